/// Turns libyaml's places, which count code points, into byte offsets: one pass over the text, whatever its length.
struct CodePointPlaces {
    private let bytes: [UInt8]
    private var start = 0
    /// The last answer: so many code points from the start lie before this offset.
    private var index = 0
    private var offset = 0
    /// From the offset to here each byte is a code point of its own.
    private var endOfASCII = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Counts from here on.
    mutating func restart(at offset: Int) {
        start = offset
        self.offset = offset
        index = 0
        endOfASCII = offset
    }

    /// Walks on from the last answer, or back where libyaml looks back a little.
    mutating func offset(of target: Int) -> Int {
        while index < target {
            let step = min(target - index, endOfASCII - offset)
            index += step
            offset += step
            if index == target || offset == bytes.count { break }
            index += 1
            offset += bytes.characterLength(at: offset)
            endOfASCII = bytes[offset...].firstIndex { $0 >= 0x80 } ?? bytes.count
        }
        while index > target, offset > start {
            index -= 1
            offset -= 1
            while offset > start, bytes.continuesCharacter(at: offset) { offset -= 1 }
            endOfASCII = offset
        }
        return offset
    }
}
