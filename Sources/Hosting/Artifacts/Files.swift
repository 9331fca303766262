import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Files on this machine. What is written is on the disk before anything says so.
package enum Files {
    package typealias Failure = ArtifactStore.Failure

    package static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    /// A whole new file: nobody ever sees a part of it.
    package static func write(_ bytes: [UInt8], to path: String, isLasting: Bool = true) throws(Failure) {
        let draft = path + ".part\(getpid())"
        let file = unsafe open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw failure("write", path) }
        guard write(bytes[...], to: file) else {
            let problem = failure("write", path)
            close(file)
            unlink(draft)
            throw problem
        }
        let isSynced = !isLasting || fsync(file) == 0
        close(file)
        guard isSynced, unsafe rename(draft, path) == 0 else {
            let problem = failure("write", path)
            unlink(draft)
            throw problem
        }
    }

    /// All of it, to a file that is open; whether it could be written.
    package static func write(_ bytes: ArraySlice<UInt8>, to file: Int32) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            #if canImport(Glibc)
                let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(file, $0.baseAddress, $0.count) }
            #else
                let count = unsafe rest.withUnsafeBytes { unsafe Darwin.write(file, $0.baseAddress, $0.count) }
            #endif
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    static func move(_ source: String, to target: String, isLasting: Bool = true) throws(Failure) {
        let file = unsafe open(source, O_RDONLY | O_CLOEXEC)
        if file >= 0 {
            if isLasting { fsync(file) }
            close(file)
        }
        // Programs and downloads may have kept it to themselves; what a run made is for everybody to see.
        unsafe chmod(source, 0o644)
        guard unsafe rename(source, target) != 0 else { return }
        guard errno == EXDEV, let bytes = read(source) else { throw failure("move", source) }
        try write(bytes, to: target, isLasting: isLasting)
        unlink(source)
    }

    /// Another name for a file; a copy where the disk has no second names.
    static func link(_ source: String, to target: String) throws(Failure) {
        unlink(target)
        #if canImport(Glibc)
            let status = unsafe Glibc.link(source, target)
        #else
            let status = unsafe Darwin.link(source, target)
        #endif
        guard status != 0 else { return }
        guard let bytes = read(source) else { throw failure("read", source) }
        try write(bytes, to: target)
    }

    /// Piece by piece, however large it is. Nobody ever sees a part of it.
    package static func copy(_ source: String, to target: String) throws(Failure) {
        let draft = target + ".part\(getpid())"
        let file = unsafe open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw failure("write", target) }
        var isWritten = true
        let isRead = read(source) { chunk in
            isWritten = write(chunk, to: file)
            return isWritten
        }
        close(file)
        guard isRead, isWritten, unsafe rename(draft, target) == 0 else {
            let problem = failure("copy", source)
            unlink(draft)
            throw problem
        }
    }

    package static func read(_ path: String, most: Int = .max) -> [UInt8]? {
        var bytes: [UInt8] = []
        let isRead = read(path) { chunk in
            bytes += chunk
            return bytes.count < most
        }
        guard isRead else { return nil }
        return most < bytes.count ? Array(bytes.prefix(most)) : bytes
    }

    /// The hash of a file's content, and its length.
    package static func digest(of path: String) throws(Failure) -> (String, Int) {
        var (hash, length) = (SHA256(), 0)
        let isRead = read(path) { chunk in
            hash.update(Array(chunk).span)
            length += chunk.count
            return true
        }
        guard isRead else { throw failure("read", path) }
        return (Hex.encode(hash.finish()), length)
    }

    /// - Parameter take: takes a piece, and says whether it wants another.
    /// - Returns: false where the file cannot be read.
    private static func read(_ path: String, _ take: (ArraySlice<UInt8>) -> Bool) -> Bool {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            #if canImport(Glibc)
                let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(file, $0.baseAddress, $0.count) }
            #else
                let count = unsafe chunk.withUnsafeMutableBytes { unsafe Darwin.read(file, $0.baseAddress, $0.count) }
            #endif
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return false }
            guard count > 0, take(chunk[..<count]) else { return true }
        }
    }

    @discardableResult
    package static func unlink(_ path: String) -> Bool {
        #if canImport(Glibc)
            unsafe Glibc.unlink(path) == 0
        #else
            unsafe Darwin.unlink(path) == 0
        #endif
    }

    private static func failure(_ what: String, _ path: String) -> Failure {
        let reason = unsafe String(cString: strerror(errno))
        return Failure(message: "cannot \(what) '\(path)': \(reason)")
    }
}

/// Folders on this machine.
package enum Folders {
    package static func make(_ path: String) {
        guard !path.isEmpty, unsafe mkdir(path, 0o755) != 0, errno == ENOENT else { return }
        make(parent(of: path))
        _ = unsafe mkdir(path, 0o755)
    }

    package static func parent(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }

    /// Everything below, and the folder itself.
    package static func remove(_ path: String) {
        for name in names(in: path) {
            let place = path + "/" + name
            if !Files.unlink(place) { remove(place) }
        }
        _ = unsafe rmdir(path)
    }

    /// What is in it, in no order; nothing where it cannot be read.
    package static func names(in path: String) -> [String] {
        guard let stream = unsafe opendir(path) else { return [] }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
