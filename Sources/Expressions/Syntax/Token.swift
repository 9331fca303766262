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
    /// `=`, `&`, `|` standing alone.
    case single(Doubled)
    case unexpected(Unicode.Scalar)

    /// What was meant by one of its halves.
    enum Doubled: String {
        case equal = "=="
        case and = "&&"
        case or = "||"
    }
}
