/// One line of a source as a terminal shows it: tabs expanded, dangerous characters replaced, and where it is too
/// long cut down to the part that matters.
struct VisibleLine {
    private var glyphs: [Glyph]

    var text: String { glyphs.map(\.text).joined() }

    /// - Parameters:
    ///   - content: The line's bytes, without its break.
    ///   - focus: The bytes that must be seen, as far as they fit.
    ///   - limit: The most columns that the line may fill.
    init(_ bytes: [UInt8], content: Range<Int>, focus: Range<Int>, limit: Int) {
        let focus = focus.clamped(to: content)
        let near = Self.vicinity(of: focus, in: content, of: bytes, reach: limit * 8)
        glyphs = Glyph.glyphs(in: bytes, range: near)
        if near != content || glyphs.width > limit { cut(content, around: focus, limit: limit) }
    }

    /// The columns from 0 that a stretch of bytes fills; what was cut away lies under the mark of the cut.
    func columns(of range: Range<Int>) -> Range<Int> {
        let lower = glyphs.prefix { $0.bytes.upperBound <= range.lowerBound }.width
        let upper = glyphs.prefix { $0.bytes.lowerBound < range.upperBound }.width
        return lower..<max(lower, upper)
    }

    /// Bytes enough to fill the screen, so that a line of megabytes costs no more than a short one.
    private static func vicinity(
        of focus: Range<Int>, in content: Range<Int>, of bytes: [UInt8], reach: Int
    ) -> Range<Int> {
        var lower = max(content.lowerBound, focus.lowerBound - reach)
        var upper = min(content.upperBound, focus.lowerBound + 2 * reach)
        for _ in 0..<3 where lower > content.lowerBound && bytes[lower].continuesCharacter { lower -= 1 }
        for _ in 0..<3 where upper < content.upperBound && bytes[upper].continuesCharacter { upper += 1 }
        return lower..<upper
    }

    private mutating func cut(_ content: Range<Int>, around focus: Range<Int>, limit: Int) {
        let room = limit - 2
        let focused = columns(of: focus)
        var left = focused.lowerBound - max(room - focused.count, 0) / 2
        if glyphs.last?.bytes.upperBound == content.upperBound { left = min(left, glyphs.width - room) }
        if glyphs.first?.bytes.lowerBound == content.lowerBound, focused.upperBound <= room { left = 0 }

        var column = 0
        var kept: [Glyph] = []
        for glyph in glyphs {
            if column >= left, column + glyph.width <= left + room { kept.append(glyph) }
            column += glyph.width
        }
        let seen =
            (kept.first?.bytes.lowerBound ?? content.upperBound)..<(kept.last?.bytes.upperBound ?? content.upperBound)
        let before = content.lowerBound..<seen.lowerBound
        let after = seen.upperBound..<content.upperBound
        glyphs = Self.mark(before) + kept + Self.mark(after)
    }

    private static func mark(_ missing: Range<Int>) -> [Glyph] {
        missing.isEmpty ? [] : [Glyph("…", width: 1, at: missing)]
    }
}

extension Sequence<Glyph> {
    fileprivate var width: Int { reduce(0) { $0 + $1.width } }
}
