import TestKit

@testable import YAMLReading

/// Plain and quoted scalars, in all the ways to write them.
extension WrittenScalar {
    private enum Piece { case text, fold, escapedBreak }

    mutating func writePlain(using random: inout SeededRandom) {
        let words = [
            "word", "it's", "a:b", "c#d", "\\n", "\"", "é", "e\u{301}", "世界", "😀", "${x}", "k=[1,2]", "-", "?",
        ]
        copy(["a", "é", "😀", "$", "\\", "-x", ":x", "?x"].randomElement(using: &random) ?? "a")
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            switch Int.random(in: 0..<4, using: &random) {
            case 0: fold(emptyLines: [0, 0, 0, 1, 3].randomElement(using: &random) ?? 0, using: &random)
            case 1: copy(String(repeating: " ", count: Int.random(in: 1...3, using: &random)))
            case 2: copy("\t")
            default: break
            }
            copy(words.randomElement(using: &random) ?? "")
        }
    }

    mutating func writeQuoted(using random: inout SeededRandom) {
        let quote = style == .singleQuoted ? "'" : "\""
        skip(quote)
        var last = Piece.text
        // A fold takes the white space on both sides, and an escaped break that behind it.
        var lastIsBlank = false
        for _ in 0..<Int.random(in: 0...30, using: &random) {
            switch Int.random(in: 0..<10, using: &random) {
            case 0 where last == .text && !lastIsBlank:
                fold(emptyLines: [0, 0, 0, 1, 3].randomElement(using: &random) ?? 0, using: &random)
                last = .fold
            case 1 where style == .doubleQuoted && last == .text:
                skip("\\" + lineBreak)
                let emptyLines = [0, 0, 0, 1, 2].randomElement(using: &random) ?? 0
                writeEmptyLines(emptyLines, using: &random)
                skip(String(repeating: " ", count: indentation))
                last = .escapedBreak
            case 2 where last == .text:
                copy([" ", "  ", "\t"].randomElement(using: &random) ?? " ")
                lastIsBlank = true
                continue
            default:
                writeCharacter(using: &random)
                last = .text
            }
            lastIsBlank = false
        }
        skip(quote)
    }

    private mutating func writeCharacter(using random: inout SeededRandom) {
        let texts = [
            "a", "Z", "#", ":", ": ", " # x", "-", "{", "}", ",", "é", "e\u{301}", "世", "😀", "\u{A0}", "${x}", "%", "|",
        ]
        let text = texts.randomElement(using: &random) ?? "a"
        switch (style, Int.random(in: 0..<4, using: &random)) {
        case (.singleQuoted, 0): replace("''", by: "'")
        case (.singleQuoted, 1): copy(["\\", "\"", "\\n", "\\\\"].randomElement(using: &random) ?? "\"")
        case (.doubleQuoted, 0): writeNamedEscape(using: &random)
        case (.doubleQuoted, 1): writeNumberedEscape(using: &random)
        default: copy(text.hasPrefix(" ") || text.hasSuffix(" ") ? "x" + text + "x" : text)
        }
    }

    private mutating func writeNamedEscape(using random: inout SeededRandom) {
        let escapes = [
            ("\\0", "\0"), ("\\a", "\u{7}"), ("\\b", "\u{8}"), ("\\t", "\t"), ("\\\t", "\t"), ("\\n", "\n"),
            ("\\v", "\u{B}"), ("\\f", "\u{C}"), ("\\r", "\r"), ("\\e", "\u{1B}"), ("\\ ", " "), ("\\\"", "\""),
            ("\\/", "/"), ("\\\\", "\\"), ("\\N", "\u{85}"), ("\\_", "\u{A0}"), ("\\L", "\u{2028}"),
            ("\\P", "\u{2029}"),
        ]
        let (escape, meaning) = escapes.randomElement(using: &random) ?? ("\\n", "\n")
        replace(escape, by: meaning)
    }

    private mutating func writeNumberedEscape(using random: inout SeededRandom) {
        let ranges: [ClosedRange<UInt32>] = [
            0...0x7F, 0x80...0xFF, 0x100...0xD7FF, 0xE000...0xFFFF, 0x10000...0x10FFFF,
        ]
        let number = UInt32.random(in: ranges.randomElement(using: &random) ?? ranges[0], using: &random)
        let lengths = [("\\x", 2), ("\\u", 4), ("\\U", 8)].filter { number < 1 << (4 * UInt64($0.1)) }
        let (escape, length) = lengths.randomElement(using: &random) ?? ("\\U", 8)
        let digits = String(number, radix: 16, uppercase: Bool.random(using: &random))
        let text = escape + String(repeating: "0", count: length - digits.utf8.count) + digits
        replace(text, by: Unicode.Scalar(number).map(String.init) ?? "?")
    }
}
