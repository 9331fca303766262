import TestKit

@testable import YAMLReading

/// Literal and folded scalars, in all the ways to write them.
extension WrittenScalar {
    private enum Chomping: String, CaseIterable { case clip = "", strip = "-", keep = "+" }

    /// - Parameter parent: how far the key is indented.
    mutating func writeBlock(below parent: Int, using random: inout SeededRandom) {
        let lines = (0..<Int.random(in: 0...6, using: &random)).map { _ in Self.line(using: &random) }
        let chomping = Chomping.allCases.randomElement(using: &random) ?? .clip
        writeHeader(chomping, first: lines.first, below: parent, using: &random)
        writeEmptyLines(lines.isEmpty ? 0 : Self.few(using: &random), using: &random)
        for (place, line) in lines.enumerated() {
            if place == 0 { skip(String(repeating: " ", count: indentation)) }
            copy(line)
            guard place + 1 < lines.count else { break }
            separate(line, lines[place + 1], using: &random)
        }
        end(chomping, hasText: !lines.isEmpty, using: &random)
    }

    private mutating func writeHeader(
        _ chomping: Chomping, first: String?, below parent: Int, using random: inout SeededRandom
    ) {
        let needsIndicator = first?.isIndented == true
        let indicator = needsIndicator || Bool.random(using: &random) ? "\(indentation - parent)" : ""
        let marks = [indicator, chomping.rawValue].shuffled(using: &random).joined()
        let comment = Int.random(in: 0..<4, using: &random) == 0 ? "  # a comment" : ""
        skip((style == .literal ? "|" : ">") + marks + comment + lineBreak)
    }

    private mutating func separate(_ line: String, _ next: String, using random: inout SeededRandom) {
        let emptyLines = Self.few(using: &random)
        if style == .folded, !line.isIndented, !next.isIndented { return fold(emptyLines: emptyLines, using: &random) }
        keepBreak()
        writeEmptyLines(emptyLines, using: &random)
        skip(String(repeating: " ", count: indentation))
    }

    /// The last break and the empty lines behind it.
    private mutating func end(_ chomping: Chomping, hasText: Bool, using random: inout SeededRandom) {
        if hasText { chomping == .strip ? skip(lineBreak) : keepBreak() }
        let emptyLines = Self.few(using: &random)
        if chomping == .keep { return writeEmptyLines(emptyLines, using: &random) }
        for _ in 0..<emptyLines { skip(Self.blanks(upTo: indentation, using: &random) + lineBreak) }
    }

    private static func few(using random: inout SeededRandom) -> Int {
        [0, 0, 0, 1, 2].randomElement(using: &random) ?? 0
    }

    private static func line(using random: inout SeededRandom) -> String {
        let words = [
            "word", "it's", "\"q\"", "\\n", "# no comment", "a: b", "- x", "é", "e\u{301}", "世", "😀", "${x}", "\t",
            "  ",
        ]
        let indentation = Int.random(in: 0..<4, using: &random) == 0 ? blanks(upTo: 3, using: &random) : ""
        let count = Int.random(in: 1...4, using: &random)
        let text = (0..<count).compactMap { _ in words.randomElement(using: &random) }.joined(separator: " ")
        return indentation + text + blanks(upTo: 1, using: &random)
    }
}

extension String {
    fileprivate var isIndented: Bool { hasPrefix(" ") || hasPrefix("\t") }
}
