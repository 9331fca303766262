import Reporting

/// Finds out what the author of a text did, where libyaml tells only what it had hoped to find.
struct SyntaxDiagnosis {
    let failure: SyntaxFailure
    /// Where libyaml stopped.
    let place: Int
    /// The last scalar, alias or bracket before that.
    let lastToken: Range<Int>
    let text: ReadableText

    var bytes: [UInt8] { text.bytes }
    /// Where that began which libyaml was reading: a mapping, a key, a quoted text.
    var context: Int { failure.context ?? place }

    var diagnostic: Diagnostic {
        switch failure.problem {
        case .valueNotAllowed: unexpectedColon
        case .noColonAfterKey: missingColon
        case .strangeColon: .missingSpace(after: text.span(place..<place + 1))
        case .noKey where bytes.has(":", at: place), .noItem where bytes.has(":", at: place):
            .emptyKey(at: text.span(place..<place + 1))
        case .noKey, .noItem: leftover
        case .noNode where bytes.has("]", at: place) || bytes.has("}", at: place):
            .unmatchedBracket(bytes.text(place..<place + 1), at: text.span(place..<place + 1))
        case .noEndOfFlowSequence, .noEndOfFlowMapping: brokenFlow
        case .noTokenStartsHere: badStart(at: place)
        case .noAnchorName, .noTagName, .noTagMark, .noTagEnd, .noSpaceOrBreak: badStart(at: context)
        case .tabInPlain, .tabInBlock: .tab(at: text.span(blanks))
        case .endInQuotes, .documentMarkInQuotes: .unclosedQuote(bytes.text(quote), at: text.span(quote))
        case .unknownEscape: unknownEscape
        case .noHexadecimal, .badCodePoint: .badCodePoint(at: text.span(max(place - 2, 0)..<wordEnd(from: place)))
        case .noCommentOrBreak where bytes.has("|", at: context) || bytes.has(">", at: context):
            .textBesideBlockIndicator(at: text.span(restOfLine))
        default: .syntax(failure.problem, at: text.span(failure.problem.isAboutLine ? line : word))
        }
    }

    private var quote: Range<Int> { context..<context + 1 }

    /// Something that no value can begin with.
    private func badStart(at start: Int) -> Diagnostic {
        if bytes.has("\t", at: start) { return .tab(at: text.span(blanks)) }
        let value = start..<endOfText(from: start)
        let character = bytes.text(start..<start + 1)
        let isReserved = ["@", "`", "%", "*", "&", "!"].contains(character)
        guard isReserved else { return .syntax(failure.problem, at: text.span(start..<wordEnd(from: start))) }
        return .reservedStart(
            character, at: text.span(start..<wordEnd(from: start)), fix: .quote(restOfLine: value, in: text))
    }

    private var unknownEscape: Diagnostic {
        let escape = place..<place + 1 + bytes.characterLength(at: place + 1)
        let isInExpression = ExpressionOutline(bytes[min(context + 1, place)..<place]).unclosed != nil
        return isInExpression
            ? .eatenEscape(bytes.text(escape), at: text.span(escape))
            : .unknownEscape(bytes.text(escape), at: text.span(escape))
    }

    /// A list or mapping in brackets that goes on where libyaml wants a comma or its end.
    private var brokenFlow: Diagnostic {
        let open = text.span(context..<context + 1)
        if bytes.has("{", at: place), lastToken.upperBound == place, bytes.has("$", at: place - 1) {
            // A '$' that was read as a key is followed by the nothing that it has for a value: what to quote is not certain.
            let fix = lastToken.isEmpty ? nil : Diagnostic.Fix.quote(scalarInFlowAt: lastToken.lowerBound, in: text)
            return .expressionInFlow(at: text.span(place - 1..<place + 1), fix: fix)
        }
        let bracket = bytes.text(context..<context + 1)
        if bytes.skippingSeparation(from: place) == bytes.count { return .unclosedBracket(bracket, at: open) }
        return .missingComma(bracket, at: text.span(word), open: open)
    }
}

// MARK: Pieces of the text

extension SyntaxDiagnosis {
    var line: Range<Int> { bytes.lineStart(of: place)..<endOfText(from: bytes.lineStart(of: place)) }
    var restOfLine: Range<Int> { place..<endOfText(from: place) }
    var word: Range<Int> { place..<wordEnd(from: place) }
    /// The tabs and spaces that the place stands among.
    private var blanks: Range<Int> { place..<bytes.skippingBlanks(from: place) }

    func wordEnd(from start: Int) -> Int {
        var end = start
        while !bytes.isSpace(at: end) { end += 1 }
        return end
    }

    /// The end of a line without the blanks before it.
    func endOfText(from start: Int) -> Int {
        var end = bytes.lineEnd(from: start)
        while end > start, bytes.isBlank(at: end - 1) { end -= 1 }
        return end
    }

    func isSameLine(_ a: Int, _ b: Int) -> Bool { bytes.lineStart(of: a) == bytes.lineStart(of: b) }
}
