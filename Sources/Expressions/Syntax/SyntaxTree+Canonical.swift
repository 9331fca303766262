import Reporting

extension SyntaxTree {
    /// The expression as anybody's formatting would leave it: its tokens with one space between them, no comments.
    package var canonicalText: String {
        let bytes = Array(source.text.utf8)
        var lexer = Lexer(bytes)
        var words: [String] = []
        while true {
            let token = lexer.next()
            if token.kind == .end { return words.joined(separator: " ") }
            words.append(String(decoding: bytes[token.range], as: UTF8.self))
        }
    }
}

extension TemplateSyntax {
    /// The text with every expression in its canonical form, ready to be read again.
    package var canonicalText: String {
        var text = ""
        for part in parts {
            switch part {
            case .text(let plain): text += plain.replacing("${", with: "$${")
            case .expression(let tree): text += "${" + tree.canonicalText + "}"
            }
        }
        return text
    }
}
