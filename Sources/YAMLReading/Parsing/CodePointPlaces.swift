/// Turns libyaml's places, which count code points, into byte offsets: one pass over the text, whatever its length.
struct CodePointPlaces {
    private let bytes: [UInt8]
    private let isASCII: Bool
    private var start = 0
    /// The last answer: so many code points from the start lie before this offset.
    private var index = 0
    private var offset = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        isASCII = bytes.allSatisfy { $0 < 0x80 }
    }

    /// Counts from here on.
    mutating func restart(at offset: Int) {
        start = offset
        self.offset = offset
        index = 0
    }

    /// Walks on from the last answer, or back where libyaml looks back a little.
    mutating func offset(of target: Int) -> Int {
        if isASCII { return min(start + target, bytes.count) }
        while index < target, offset < bytes.count {
            // As many bytes as there are code points to go, and again for those of them that were no first bytes.
            let end = min(offset + (target - index), bytes.count)
            index += end - offset - continuations(in: offset..<end)
            offset = end
        }
        while index > target, offset > start {
            offset -= 1
            index -= 1 - continuations(in: offset..<offset + 1)
        }
        while continuations(in: offset..<min(offset + 1, bytes.count)) == 1 { offset += 1 }
        return offset
    }

    /// How many bytes in a range go on with a UTF-8 sequence that began before them.
    private func continuations(in range: Range<Int>) -> Int {
        let span = bytes.span
        var count = 0
        for place in range { count &+= span[place] & 0b1100_0000 == 0b1000_0000 ? 1 : 0 }
        return count
    }
}
