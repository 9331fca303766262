extension Span<UInt8> {
    /// The scalar that starts at an offset of valid UTF-8, and the number of its bytes.
    @inline(__always)
    func scalar(at offset: Int) -> (value: UInt32, width: Int) {
        let first = UInt32(self[offset])
        if first < 0x80 { return (first, 1) }
        if first < 0xE0 { return ((first & 0x1F) << 6 | continuation(offset + 1), 2) }
        if first < 0xF0 {
            return ((first & 0x0F) << 12 | continuation(offset + 1) << 6 | continuation(offset + 2), 3)
        }
        let upper = (first & 0x07) << 18 | continuation(offset + 1) << 12
        return (upper | continuation(offset + 2) << 6 | continuation(offset + 3), 4)
    }

    /// The first offset from one on at which a scalar starts, or the text ends; nil outside the text.
    func scalarBoundary(from offset: Int) -> Int? {
        guard (0...count).contains(offset) else { return nil }
        var boundary = offset
        while boundary < count && self[boundary] & 0xC0 == 0x80 { boundary += 1 }
        return boundary
    }

    /// The scalar that ends at an offset, which is not 0.
    func scalar(before offset: Int) -> UInt32 {
        var start = offset - 1
        while self[start] & 0xC0 == 0x80 { start -= 1 }
        return scalar(at: start).value
    }

    private func continuation(_ offset: Int) -> UInt32 { UInt32(self[offset] & 0x3F) }
}
