import TestKit

@testable import YAMLReading

/// A scalar in the making: what it means, how it is written, and which written bytes each of its bytes comes from.
struct WrittenScalar {
    let style: YAMLScalar.Style
    /// How far the lines of the text are indented.
    let indentation: Int
    let lineBreak: String
    private(set) var written: [UInt8] = []
    private(set) var decoded: [UInt8] = []
    /// For each decoded byte.
    private(set) var origins: [Range<Int>] = []

    init(_ style: YAMLScalar.Style, indentation: Int, lineBreak: String) {
        self.style = style
        self.indentation = indentation
        self.lineBreak = lineBreak
    }

    /// Writes what stands for nothing: a quote, indentation, a break that is dropped.
    mutating func skip(_ text: String) { written += Array(text.utf8) }

    /// Writes what stands for itself.
    mutating func copy(_ text: String) {
        for byte in text.utf8 {
            origins.append(written.count..<written.count + 1)
            decoded.append(byte)
            written.append(byte)
        }
    }

    /// Writes what stands, as a whole, for something else.
    mutating func replace(_ text: String, by meaning: String) {
        let origin = written.count..<written.count + text.utf8.count
        written += Array(text.utf8)
        decoded += Array(meaning.utf8)
        origins += Array(repeating: origin, count: meaning.utf8.count)
    }

    mutating func keepBreak() { lineBreak == "\n" ? copy(lineBreak) : replace(lineBreak, by: "\n") }

    /// Blanks at the end of a line, its break, empty lines, and the indentation of the next line: a space, or as many
    /// breaks as there are empty lines.
    mutating func fold(emptyLines: Int, using random: inout SeededRandom) {
        let blanks = style == .folded ? "" : Self.blanks(upTo: 2, using: &random)
        let indentation = String(repeating: " ", count: indentation)
        if emptyLines == 0 { return replace(blanks + lineBreak + indentation, by: " ") }
        skip(blanks + lineBreak)
        writeEmptyLines(emptyLines, using: &random)
        skip(indentation)
    }

    mutating func writeEmptyLines(_ count: Int, using random: inout SeededRandom) {
        for _ in 0..<count {
            skip(Self.blanks(upTo: indentation, using: &random))
            keepBreak()
        }
    }

    static func blanks(upTo count: Int, using random: inout SeededRandom) -> String {
        String(repeating: " ", count: Int.random(in: 0...count, using: &random))
    }
}
