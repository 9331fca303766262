/// Reads requests from the bytes of a connection, however they are cut.
struct RequestReader {
    enum Progress: Equatable {
        case more
        /// The client is to be told that it may send the body.
        case proceed
        /// The second says whether the client wants the connection closed afterwards.
        case request(ServedRequest, closes: Bool)
        case refusal(Refusal)
    }

    private enum Place {
        case head
        case body(RequestHead, left: Int)
        case size(RequestHead)
        case chunk(RequestHead, left: Int)
        case chunkEnd(RequestHead)
        case trailer(RequestHead, bytes: Int)
    }

    private let limits: ServingLimits
    private var bytes: [UInt8] = []
    private var start = 0
    /// How far the end of a line or of the head has been looked for.
    private var searched = 0
    private var place = Place.head
    private var body: [UInt8] = []

    init(_ limits: ServingLimits) { self.limits = limits }

    /// Whether a request has begun and not ended.
    var isAmid: Bool { if case .head = place { start < bytes.count } else { true } }

    var isReadingHead: Bool { if case .head = place { start < bytes.count } else { false } }

    mutating func add(_ piece: ArraySlice<UInt8>) { bytes += piece }

    mutating func next() -> Progress {
        do throws(Refusal) {
            while true {
                guard let progress = try step() else { continue }
                if start > 0 {
                    bytes.removeSubrange(..<start)
                    searched -= start
                    start = 0
                }
                return progress
            }
        } catch {
            return .refusal(error)
        }
    }

    /// Nil where it goes on at once.
    private mutating func step() throws(Refusal) -> Progress? {
        switch place {
        case .head:
            guard let head = try readHead() else { return .more }
            body = []
            switch head.length {
            case .chunked: place = .size(head)
            case .known(let length):
                guard length <= limits.bodyBytes else { throw tooLong }
                body.reserveCapacity(min(length, 1 << 20))
                place = .body(head, left: length)
            }
            return head.expectsWord && start == bytes.count ? .proceed : nil
        case .body(let head, let left):
            let left = left - take(left)
            place = .body(head, left: left)
            return left == 0 ? finished(head) : .more
        case .size(let head):
            guard let line = try line(upTo: 256) else { return .more }
            let digits = line.prefix { $0 != UInt8(ascii: ";") }.filter { $0 != 0x20 && $0 != 9 }
            guard !digits.isEmpty, digits.count <= 15,
                let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0,
                digits.first != UInt8(ascii: "+")
            else { throw Refusal(400, "a chunk has no size") }
            guard body.count + size <= limits.bodyBytes else { throw tooLong }
            place = size == 0 ? .trailer(head, bytes: 0) : .chunk(head, left: size)
            return nil
        case .chunk(let head, let left):
            let left = left - take(left)
            place = left == 0 ? .chunkEnd(head) : .chunk(head, left: left)
            return left == 0 ? nil : .more
        case .chunkEnd(let head):
            guard let line = try line(upTo: 2) else { return .more }
            guard line.isEmpty else { throw Refusal(400, "a chunk is longer than it says") }
            place = .size(head)
            return nil
        case .trailer(let head, let read):
            guard let line = try line(upTo: limits.headBytes - read) else { return .more }
            if line.isEmpty { return finished(head) }
            place = .trailer(head, bytes: read + line.count + 2)
            return nil
        }
    }

    private var tooLong: Refusal { Refusal(413, "the body has more than \(limits.bodyBytes) bytes") }

    private mutating func finished(_ head: RequestHead) -> Progress {
        place = .head
        defer { body = [] }
        return .request(head.request(body), closes: head.closes)
    }

    private mutating func take(_ count: Int) -> Int {
        let count = min(count, bytes.count - start)
        body += bytes[start..<start + count]
        start += count
        searched = start
        return count
    }

    /// The next line without its end; nil until it is there.
    private mutating func line(upTo most: Int) throws(Refusal) -> ArraySlice<UInt8>? {
        searched = max(searched, start)
        guard let end = bytes[searched...].firstIndex(of: 0x0A) else {
            searched = bytes.count
            guard bytes.count - start <= most else { throw Refusal(400, "a line is too long") }
            return nil
        }
        guard end > start, bytes[end - 1] == 0x0D else { throw Refusal(400, "a line does not end in CR LF") }
        defer {
            start = end + 1
            searched = start
        }
        return bytes[start..<end - 1]
    }

    private mutating func readHead() throws(Refusal) -> RequestHead? {
        // Old clients send an empty line after a body.
        while start + 1 < bytes.count, bytes[start] == 0x0D, bytes[start + 1] == 0x0A { start += 2 }
        // A handshake would wait for its answer for ever.
        if start < bytes.count, bytes[start] == 0x16 { throw Refusal(400, "plain HTTP is spoken here, without TLS") }
        searched = max(searched, start)
        while let end = bytes[searched...].firstIndex(of: 0x0A) {
            searched = end + 1
            guard end > start, bytes[end - 1] == 0x0D else { throw Refusal(400, "a line does not end in CR LF") }
            guard end - start >= 3, bytes[end - 2] == 0x0A else { continue }
            guard end - start <= limits.headBytes else { throw tooLongHead }
            let lines = bytes[start..<end - 3].split(separator: 0x0A, omittingEmptySubsequences: false)
                .map { $0.last == 0x0D ? $0.dropLast() : $0 }
            start = end + 1
            return try RequestHead(lines, limits)
        }
        searched = bytes.count
        guard bytes.count - start <= limits.headBytes else { throw tooLongHead }
        return nil
    }

    private var tooLongHead: Refusal { Refusal(431, "the headers have more than \(limits.headBytes) bytes") }
}
