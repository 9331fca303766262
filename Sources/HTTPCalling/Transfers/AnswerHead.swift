import Exchanges

/// The status and the headers of an answer, kept as the bytes that came until somebody asks.
struct AnswerHead {
    private struct Field {
        let name: Range<Int>
        let value: Range<Int>
    }

    private(set) var status = 0
    private(set) var isComplete = false
    private var lines: [UInt8] = []
    /// Where they stand in the lines.
    private var fields: [Field] = []

    enum Line { case more, complete, tooLong }

    /// Takes a line as libcurl gives it, its line break included. A status line begins anew.
    mutating func take(_ line: UnsafeBufferPointer<UInt8>) -> Line {
        if unsafe line.first == UInt8(ascii: "H"), unsafe line.starts(with: "HTTP/".utf8) {
            status = unsafe Self.status(in: line)
            isComplete = false
            lines.removeAll(keepingCapacity: true)
            fields.removeAll(keepingCapacity: true)
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
            addField(from: start)
        }
        return .more
    }

    private mutating func addField(from start: Int) {
        guard let colon = lines[start...].firstIndex(of: UInt8(ascii: ":")) else { return }
        for place in start..<colon { lines[place] = lines[place].asLowercase }
        var value = colon + 1..<lines.count
        while let first = value.first, lines[first].isBlank { value = first + 1..<value.upperBound }
        while let last = value.last, lines[last].isBlank { value = value.lowerBound..<last }
        fields.append(Field(name: start..<colon, value: value))
    }

    mutating func clear() {
        status = 0
        isComplete = false
        let isSmall = lines.capacity <= Self.keptCapacity
        lines.removeAll(keepingCapacity: isSmall)
        fields.removeAll(keepingCapacity: isSmall)
    }

    private static func status(in line: UnsafeBufferPointer<UInt8>) -> Int {
        guard let space = unsafe line.firstIndex(of: UInt8(ascii: " ")) else { return 0 }
        return unsafe line[space...].dropFirst().prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }.prefix(3)
            .reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    // MARK: Headers

    /// Names in lower case, in the order of the answer.
    var headers: [HTTPRequest.Header] {
        fields.map { field in
            HTTPRequest.Header(
                String(decoding: lines[field.name], as: UTF8.self), String(decoding: lines[field.value], as: UTF8.self))
        }
    }

    /// The first value under a name, which is given in lower case.
    func value(of wanted: StaticString) -> String? {
        let name = unsafe UnsafeBufferPointer(start: wanted.utf8Start, count: wanted.utf8CodeUnitCount)
        let field = fields.first { field in
            unsafe name.elementsEqual(lines[field.name])
        }
        return field.map { String(decoding: lines[$0.value], as: UTF8.self) }
    }

    /// Far more than any server has to say.
    private static let longest = 256 << 10
    private static let keptCapacity = 16 << 10
}

extension UInt8 {
    fileprivate var asLowercase: UInt8 { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self ? self | 0x20 : self }
    fileprivate var isBlank: Bool {
        self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\r")
            || self == UInt8(ascii: "\n")
    }
}
