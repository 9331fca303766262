/// What a terminal makes of one code point: how wide it is, and whether it may be shown at all.
extension Unicode.Scalar {
    /// Itself, or a stand-in for what would move the cursor, change colours, break the line or reorder the text.
    var shownSafely: Unicode.Scalar {
        switch value {
        case 0x00..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
        case 0x7F: "\u{2421}"
        case 0x80..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
        default: self
        }
    }

    /// Columns on a terminal when it stands alone.
    var width: Int {
        if value < 0x300 { return 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: break
        }
        if isWide { return 2 }
        let isJoined = properties.isDefaultIgnorableCodePoint || Self.joiningJamo.contains { $0.contains(value) }
        return isJoined ? 0 : 1
    }

    private var isWide: Bool {
        if properties.isEmojiPresentation { return !(0x1F1E6...0x1F1FF).contains(value) }
        var low = 0
        var high = Self.wide.count
        while low < high {
            let middle = (low + high) / 2
            if Self.wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < Self.wide.count && Self.wide[low].contains(value)
    }

    /// Vowels and final consonants, which a terminal draws into the syllable before them.
    private static let joiningJamo: [ClosedRange<UInt32>] = [0x1160...0x11FF, 0xD7B0...0xD7FB]

    /// East Asian Width `W` and `F` of Unicode 16 but for emoji, whose property the standard library knows; in order.
    /// Code points that are not assigned yet count with their block.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E, 0x3041...0x3247,
        0x3250...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
        0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x16FFF, 0x17000...0x18DFF, 0x1AFF0...0x1B2FF,
        0x1D300...0x1D356, 0x1D360...0x1D376, 0x1F200...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
    ]
}

extension String {
    /// One line that does nothing to a terminal but show itself.
    package var shownSafely: String {
        if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
        var shown = UnicodeScalarView()
        for scalar in unicodeScalars { shown.append(scalar.shownSafely) }
        return String(shown)
    }
}
