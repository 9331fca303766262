#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the caller of the tests asks for.
enum Surroundings {
    static func number(_ name: String) -> Int? {
        unsafe getenv(name).flatMap { unsafe Int(String(cString: $0)) }
    }
}
