import Reporting

/// The words for each syntax error.
extension SyntaxError {
    func diagnostic(in source: SourceText) -> Diagnostic {
        let (message, help) = wording
        let isLimit =
            switch reason {
            case .tooDeep, .tooLong: true;
            default: false
            }
        return Diagnostic(
            isLimit ? ExpressionChecks.limit : ExpressionChecks.syntax, message, at: source.span(place), help: help)
    }

    /// The smallest place inside the token where that is known.
    private var place: Range<Int> {
        switch reason {
        case .literal(.badEscape(let range)), .literal(.badCodePoint(let range)),
            .literal(.codePointInBytes(let range)):
            range
        default: range
        }
    }

    private var wording: (String, help: String?) {
        switch reason {
        case .lexical(.unterminatedString): ("the string is not closed", "add the closing quote")
        case .lexical(.single(let full)):
            ("'\(full.rawValue.prefix(1))' is no operator", "write '\(full.rawValue)'")
        case .lexical(.unexpected(let scalar)):
            ("the character '\(scalar.visible)' cannot stand here", scalar.hint)
        case .literal(.intOutOfRange):
            ("the integer does not fit in 64 bits", "write it with a decimal point, as a number")
        case .literal(.uintOutOfRange): ("the unsigned integer does not fit in 64 bits", nil)
        case .literal(.badEscape):
            (
                "this is no escape that strings know",
                "write '\\\\' for a backslash, or a raw string: r'…'; known are \\n \\t \\r \\\\ \\' \\\" \\xHH \\uHHHH"
            )
        case .literal(.badCodePoint): ("there is no such character", "surrogates and numbers above 10FFFF are none")
        case .literal(.codePointInBytes): ("bytes know no \\u and no \\U", "write the bytes with \\xHH")
        case .unexpected(let found, let expected): ("expected \(expected), found '\(found)'", hint(for: found))
        case .unexpectedEnd(let expected): ("the expression ends where \(expected) was expected", nil)
        case .reservedWord(let word): ("'\(word)' is a reserved word and names nothing", nil)
        case .keywordAsName(let word): ("'\(word)' cannot be a field's name after a dot", "write ['\(word)']")
        case .macroVariable(let macro):
            ("'\(macro)' needs a plain name for its variable here", "for example items.map(item, item.name)")
        case .repeatedVariable(let name): ("both variables are named '\(name)'", "give each a name of its own")
        case .hasArgument: ("has(…) asks for a field, as in has(a.b)", "for a map's key write 'key' in map")
        case .tooDeep: ("the expression is nested too deeply", "compute a part of it in a 'let' of its own")
        case .tooLong(let limit): ("the expression is longer than \(limit) bytes", nil)
        }
    }

    private func hint(for found: String) -> String? {
        switch found {
        case "?": "the null-safe forms are a.?b and a[?b]; a condition is c ? x : y"
        case "*": "there is no '**'"
        case "/": "a comment begins with '//'"
        case "and": "write '&&'"
        case "or": "write '||'"
        case "if", "then", "else": "a choice is written: condition ? value : other"
        default: nil
        }
    }
}

extension Unicode.Scalar {
    /// Control and blank characters by their number, so that a message can be read.
    fileprivate var visible: String {
        let isShown =
            properties.generalCategory != .control && !properties.isWhitespace
            && properties.generalCategory != .format
        return isShown ? String(self) : "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    }

    private var hex: String { String(value, radix: 16, uppercase: true) }

    fileprivate var hint: String? {
        switch self {
        case "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}": "quotes are written ' or \""
        case "\u{A0}": "this is a no-break space; write a plain one"
        case "$": "inside ${ … } names stand without a '$'"
        default: isASCII ? nil : "names hold letters a-z, digits and '_' only; other text belongs in quotes"
        }
    }
}
