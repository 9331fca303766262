import Reporting
import TestKit
import Testing

@testable import YAMLReading

/// What a scalar decodes to, and the way back from there to the file.
@Suite struct ScalarSourceTests {
    @Test(arguments: YAMLScalar.Style.allCases)
    func `a scalar is decoded, and each of its bytes knows where it was written`(style: YAMLScalar.Style) throws {
        let first = UInt64.random(in: 0...UInt64(UInt32.max))
        for seed in first..<first + 1000 {
            var random = SeededRandom(seed: seed)
            let document = WrittenDocument(style, using: &random)
            let mistake = document.mistake(using: &random)
            #expect(mistake == nil, "seed \(seed), \(style)\n\(document.text.debugDescription)")
            if mistake != nil { return }
        }
    }

    /// Texts whose decoded form begins like what is written, and is not it.
    @Test(arguments: [
        (#"a: "\\""#, [#"\\"#]), (#"a: "\\\\""#, [#"\\"#, #"\\"#]), ("a: ''''", ["''"]), ("a: ''''''", ["''", "''"]),
        ("a: \"x\n\n\n\n  y\"", ["x", "\n", "\n", "\n", "y"]), (#"a: "\N\_é""#, [#"\N"#, #"\_"#, "é"]),
        ("a: \"x\\\n  y\"", ["x", "y"]),
    ])
    func `every character knows its source`(text: String, written: [String]) throws {
        let reading = Reading(text, as: .plain)
        let source = try #require(reading.root?["a"]?.scalar?.source)
        var offset = 0
        let pieces = source.text.unicodeScalars.map { scalar in
            let count = UTF8.width(scalar)
            defer { offset += count }
            return reading.text(source.span(offset..<offset + count))
        }
        #expect(pieces == written)
    }
}

/// A scalar as the value of a key, with other keys around it.
private struct WrittenDocument {
    let scalar: WrittenScalar
    let text: String
    private let start: Int

    init(_ style: YAMLScalar.Style, using random: inout SeededRandom) {
        let parent = Int.random(in: 0...3, using: &random)
        let lineBreak = Bool.random(using: &random) ? "\n" : "\r\n"
        var scalar = WrittenScalar(
            style, indentation: parent + Int.random(in: 1...4, using: &random), lineBreak: lineBreak)
        switch style {
        case .plain: scalar.writePlain(using: &random)
        case .singleQuoted, .doubleQuoted: scalar.writeQuoted(using: &random)
        case .literal, .folded: scalar.writeBlock(below: parent, using: &random)
        }
        let indentation = String(repeating: " ", count: parent)
        let head = ["# é\(lineBreak)", "\(indentation)é: 1\(lineBreak)", ""].randomElement(using: &random) ?? ""
        let tag = ["&anchor ", "!!str ", "", "", ""].randomElement(using: &random) ?? ""
        let before = head + indentation + "key: " + tag
        let isBlock = style == .literal || style == .folded
        let after = [
            isBlock ? "" : " # a comment\(lineBreak)", isBlock ? "" : lineBreak,
            (isBlock ? "" : lineBreak) + indentation + "next: 2",
        ]
        let tail = after.randomElement(using: &random) ?? ""
        start = before.utf8.count
        text = before + String(decoding: scalar.written, as: UTF8.self) + tail
        self.scalar = scalar
    }

    /// What is wrong with the way it is read, if anything.
    func mistake(using random: inout SeededRandom) -> String? {
        let reading = Reading(text, as: .plain)
        guard reading.errors.isEmpty else { return "it is rejected: \(reading.errors[0].message)" }
        guard let node = reading.root?["key"], let read = node.scalar else { return "the key is gone" }
        guard read.style == scalar.style, Array(read.text.utf8) == scalar.decoded else {
            return "it is read as \(read.style) \(read.text.debugDescription)"
        }
        let source = read.source
        let origins = scalar.origins.map { start + $0.lowerBound..<start + $0.upperBound }
        let runs = RunsCheck(source, in: Array(text.utf8))
        if let mistake = runs.mistake { return mistake }
        // The white space that ends a block is no part of its span.
        let ending = scalar.decoded.reversed().prefix { [0x20, 0x09, 0x0A].contains($0) }.count
        let content = scalar.decoded.count - (read.isBlock ? ending : 0)
        if content > 0, node.span.joined(with: source.span(0..<content)) != node.span { return "a run is outside" }
        if node.span.lower != start { return "the span begins at \(node.span.lower), not \(start)" }

        let places = characterStarts(of: scalar.decoded)
        for _ in 0..<20 where !origins.isEmpty {
            let ends = [places.randomElement(using: &random) ?? 0, places.randomElement(using: &random) ?? 0].sorted()
            guard ends[0] < ends[1] else { continue }
            let expected = origins[ends[0]].lowerBound..<origins[ends[1] - 1].upperBound
            let actual = source.span(ends[0]..<ends[1]).range
            if actual != expected { return "bytes \(ends) come from \(actual), not \(expected)" }
        }
        return nil
    }

    private func characterStarts(of bytes: [UInt8]) -> [Int] {
        bytes.indices.filter { bytes[$0] & 0b1100_0000 != 0b1000_0000 } + [bytes.count]
    }
}

/// What must hold for the runs of every scalar.
private struct RunsCheck {
    private(set) var mistake: String?

    init(_ source: SourceText, in bytes: [UInt8]) {
        let decoded = Array(source.text.utf8)
        var end = (decoded: 0, source: 0)
        for run in source.runs {
            let written = bytes[run.source]
            let meaning = decoded[run.decoded]
            // In a single character nothing can be found within, so that it may as well be replaced by one as long.
            let isSingle = String(decoding: meaning, as: UTF8.self).unicodeScalars.count == 1
            if run.isCopy, !isSingle, !written.elementsEqual(meaning) { mistake = "\(run) is no copy" }
            if run.decoded.lowerBound != end.decoded { mistake = "\(run) leaves a gap" }
            if run.source.lowerBound < end.source { mistake = "\(run) is out of order" }
            end = (run.decoded.upperBound, run.source.upperBound)
        }
        if end.decoded != decoded.count { mistake = "the runs do not cover the text" }
    }
}
