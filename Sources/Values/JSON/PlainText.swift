/// Finds where text stops being plain: the one loop that decides how fast megabytes of base64 pass through JSON.
extension Span<UInt8> {
    /// The offset of the first byte from `start` on that means something in a JSON string (a quote, a backslash or
    /// a control character), else `count`.
    ///
    /// Blocks are looked at without a branch for each byte, which lets the compiler use vector instructions.
    func endOfPlainText(from start: Int) -> Int {
        var offset = start
        while count - offset >= 32 {
            let block = extracting(offset..<offset + 32)
            var marks: UInt8 = 0
            for index in 0..<32 { marks |= Self.mark(block[index]) }
            if marks != 0 { break }
            offset += 32
        }
        while count - offset >= 8 {
            let marks = Self.marks(unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
            if marks != 0 { return offset + marks.trailingZeroBitCount / 8 }
            offset += 8
        }
        while offset < count, Self.mark(self[offset]) == 0 { offset += 1 }
        return offset
    }

    /// Not zero for a byte that ends plain text.
    @inline(__always)
    private static func mark(_ byte: UInt8) -> UInt8 {
        (byte == UInt8(ascii: "\"") ? 1 : 0) | (byte == UInt8(ascii: "\\") ? 1 : 0) | (byte < 0x20 ? 1 : 0)
    }

    /// Eight bytes at once: the lowest bit that is set is in the first byte that ends plain text.
    @inline(__always)
    private static func marks(_ eight: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let word = UInt64(littleEndian: eight)
        let (quotes, backslashes) = (word ^ ones &* 0x22, word ^ ones &* 0x5C)
        // Taking away borrows from the byte above, and marks none below.
        return ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes | (word &- ones &* 0x20) & ~word)
            & (ones &* 0x80)
    }
}
