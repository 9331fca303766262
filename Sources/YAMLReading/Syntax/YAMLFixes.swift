import Reporting

/// Changes that are certain to keep what the author wrote, in a form that YAML leaves alone.
extension Diagnostic.Fix {
    private init(_ title: String, replace range: Range<Int>, with replacement: String, in text: ReadableText) {
        self.init(title, [Diagnostic.Edit(replace: text.span(range), with: replacement)])
    }

    /// Keeps the text that a plain scalar is now, whatever reads it.
    static func quote(_ content: String, at span: SourceSpan) -> Self {
        Self("put it in quotes", [Diagnostic.Edit(replace: span, with: content.quotedAsYAML)])
    }

    /// Puts the rest of a line in quotes; nil where it is not certain that all of it is one value.
    static func quote(restOfLine range: Range<Int>, in text: ReadableText) -> Self? {
        let bytes = text.bytes
        let isCertain = range.allSatisfy { place in
            switch Unicode.Scalar(bytes[place]) {
            case ",", "[", "]", "{", "}": false
            case ":": !bytes.isSpace(at: place + 1)
            case "#": !bytes.isBlank(at: place - 1)
            default: true
            }
        }
        return isCertain ? .quote(bytes.text(range), at: text.span(range)) : nil
    }

    static func insertSpace(after span: SourceSpan) -> Self {
        let place = SourceSpan(file: span.file, lower: span.upper, upper: span.upper)
        return Self("put a space there", [Diagnostic.Edit(replace: place, with: " ")])
    }

    static func doubleBackslash(at escape: SourceSpan) -> Self {
        let place = SourceSpan(file: escape.file, lower: escape.lower, upper: escape.lower)
        return Self("double the backslash", [Diagnostic.Edit(replace: place, with: "\\")])
    }

    /// Moves a value of one line into a `>-` block below its key or dash.
    ///
    /// - Parameter cut: from where the value begins to where YAML cut it off. Nil where that is not one line, or the
    ///   line has more on it, or the value goes on below.
    static func blockScalar(of cut: Range<Int>, in text: ReadableText) -> Self? {
        let bytes = text.bytes
        guard let line = bytes.shortLine(around: cut), let column = bytes.columnOfParent(of: cut.lowerBound, in: line),
            bytes.skippingSpaces(from: bytes.lineStart(after: line)) - bytes.lineStart(after: line) <= column
        else { return nil }
        let outline = ExpressionOutline(bytes[cut.lowerBound..<line.upperBound])
        let hasComment = (cut.lowerBound..<line.upperBound).contains { place in
            bytes.has("#", at: place) && bytes.isBlank(at: place - 1) && !outline.contains(place)
        }
        guard outline.unclosed == nil, !hasComment else { return nil }
        let lineBreak = bytes.text(line.upperBound..<bytes.lineStart(after: line))
        let indentation = String(repeating: " ", count: column + 2)
        return Self(
            "write it as a block", replace: cut.lowerBound..<cut.lowerBound,
            with: ">-" + (lineBreak.isEmpty ? "\n" : lineBreak) + indentation, in: text)
    }

    /// `{{ x }}` as `${ x }`, where it is the only value of its line.
    static func expression(inDoubledBraces range: Range<Int>, in text: ReadableText) -> Self? {
        let bytes = text.bytes
        guard let line = bytes.shortLine(around: range), bytes.columnOfParent(of: range.lowerBound, in: line) != nil,
            bytes.skippingBlanks(from: range.upperBound) == line.upperBound
        else { return nil }
        return Self(
            "write it as an expression",
            [
                Diagnostic.Edit(replace: text.span(range.lowerBound..<range.lowerBound + 1), with: "$"),
                Diagnostic.Edit(replace: text.span(range.upperBound - 1..<range.upperBound), with: ""),
            ])
    }

    /// Puts the scalar of a flow collection in quotes, with all its expressions; nil where they do not close.
    ///
    /// - Parameter start: where the scalar begins.
    static func quote(scalarInFlowAt start: Int, in text: ReadableText) -> Self? {
        let bytes = text.bytes
        let outline = ExpressionOutline(bytes[start..<bytes.lineEnd(from: start)])
        guard outline.unclosed == nil else { return nil }
        var end = start
        while !bytes.isBreak(at: end), ![",", "]", "}"].contains(where: { bytes.has($0, at: end) }), end < bytes.count {
            end = outline.expression(at: end)?.upperBound ?? end + 1
        }
        while end > start, bytes.isBlank(at: end - 1) { end -= 1 }
        return .quote(bytes.text(start..<end), at: text.span(start..<end))
    }
}

extension [UInt8] {
    /// The line that a range lies in, without its break; nil where it lies in several, or in one of excessive length.
    fileprivate func shortLine(around range: Range<Int>) -> Range<Int>? {
        let limit = 2000
        var start = range.lowerBound
        while start > 0, !endsBreak(at: start), range.lowerBound - start < limit { start -= 1 }
        var end = range.lowerBound
        while end < count, !isBreak(at: end), end - range.lowerBound < limit { end += 1 }
        let isWhole = (start == 0 || endsBreak(at: start)) && (end == count || isBreak(at: end))
        return isWhole && range.upperBound <= end ? start..<end : nil
    }

    /// Where the line after a line begins.
    fileprivate func lineStart(after line: Range<Int>) -> Int { line.upperBound + breakLength(at: line.upperBound) }

    /// How far the key or the dash is indented that a value on its line belongs to; nil where there is none.
    fileprivate func columnOfParent(of value: Int, in line: Range<Int>) -> Int? {
        var dash: Int?
        var next = skippingSpaces(from: line.lowerBound)
        while next < value, has("-", at: next), isBlank(at: next + 1) {
            dash = next
            next = skippingBlanks(from: next + 1)
        }
        if next == value { return dash.map { $0 - line.lowerBound } }
        var end = value
        while end > next, isBlank(at: end - 1) { end -= 1 }
        return has(":", at: end - 1) ? next - line.lowerBound : nil
    }
}
