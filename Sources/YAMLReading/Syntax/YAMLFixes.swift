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
    /// - Parameter start: where the value begins; its expressions must close on its line, and no comment follow them.
    static func blockScalar(from start: Int, in text: ReadableText) -> Self? {
        let bytes = text.bytes
        let end = bytes.lineEnd(from: start)
        let outline = ExpressionOutline(bytes[start..<end])
        let comment = (start..<end).first { place in
            bytes.has("#", at: place) && bytes.isBlank(at: place - 1)
                && !outline.expressions.contains { $0.contains(place) }
        }
        guard outline.unclosed == nil, comment == nil, let column = bytes.columnOfParent(ofValueAt: start)
        else { return nil }
        let lineBreak = bytes.text(end..<end + bytes.breakLength(at: end))
        let indentation = String(repeating: " ", count: column + 2)
        return Self(
            "write it as a block", replace: start..<start,
            with: ">-" + (lineBreak.isEmpty ? "\n" : lineBreak) + indentation,
            in: text)
    }

    /// `{{ x }}` as `${ x }`, where it is the only value of its line.
    static func expression(inDoubledBraces range: Range<Int>, in text: ReadableText) -> Self? {
        let bytes = text.bytes
        guard bytes.columnOfParent(ofValueAt: range.lowerBound) != nil,
            bytes.skippingBlanks(from: range.upperBound) == bytes.lineEnd(from: range.lowerBound)
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
            end = outline.expressions.first { $0.lowerBound == end }?.upperBound ?? end + 1
        }
        while end > start, bytes.isBlank(at: end - 1) { end -= 1 }
        return .quote(bytes.text(start..<end), at: text.span(start..<end))
    }
}

extension [UInt8] {
    /// How far the key or the dash is indented that a value on the same line belongs to; nil where there is none.
    fileprivate func columnOfParent(ofValueAt start: Int) -> Int? {
        let line = lineStart(of: start)
        var parent = line
        var next = skippingSpaces(from: line)
        while has("-", at: next), isBlank(at: next + 1) {
            parent = next
            next = skippingBlanks(from: next + 1)
        }
        if next == start { return parent > line || has("-", at: parent) ? parent - line : nil }
        var end = start
        while end > next, isBlank(at: end - 1) { end -= 1 }
        return has(":", at: end - 1) ? next - line : nil
    }
}
