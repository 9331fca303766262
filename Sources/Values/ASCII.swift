/// Lets code that reads bytes name the characters it means: `case "0"..."9":`.
func ~= (character: Unicode.Scalar, byte: UInt8) -> Bool { UInt32(byte) == character.value }

func ~= (range: ClosedRange<Unicode.Scalar>, byte: UInt8) -> Bool {
    range.lowerBound.value <= UInt32(byte) && UInt32(byte) <= range.upperBound.value
}

extension UInt8 {
    /// What the byte is worth as a decimal digit; nil for anything else.
    var decimalDigit: UInt8? {
        switch self {
        case "0"..."9": self - UInt8(ascii: "0")
        default: nil
        }
    }

    /// What the byte is worth as a hexadecimal digit of either case; nil for anything else.
    var hexadecimalDigit: UInt8? {
        switch self {
        case "0"..."9": self - UInt8(ascii: "0")
        case "a"..."f": self - UInt8(ascii: "a") + 10
        case "A"..."F": self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
