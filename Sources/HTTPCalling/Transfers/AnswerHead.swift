import Exchanges

/// The status and the headers of an answer, kept as the bytes that came until somebody asks.
struct AnswerHead {
    private(set) var status = 0
    private(set) var isComplete = false
    private var lines: [UInt8] = []

    enum Line { case more, complete, tooLong }

    /// Takes a line as libcurl gives it, its line break included. A status line begins anew.
    mutating func take(_ line: UnsafeBufferPointer<UInt8>) -> Line {
        if unsafe line.first == UInt8(ascii: "H"), unsafe line.starts(with: "HTTP/".utf8) {
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
            let start = lines.count
            unsafe lines.append(contentsOf: line)
            lowercaseName(from: start)
        }
        return .more
    }

    private mutating func lowercaseName(from start: Int) {
        for place in start..<lines.count {
            if lines[place] == UInt8(ascii: ":") { return }
            lines[place] = lines[place].asLowercase
        }
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
            headers.append(
                HTTPRequest.Header(
                    String(decoding: lines[name], as: UTF8.self), String(decoding: lines[value], as: UTF8.self)))
        }
        return headers
    }

    /// The first value under a name, which is given in lower case.
    func value(of wanted: StaticString) -> String? {
        var found: String?
        forEachLine { name, value in
            guard found == nil, name.count == wanted.utf8CodeUnitCount else { return }
            let isIt = unsafe UnsafeBufferPointer(start: wanted.utf8Start, count: wanted.utf8CodeUnitCount)
                .elementsEqual(lines[name])
            if isIt { found = String(decoding: lines[value], as: UTF8.self) }
        }
        return found
    }

    private func forEachLine(_ body: (_ name: Range<Int>, _ value: Range<Int>) -> Void) {
        let bytes = lines.span
        var start = 0
        while start < bytes.count {
            var end = start
            var colon: Int?
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
                if colon == nil, bytes[end] == UInt8(ascii: ":") { colon = end }
                end += 1
            }
            if let colon {
                var value = colon + 1..<end
                while let first = value.first, bytes[first].isBlank { value = first + 1..<end }
                while let last = value.last, bytes[last].isBlank { value = value.lowerBound..<last }
                body(start..<colon, value)
            }
            start = end + 1
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
