extension UInt8 {
    /// Whether UTF-8 has this byte only within a character, never at its start.
    var continuesCharacter: Bool { self & 0b1100_0000 == 0b1000_0000 }

    var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
