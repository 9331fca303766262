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

    private func continuation(_ offset: Int) -> UInt32 { UInt32(self[offset] & 0x3F) }
}
