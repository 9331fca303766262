/// Counts the code points of any stretch of a file without reading all of it, however long its lines are.
struct CodePointIndex: Sendable {
    private static let stride = 1024
    /// For each block of `stride` bytes, how many bytes before it continue a character; empty where none does anywhere.
    private var continuing: [Int] = []

    init(_ bytes: [UInt8]) {
        // Most files are ASCII, which shows at a glance.
        if let text = try? UTF8Span(validating: bytes.span), text.isKnownASCII { return }
        var count = 0
        let span = bytes.span
        var start = 0
        while start < span.count {
            continuing.append(count)
            let end = min(start + Self.stride, span.count)
            for offset in start..<end where span[offset].continuesCharacter { count += 1 }
            start = end
        }
        if bytes.count.isMultiple(of: Self.stride) { continuing.append(count) }
    }

    /// A byte that continues no character counts with the one before it.
    ///
    /// - Parameter bytes: The bytes that the index was made of.
    func count(in range: Range<Int>, of bytes: [UInt8]) -> Int {
        if continuing.isEmpty { return range.count }
        return range.count - continuing(before: range.upperBound, in: bytes)
            + continuing(before: range.lowerBound, in: bytes)
    }

    private func continuing(before offset: Int, in bytes: [UInt8]) -> Int {
        let block = offset / Self.stride
        return bytes[block * Self.stride..<offset].reduce(continuing[block]) { $0 + ($1.continuesCharacter ? 1 : 0) }
    }
}
