/// How much of a terminal's line a text fills, and what of it may be shown there.
extension String {
    /// In columns, as far as one can know: it is for the terminal to say.
    var columns: Int { utf8.allSatisfy { $0 < 0x80 } ? utf8.count : reduce(0) { $0 + $1.columns } }

    /// One line that does nothing to a terminal but show itself, cut to a width.
    func shown(within limit: Int) -> String {
        var shown = ""
        var width = 0
        for character in self {
            let safe = character.unicodeScalars.contains(where: \.isUnsafe) ? "\u{FFFD}" : character
            if width + safe.columns > limit - (columns > limit ? 1 : 0) { return shown + "…" }
            shown.append(safe)
            width += safe.columns
        }
        return shown
    }
}

extension Character {
    /// Decided by the first code point: what follows it is drawn into it.
    fileprivate var columns: Int {
        guard let first = unicodeScalars.first else { return 0 }
        if first.value < 0x300 { return 1 }
        if unicodeScalars.contains("\u{FE0F}") || first.properties.isEmojiPresentation { return 2 }
        if first.properties.generalCategory == .nonspacingMark || first.properties.isDefaultIgnorableCodePoint {
            return 0
        }
        return Self.wide.contains { $0.contains(first.value) } ? 2 : 1
    }

    /// The blocks of East Asia.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x20000...0x3FFFD,
    ]
}

extension Unicode.Scalar {
    /// Controls, line ends, and marks that turn the direction of text.
    var isUnsafe: Bool {
        switch value {
        case 0x00..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
