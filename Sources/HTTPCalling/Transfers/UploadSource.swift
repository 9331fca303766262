import CCurl
import Exchanges

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Bytes on their way out, from memory or from a file that is read meanwhile.
///
/// Why this is safe: libcurl gets a pointer to this object, which the request holds for as long as libcurl may read;
/// and what libcurl offers is written only as far as it says.
@safe final class UploadSource {
    private enum Content {
        case bytes([UInt8])
        case file(path: String, descriptor: Int32)
    }

    let size: Int
    private let content: Content
    private let activity: Activity
    /// What may cost money is never read twice.
    private let isPaid: Bool
    private var offset = 0
    /// Why it could not be read to its end.
    private(set) var failure: String?

    init(_ content: HTTPRequest.Content, isPaid: Bool, _ activity: Activity) throws(ExchangeFailure) {
        self.isPaid = isPaid
        self.activity = activity
        switch content {
        case .bytes(let bytes):
            self.content = .bytes(bytes)
            size = bytes.count
        case .file(let path):
            let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw Self.unreadable(path, errno) }
            var status = stat()
            guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
                close(descriptor)
                throw ExchangeFailure(.disk, wasSent: false, "'\(path)' is no file")
            }
            self.content = .file(path: path, descriptor: descriptor)
            size = Int(status.st_size)
        }
    }

    deinit { if case .file(_, let descriptor) = content { close(descriptor) } }

    private static func unreadable(_ path: String, _ error: Int32) -> ExchangeFailure {
        ExchangeFailure(.disk, wasSent: false, "'\(path)' cannot be read: \(unsafe String(cString: strerror(error)))")
    }

    private func copy(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        activity.mark()
        let count = min(buffer.count, size - offset)
        guard count > 0 else { return 0 }
        switch content {
        case .bytes(let bytes):
            unsafe bytes.withUnsafeBytes { bytes in
                unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count]))
            }
            offset += count
            return count
        case .file(let path, let descriptor):
            let read = unsafe pread(descriptor, buffer.baseAddress, count, off_t(offset))
            guard read > 0 else {
                failure = read < 0 ? "'\(path)' cannot be read" : "'\(path)' became shorter while it was sent"
                return Int(CURL_READFUNC_ABORT)
            }
            offset += read
            return read
        }
    }

    // MARK: For libcurl

    static let read: curl_read_callback = { buffer, size, count, context in
        guard let context = unsafe context, let buffer = unsafe buffer else { return Int(CURL_READFUNC_ABORT) }
        let source = unsafe Unmanaged<UploadSource>.fromOpaque(context).takeUnretainedValue()
        return unsafe source.copy(into: UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
    }

    static let seek: curl_seek_callback = { context, offset, origin in
        guard let context = unsafe context else { return CURL_SEEKFUNC_FAIL }
        let source = unsafe Unmanaged<UploadSource>.fromOpaque(context).takeUnretainedValue()
        guard !source.isPaid, origin == SEEK_SET, offset >= 0, offset <= source.size else { return CURL_SEEKFUNC_FAIL }
        source.offset = Int(offset)
        return CURL_SEEKFUNC_OK
    }
}
