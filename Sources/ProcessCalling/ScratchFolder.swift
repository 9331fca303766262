import Exchanges

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The folder that a program runs in: made for it, and for nobody else to read.
struct ScratchFolder {
    let path: String

    /// Makes the folder, and the folders above it where they are missing.
    init(making path: String) throws(ExchangeFailure) {
        self.path = path
        let parts = path.split(separator: "/")
        var folder = path.hasPrefix("/") ? "" : "."
        for part in parts.dropLast() {
            folder += "/" + part
            guard unsafe mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw .disk("'\(folder)' cannot be made") }
        }
        guard unsafe mkdir(path, 0o700) == 0 else { throw .disk("the folder '\(path)' cannot be made") }
    }

    func write(_ content: HTTPRequest.Content, to name: String) throws(ExchangeFailure) {
        let steps = name.split(separator: "/", omittingEmptySubsequences: false)
        guard !name.utf8.contains(0), steps.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
            throw ExchangeFailure(.disk, wasSent: false, "'\(name)' is no file's name within a program's folder")
        }
        var folder = path
        for step in steps.dropLast() {
            folder += "/" + step
            guard unsafe mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw .disk("'\(folder)' cannot be made") }
        }
        let number = unsafe open(path + "/" + name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard number >= 0 else { throw .disk("'\(name)' cannot be made") }
        let file = Descriptor(owning: number)
        switch content {
        case .bytes(let bytes): guard file.writeAll(bytes) else { throw .disk("'\(name)' cannot be written") }
        case .file(let source): try copy(source, to: file)
        }
    }

    private func copy(_ path: String, to file: Descriptor) throws(ExchangeFailure) {
        let number = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard number >= 0 else { throw .disk("'\(path)' cannot be read") }
        let source = Descriptor(owning: number)
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while case .some(let count) = source.read(into: &buffer) {
            guard file.writeAll(count == buffer.count ? buffer : Array(buffer[..<count])) else {
                throw .disk("'\(path)' cannot be copied")
            }
        }
    }

    /// Everything in it that is a file itself, and not a link to one elsewhere; sorted.
    var files: [String] {
        var found: [String] = []
        collect("", into: &found)
        return found.sorted()
    }

    private func collect(_ folder: String, into found: inout [String]) {
        guard let directory = unsafe opendir(path + "/" + folder) else { return }
        defer { unsafe closedir(directory) }
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
                unsafe String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name == "." || name == ".." { continue }
            let inner = folder + name
            var facts = stat()
            guard unsafe lstat(path + "/" + inner, &facts) == 0 else { continue }
            switch facts.st_mode & S_IFMT {
            case S_IFREG: found.append(inner)
            case S_IFDIR: collect(inner + "/", into: &found)
            default: break
            }
        }
    }
}

extension ExchangeFailure {
    static func disk(_ what: String) -> ExchangeFailure {
        ExchangeFailure(.disk, wasSent: false, "\(what): \(lastReason())")
    }
}
