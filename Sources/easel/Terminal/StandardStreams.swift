#if canImport(Glibc)
    import Glibc
    private let writeBytes = unsafe Glibc.write
#else
    import Darwin
    private let writeBytes = unsafe Darwin.write
#endif

/// Writes to standard output, or standard error, through a buffer.
struct Output: ~Copyable {
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    init(_ stream: Stream) { descriptor = stream.rawValue }

    enum Stream: Int32 {
        case standardOutput = 1
        case standardError = 2
    }

    deinit { _ = Self.send(buffer, to: descriptor) }

    mutating func write(_ text: String) { write(Array(text.utf8)) }

    mutating func write(_ bytes: [UInt8]) {
        buffer += bytes
        if buffer.count >= 1 << 16 { flush() }
    }

    mutating func flush() {
        // A reader that has gone away (`| head`) is no failure of ours: the rest is dropped.
        _ = Self.send(buffer, to: descriptor)
        buffer.removeAll(keepingCapacity: true)
    }

    /// False where not all of it could be written.
    static func send(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe writeBytes(descriptor, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
        }
        return true
    }

    /// Whether people read the stream, and in colour.
    static func isColored(_ stream: Stream) -> Bool {
        unsafe isatty(stream.rawValue) == 1 && getenv("NO_COLOR") == nil
            && getenv("TERM").map { unsafe String(cString: $0) != "dumb" } == true
    }
}

/// Reads a file, or standard input, in whole or line by line.
struct Input: ~Copyable {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    /// Standard input.
    init() { descriptor = 0 }

    /// Nil where the file cannot be opened.
    init?(path: String) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 { return nil }
    }

    deinit { if descriptor > 0 { close(descriptor) } }

    /// The next line without its end; nil behind the last.
    mutating func nextLine() -> [UInt8]? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                return Array(buffer[start..<end])
            }
            if isAtEnd {
                defer { start = buffer.count }
                return start < buffer.count ? Array(buffer[start...]) : nil
            }
            buffer.removeSubrange(..<start)
            start = 0
            searched = buffer.count
            readMore()
        }
    }

    /// Everything; nil where reading fails, as of a folder.
    mutating func readAll() -> [UInt8]? {
        // A file says how long it is, and comes in one piece.
        var status = stat()
        if unsafe fstat(descriptor, &status) == 0, status.st_size > 0 { readMore(Int(status.st_size)) }
        while !isAtEnd { readMore() }
        return hasFailed ? nil : buffer
    }

    private var hasFailed = false

    /// However large a file says it is, no more memory is taken at once.
    private static let largestPiece = 1 << 24

    private mutating func readMore(_ wanted: Int = 1 << 16) {
        var count = 0
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: min(wanted, Self.largestPiece)) { memory, filled in
            count = unsafe read(descriptor, memory.baseAddress, memory.count)
            filled = max(count, 0)
        }
        if count > 0 {
            if buffer.isEmpty { buffer = piece } else { buffer += piece }
        } else if count == 0 || errno != EINTR {
            hasFailed = count < 0
            isAtEnd = true
        }
    }
}
