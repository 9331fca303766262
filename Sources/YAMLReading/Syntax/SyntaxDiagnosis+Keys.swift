import Reporting

/// Keys, colons and indentation.
extension SyntaxDiagnosis {
    /// A ': ' where no key can be: within an expression, within a text, or on a line that is indented too far.
    var unexpectedColon: Diagnostic {
        let colon = text.span(place..<place + 1)
        let value = startOfValue
        guard value < place else { return .syntax(failure.problem, at: colon) }
        if let expression = ExpressionOutline(bytes[value..<place]).unclosed {
            return .expressionCutByColon(
                at: colon, expression: text.span(expression..<expression + 2),
                fix: .blockScalar(of: value..<place, in: text))
        }
        if isSameLine(value, place) {
            let isKey = bytes.skippingBlanks(from: bytes.lineStart(of: value)) == value
            return isKey ? .longKey(at: text.span(value..<place)) : .secondColon(at: colon)
        }
        let firstLine = value..<endOfText(from: value)
        if let mistake = badSpace(in: firstLine) { return mistake }
        let key = bytes.skippingBlanks(from: bytes.lineStart(of: place))..<place
        return .keyWithinText(at: text.span(key), text: text.span(firstLine))
    }

    /// A line that should have been a key.
    var missingColon: Diagnostic {
        let line = context..<endOfText(from: context)
        if let mistake = badSpace(in: line) { return mistake }
        return isSameLine(context, place) ? .longKey(at: text.span(line)) : .neitherKeyNorText(at: text.span(line))
    }

    /// Something behind the end of a mapping's last value or a list's last item.
    var leftover: Diagnostic {
        let here = text.span(word)
        let character = bytes.text(place..<min(place + 1, bytes.count))
        if character == "]" || character == "}" { return .unmatchedBracket(character, at: here) }
        if !lastToken.isEmpty, isSameLine(lastToken.upperBound, place) {
            let last = bytes.text(lastToken.upperBound - 1..<lastToken.upperBound)
            return last == "'" || last == "\""
                ? .textAfterQuote(last, at: text.span(restOfLine), quoted: text.span(lastToken))
                : .secondValue(at: text.span(restOfLine), first: text.span(lastToken))
        }
        let isSibling = column(of: place) == column(of: context)
        if isSibling, character == "-" { return .itemAmongKeys(at: here) }
        if isSibling { return .keyAmongItems(at: here) }
        let comment = bytes.skippingBlanks(from: lastToken.upperBound)
        if bytes.has("#", at: comment), column(of: place) > column(of: context) {
            return .textAfterComment(at: text.span(restOfLine), comment: text.span(comment..<endOfText(from: comment)))
        }
        return .badIndentation(at: here, sibling: text.span(context..<context + 1))
    }

    private func column(of offset: Int) -> Int { offset - bytes.lineStart(of: offset) }

    /// The beginning of the scalar before the place: the last token, or what follows it and its indicators.
    private var startOfValue: Int {
        var start = bytes.skippingSeparation(from: lastToken.upperBound)
        while ["-", "?", ":"].contains(where: { bytes.has($0, at: start) }), bytes.isSpace(at: start + 1), start < place
        {
            start = bytes.skippingSeparation(from: start + 1)
        }
        return start < place ? start : lastToken.lowerBound
    }

    /// A line such as `key:value`: YAML wants a space, and a no-break space is none.
    private func badSpace(in line: Range<Int>) -> Diagnostic? {
        guard let colon = bytes.colonWithoutSpace(in: line) else { return nil }
        let isNoBreakSpace = bytes[(colon + 1)...].starts(with: "\u{A0}".utf8)
        return isNoBreakSpace
            ? .noBreakSpace(at: text.span(colon + 1..<colon + 3)) : .missingSpace(after: text.span(colon..<colon + 1))
    }
}
