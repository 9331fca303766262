/// Finds where text stops being plain: the one loop that decides how fast megabytes of base64 pass through JSON.
extension Span<UInt8> {
    /// The offset of the first byte from `start` on that means something in a JSON string (a quote, a backslash or
    /// a control character), else `count`.
    ///
    /// A block is looked at without a branch, which lets the compiler turn it into vector instructions.
    func endOfPlainText(from start: Int) -> Int {
        var offset = start
        while count - offset >= 32 {
            let block = extracting(offset..<offset + 32)
            var special: UInt8 = 0
            for index in 0..<32 { special |= Self.isSpecial(block[index]) ? 1 : 0 }
            if special != 0 { break }
            offset += 32
        }
        while offset < count, !Self.isSpecial(self[offset]) { offset += 1 }
        return offset
    }

    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        (byte == UInt8(ascii: "\"")) != ((byte == UInt8(ascii: "\\")) != (byte < 0x20))
    }
}
