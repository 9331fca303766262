import Exchanges

/// The status and the headers of an answer, kept as the bytes that came until somebody asks.
struct AnswerHead {
    private(set) var status = 0
    private(set) var isComplete = false
    private var lines: [UInt8] = []

    enum Line { case more, complete, tooLong }

    /// Takes a line as libcurl gives it, its line break included. A status line begins anew.
    mutating func take(_ line: UnsafeBufferPointer<UInt8>) -> Line {
        if unsafe line.starts(with: "HTTP/".utf8) {
            status = unsafe Self.status(in: line)
            isComplete = false
            lines.removeAll(keepingCapacity: true)
        } else if isComplete {
            // What follows the body of an answer in chunks.
            return .more
        } else if unsafe line.first == UInt8(ascii: "\r") || line.first == UInt8(ascii: "\n") {
            // 1xx only announces the answer.
            isComplete = status >= 200
            return isComplete ? .complete : .more
        } else {
            guard lines.count + line.count <= Self.longest else { return .tooLong }
            unsafe lines.append(contentsOf: line)
        }
        return .more
    }

    mutating func clear() {
        status = 0
        isComplete = false
        lines.removeAll(keepingCapacity: lines.capacity <= Self.keptCapacity)
    }

    private static func status(in line: UnsafeBufferPointer<UInt8>) -> Int {
        guard let space = unsafe line.firstIndex(of: UInt8(ascii: " ")) else { return 0 }
        return unsafe line[space...].dropFirst().prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }.prefix(3)
            .reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    // MARK: Headers

    /// Names in lower case, in the order of the answer.
    var headers: [HTTPRequest.Header] {
        var headers: [HTTPRequest.Header] = []
        headers.reserveCapacity(16)
        forEachLine { name, value in
            let name = String(decoding: name.lazy.map(\.asLowercase), as: UTF8.self)
            headers.append(HTTPRequest.Header(name, String(decoding: value, as: UTF8.self)))
        }
        return headers
    }

    /// The first value under a name, which is given in lower case.
    func value(of wanted: StaticString) -> String? {
        var found: String?
        forEachLine { name, value in
            guard found == nil, name.count == wanted.utf8CodeUnitCount else { return }
            let isIt = unsafe UnsafeBufferPointer(start: wanted.utf8Start, count: wanted.utf8CodeUnitCount)
                .elementsEqual(name.lazy.map(\.asLowercase))
            if isIt { found = String(decoding: value, as: UTF8.self) }
        }
        return found
    }

    private func forEachLine(_ body: (_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> Void) {
        var start = lines.startIndex
        while start < lines.endIndex {
            let end = lines[start...].firstIndex(of: UInt8(ascii: "\n")) ?? lines.endIndex
            let line = lines[start..<end]
            start = end + 1
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            var value = line[(colon + 1)...]
            while let first = value.first, first.isBlank { value.removeFirst() }
            while let last = value.last, last.isBlank { value.removeLast() }
            body(line[..<colon], value)
        }
    }

    /// Far more than any server has to say.
    private static let longest = 256 << 10
    private static let keptCapacity = 16 << 10
}

extension UInt8 {
    fileprivate var asLowercase: UInt8 { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self ? self | 0x20 : self }
    fileprivate var isBlank: Bool {
        self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\r")
    }
}
