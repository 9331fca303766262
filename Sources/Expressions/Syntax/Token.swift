/// One lexical element of an expression and the bytes it stands on.
struct Token: Equatable {
    enum Kind: Equatable {
        case identifier, quotedIdentifier
        case int, uint, double, string, bytes
        case dot, comma, colon, question
        case leftParen, rightParen, leftBracket, rightBracket, leftBrace, rightBrace
        case plus, minus, star, slash, percent, bang
        case equal, notEqual, less, lessEqual, greater, greaterEqual, and, or
        case end
        case invalid(LexicalError)
    }

    let kind: Kind
    let range: Range<Int>
}

/// Why bytes are no token.
enum LexicalError: Equatable {
    case unterminatedString
    /// `=`, `&`, `|` standing alone: the name of what was meant.
    case singleFor(String)
    case unexpected(Unicode.Scalar)
}
