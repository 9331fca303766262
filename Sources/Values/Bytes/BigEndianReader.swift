/// Takes a binary format apart from front to back; every step is nil where the bytes run out.
struct BigEndianReader {
    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    mutating func takeInt32() -> Int? { takeInteger(Int32.self).map(Int.init) }

    mutating func takeInt64() -> Int? { takeInteger(Int64.self).map(Int.init) }

    private mutating func takeInteger<Number: FixedWidthInteger>(_: Number.Type) -> Number? {
        take(Number.bitWidth / 8)?.reduce(0) { $0 << 8 | Number(truncatingIfNeeded: $1) }
    }

    /// Nil as soon as one is.
    mutating func takeAll<Element>(_ count: Int, _ take: (inout Self) -> Element?) -> [Element]? {
        var elements: [Element] = []
        for _ in 0..<count {
            guard let element = take(&self) else { return nil }
            elements.append(element)
        }
        return elements
    }
}
