package import Exchanges

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes files that are not there yet.
package enum NewFile {
    package static func write(_ bytes: [UInt8], to path: String) throws(ExchangeFailure) {
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure("'\(path)' cannot be made") }
        var done = 0
        while done < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Exclusive.write(file, buffer, from: done)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else {
                let failure = failure("'\(path)' cannot be written")
                close(file)
                throw failure
            }
            done += count
        }
        guard close(file) == 0 else { throw failure("'\(path)' cannot be written") }
    }

    /// A folder that is not there yet, in folders that may be.
    package static func makeFolder(_ path: String) throws(ExchangeFailure) {
        let parts = path.split(separator: "/")
        try makeFolders(parts.dropLast(), in: path.hasPrefix("/") ? "" : ".")
        guard unsafe mkdir(path, 0o700) == 0 else { throw failure("the folder '\(path)' cannot be made") }
    }

    /// Folders that may be there already, for a file within another folder.
    package static func makeFolders(_ names: ArraySlice<Substring>, in folder: String) throws(ExchangeFailure) {
        var path = folder
        for name in names {
            path += "/" + name
            if unsafe mkdir(path, 0o700) != 0, errno != EEXIST { throw failure("the folder '\(path)' cannot be made") }
        }
    }

    private enum Exclusive {
        static func write(_ file: Int32, _ buffer: UnsafeRawBufferPointer, from start: Int) -> Int {
            let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[start...])
            #if canImport(Glibc)
                return unsafe Glibc.write(file, rest.baseAddress, rest.count)
            #else
                return unsafe Darwin.write(file, rest.baseAddress, rest.count)
            #endif
        }
    }

    private static func failure(_ what: String) -> ExchangeFailure {
        let reason = unsafe String(cString: strerror(errno))
        return ExchangeFailure(.disk, wasSent: false, "\(what): \(reason.lowercased())")
    }
}
