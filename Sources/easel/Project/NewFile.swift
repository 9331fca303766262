#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes files and folders where there are none. Nothing that stands is ever touched.
enum NewFile {
    enum Outcome { case made, kept, failed }

    static func write(_ text: String, to path: String) -> Outcome { write(Array(text.utf8), to: path) }

    static func write(_ content: [UInt8], to path: String) -> Outcome {
        let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        guard parent.isEmpty || makeFolder(parent) else { return .failed }
        // The system looks and creates in one step, so that no file can come between.
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return errno == EEXIST ? .kept : .failed }
        defer { close(descriptor) }
        return Output.send(content, to: descriptor) ? .made : .failed
    }

    /// The folder with all above it.
    static func makeFolder(_ path: String) -> Bool {
        if ProjectFiles.kind(of: path) == .folder { return true }
        let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        guard parent.isEmpty || makeFolder(parent) else { return false }
        return unsafe mkdir(path, 0o755) == 0 || errno == EEXIST
    }
}
