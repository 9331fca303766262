#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One connection to the server: reads requests, sends answers.
struct TestConnection {
    private let socket: Int32
    /// What was read and belongs to no request yet.
    private var pending: [UInt8] = []

    init(_ socket: Int32) {
        self.socket = socket
        var yes: Int32 = 1
        unsafe setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    // MARK: Reading

    /// Nil where the other side has closed, or sends what is no request.
    mutating func readRequest() -> TestRequest? {
        guard let head = take(through: "\r\n\r\n") else { return nil }
        var lines = head.split(separator: "\r\n").map(String.init)
        guard !lines.isEmpty else { return nil }
        let words = lines.removeFirst().split(separator: " ").map(String.init)
        guard words.count == 3 else { return nil }
        let headers = lines.map { line in
            let colon = line.firstIndex(of: ":") ?? line.endIndex
            let value = line[colon...].dropFirst().drop { $0 == " " }
            return (name: line[..<colon].lowercased(), value: String(value))
        }
        func value(_ name: String) -> String? { headers.first { $0.name == name }?.value }
        if value("expect") != nil { _ = sendAll(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)) }
        let length = Int(value("content-length") ?? "") ?? 0
        let body = value("transfer-encoding") == "chunked" ? takeChunks() : take(length)
        guard let body else { return nil }
        return TestRequest(method: words[0], target: words[1], headers: headers, body: body, head: head)
    }

    private mutating func takeChunks() -> [UInt8]? {
        var body: [UInt8] = []
        while let line = take(through: "\r\n"), let count = Int(line.dropLast(), radix: 16) {
            guard let chunk = take(count), take(2) != nil else { return nil }
            if count == 0 { return body }
            body += chunk
        }
        return nil
    }

    private mutating func take(through end: String) -> String? {
        let end = Array(end.utf8)
        var searched = 0
        while true {
            while searched + end.count <= pending.count {
                if pending[searched..<searched + end.count].elementsEqual(end) {
                    return take(searched + end.count).map { String(decoding: $0, as: UTF8.self) }
                }
                searched += 1
            }
            guard receive() else { return nil }
        }
    }

    private mutating func take(_ count: Int) -> [UInt8]? {
        while pending.count < count { guard receive() else { return nil } }
        defer { pending.removeFirst(count) }
        return Array(pending[..<count])
    }

    private mutating func receive() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        let count = unsafe recv(socket, &buffer, buffer.count, 0)
        guard count > 0 else { return false }
        pending += buffer[..<count]
        return true
    }

    // MARK: Sending

    /// Whether the connection goes on.
    func send(_ answer: TestAnswer, to request: TestRequest) -> Bool {
        for step in answer.steps {
            switch step {
            case .send(let bytes): guard sendAll(bytes) else { return false }
            case .flood(var count):
                let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 64 << 10)
                while count > 0 {
                    guard sendAll(Array(piece.prefix(count))) else { return false }
                    count -= min(count, piece.count)
                }
            case .pause(let milliseconds): usleep(UInt32(milliseconds) * 1000)
            case .hang:
                var byte: UInt8 = 0
                while unsafe recv(socket, &byte, 1, 0) > 0 {}
                return false
            case .close: return false
            case .reset:
                var linger = linger(l_onoff: 1, l_linger: 0)
                let size = socklen_t(MemoryLayout.size(ofValue: linger))
                unsafe setsockopt(socket, SOL_SOCKET, SO_LINGER, &linger, size)
                return false
            }
        }
        return request.header("connection") != "close"
    }

    private func sendAll(_ bytes: [UInt8]) -> Bool {
        #if canImport(Glibc)
            let flags = Int32(MSG_NOSIGNAL)
        #else
            let flags: Int32 = 0
        #endif
        return unsafe bytes.withUnsafeBytes { bytes in
            var sent = 0
            while sent < bytes.count {
                let count = unsafe Self.send(socket, UnsafeRawBufferPointer(rebasing: bytes[sent...]), flags)
                guard count > 0 else { return false }
                sent += count
            }
            return true
        }
    }

    private static func send(_ socket: Int32, _ bytes: UnsafeRawBufferPointer, _ flags: Int32) -> Int {
        #if canImport(Glibc)
            unsafe Glibc.send(socket, bytes.baseAddress, bytes.count, flags)
        #else
            unsafe Darwin.send(socket, bytes.baseAddress, bytes.count, flags)
        #endif
    }
}
