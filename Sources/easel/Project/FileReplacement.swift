#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Puts new content in the place of a file's: whoever reads it meanwhile, and whatever fails, there is the old or the new.
enum FileReplacement {
    /// False where the file is as it was.
    static func write(_ bytes: [UInt8], to path: String) -> Bool {
        // Through a link, so that it stays one.
        guard let target = resolved(path), unsafe access(target, W_OK) == 0 else { return false }
        var status = stat()
        guard unsafe stat(target, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        let temporary = folder(of: target) + "/.easel-\(getpid()).tmp"
        guard writeNew(bytes, to: temporary, mode: status.st_mode & 0o7777) else { return false }
        guard unsafe rename(temporary, target) == 0 else {
            _ = unsafe unlink(temporary)
            return false
        }
        synchronize(folder(of: target))
        return true
    }

    private static func writeNew(_ bytes: [UInt8], to path: String, mode: mode_t) -> Bool {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        // The mode last: a new file is nobody else's to read before it has its own.
        let isWritten = Output.send(bytes, to: descriptor) && fchmod(descriptor, mode) == 0 && fsync(descriptor) == 0
        guard close(descriptor) == 0, isWritten else {
            _ = unsafe unlink(path)
            return false
        }
        return true
    }

    /// Without this the old name may be back after a crash; where a folder cannot be opened there is no more to do.
    private static func synchronize(_ folder: String) {
        let descriptor = unsafe open(folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = fsync(descriptor)
        close(descriptor)
    }

    private static func resolved(_ path: String) -> String? {
        guard let text = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(text) }
        return unsafe String(cString: text)
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }
}
