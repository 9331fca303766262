#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

exit(Easel.run(Array(CommandLine.arguments.dropFirst())).rawValue)
