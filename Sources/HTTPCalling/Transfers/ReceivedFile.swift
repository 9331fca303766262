import Exchanges
import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file that an answer's body is written to; unless it is finished, it goes away with this object.
final class ReceivedFile {
    private let path: String
    private var descriptor: Int32
    private var hash = SHA256()
    private var count = 0

    init(_ path: String) throws(ExchangeFailure) {
        self.path = path
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Self.failure(path) }
    }

    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        _ = unsafe unlink(path)
    }

    func write(_ bytes: Span<UInt8>) throws(ExchangeFailure) {
        hash.update(bytes)
        count += bytes.count
        var rest = bytes
        while !rest.isEmpty {
            let written = unsafe rest.withUnsafeBytes { unsafe Self.write(descriptor, $0) }
            guard written > 0 else { throw Self.failure(path) }
            rest = rest.extracting(droppingFirst: written)
        }
    }

    private static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        while true {
            #if canImport(Glibc)
                let written = unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
            #else
                let written = unsafe Darwin.write(descriptor, bytes.baseAddress, bytes.count)
            #endif
            if written >= 0 || errno != EINTR { return written }
        }
    }

    func finish() throws(ExchangeFailure) -> HTTPAnswer.Receipt {
        let status = close(descriptor)
        descriptor = -1
        guard status == 0 else {
            let failure = Self.failure(path)
            _ = unsafe unlink(path)
            throw failure
        }
        return HTTPAnswer.Receipt(path: path, bytes: count, sha256: Hex.encode(hash.finish()))
    }

    private static func failure(_ path: String) -> ExchangeFailure {
        let reason = unsafe String(cString: strerror(errno))
        return ExchangeFailure(.disk, wasSent: true, "'\(path)' cannot be written: \(reason)")
    }
}
