/// Bits in the order in which H.264 has them.
struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var pending: UInt64 = 0
    private var count = 0

    /// At most 32 bits.
    mutating func put(_ value: Int, bits: Int) {
        guard bits > 0 else { return }
        pending = pending << UInt64(bits) | UInt64(truncatingIfNeeded: value) & ((1 << UInt64(bits)) - 1)
        count += bits
        while count >= 8 {
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: pending >> UInt64(count)))
        }
    }

    mutating func put(_ flag: Bool) { put(flag ? 1 : 0, bits: 1) }

    /// An unsigned number by Exp-Golomb.
    mutating func put(unsigned value: Int) {
        let code = value + 1
        let length = Int.bitWidth - code.leadingZeroBitCount
        put(0, bits: length - 1)
        put(code, bits: length)
    }

    /// A signed one.
    mutating func put(signed value: Int) { put(unsigned: value > 0 ? value * 2 - 1 : value * -2) }

    /// A one, and zeros up to the next byte.
    mutating func finish() -> [UInt8] {
        put(1, bits: 1)
        if count > 0 { put(0, bits: 8 - count) }
        return bytes
    }
}
