/// Bytes of ASCII, to be asked for each byte of a text.
package struct ByteSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    package init(_ isMember: (UInt8) -> Bool) {
        for byte: UInt8 in 0..<64 where isMember(byte) { low |= 1 << UInt64(byte) }
        for byte: UInt8 in 64..<128 where isMember(byte) { high |= 1 << UInt64(byte - 64) }
    }

    package func contains(_ byte: UInt8) -> Bool {
        byte < 128 && (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 == 1
    }

    package func holdsAll(of bytes: Span<UInt8>) -> Bool {
        for place in bytes.indices where !contains(bytes[place]) { return false }
        return true
    }

    package func holdsAny(of bytes: Span<UInt8>) -> Bool {
        for place in bytes.indices where contains(bytes[place]) { return true }
        return false
    }
}
