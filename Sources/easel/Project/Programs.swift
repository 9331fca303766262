#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Finds the programs of this machine.
enum Programs {
    /// In a folder of `PATH`, or at a path of its own.
    static func path(of name: String) -> String? {
        if name.contains("/") { return canStart(name) ? name : nil }
        let folders = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? ""
        return folders.split(separator: ":").lazy.map { "\($0)/\(name)" }.first(where: canStart)
    }

    private static func canStart(_ path: String) -> Bool {
        unsafe access(path, X_OK) == 0 && ProjectFiles.kind(of: path) == .file
    }
}
