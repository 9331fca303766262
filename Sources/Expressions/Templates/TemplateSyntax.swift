package import Reporting

/// A text with `${ … }` in it, cut into plain text and expressions.
///
/// The closing brace is found with the lexer of expressions, so that braces in strings, comments and maps do not
/// close anything. `$${` is a literal `${`. Several phases look it up, and so it is shared.
package final class TemplateSyntax: Sendable {
    package enum Part: Sendable {
        case text(String)
        case expression(SyntaxTree)
    }

    package let source: SourceText
    package let parts: [Part]

    /// An expression by itself, without `${ }` around it.
    package convenience init(_ expression: SyntaxTree) {
        self.init(source: expression.source, parts: [.expression(expression)])
    }

    fileprivate init(source: SourceText, parts: [Part]) {
        self.source = source
        self.parts = parts
    }

    /// Whether the text is one expression and nothing else, white space around it aside: then its value keeps its type.
    package var isWhole: Bool {
        if parts.count == 1, case .expression = parts[0] { true } else { false }
    }

    /// Whether there is any expression at all.
    package var isConstant: Bool {
        !parts.contains(where: \.isExpression)
    }

    package static func parse(_ source: SourceText, into diagnostics: inout Diagnostics) -> TemplateSyntax? {
        var scanner = TemplateScanner(source)
        let isSound = scanner.scan(into: &diagnostics)
        return isSound ? TemplateSyntax(source: source, parts: scanner.parts.trimmingAroundSingleExpression) : nil
    }
}

/// Finds the expressions in a text and goes on after a mistake in one of them.
private struct TemplateScanner: ~Copyable {
    private let source: SourceText
    private let bytes: [UInt8]
    private(set) var parts: [TemplateSyntax.Part] = []
    private var plain: [UInt8] = []
    private var position = 0

    init(_ source: SourceText) {
        self.source = source
        bytes = Array(source.text.utf8)
    }

    mutating func scan(into diagnostics: inout Diagnostics) -> Bool {
        var isSound = true
        while position < bytes.count {
            if isAt(Self.escape) {
                plain += Self.opening
                position += 3
            } else if isAt(Self.opening) {
                endText()
                isSound = (soundExpression() || expression(into: &diagnostics)) && isSound
            } else {
                if isAt(Self.openBraces) { reportLookAlike(into: &diagnostics) }
                let next = bytes[(position + 1)...].firstIndex(where: \.isSpecial) ?? bytes.count
                plain += bytes[position..<next]
                position = next
            }
        }
        endText()
        return isSound
    }

    private static let escape = Array("$${".utf8)
    private static let opening = Array("${".utf8)
    private static let openBraces = Array("{{".utf8)
    private static let closeBraces = Array("}}".utf8)

    private func isAt(_ wanted: [UInt8], _ place: Int? = nil) -> Bool {
        let place = place ?? position
        guard place + wanted.count <= bytes.count else { return false }
        for offset in wanted.indices where bytes[place + offset] != wanted[offset] { return false }
        return true
    }

    private mutating func endText() {
        if !plain.isEmpty { parts.append(.text(String(decoding: plain, as: UTF8.self))) }
        plain = []
    }

    /// Reads an expression that has no mistake, which shows where it ends; false, with nothing read, for any other: what
    /// is wrong with that can be said once its end has been found.
    private mutating func soundExpression() -> Bool {
        let start = position + 2
        var parser = Parser(bytes, from: start)
        guard let root = try? parser.expression(), parser.token.kind == .rightBrace else { return false }
        let end = start + parser.token.range.lowerBound
        guard end - start <= Parser.maximumLength else { return false }
        parts.append(.expression(SyntaxTree(source: source.slice(start..<end), nodes: parser.nodes, root: root)))
        position = end + 1
        return true
    }

    private mutating func expression(into diagnostics: inout Diagnostics) -> Bool {
        let opening = position..<position + 2
        guard let body = closing(after: opening.upperBound) else {
            diagnostics.report(.unclosedExpression(at: source.span(opening)))
            position = bytes.count
            return false
        }
        position = body.upperBound + 1
        let whole = source.span(opening.lowerBound..<position)
        let inner = source.slice(body)
        guard inner.text.utf8.contains(where: { !$0.isBlank }) else {
            diagnostics.report(.emptyExpression(at: whole))
            return false
        }
        do {
            parts.append(.expression(try Parser.parse(inner)))
            return true
        } catch {
            if isAt(Self.openBraces, opening.lowerBound + 1), isAt(Self.closeBraces, body.upperBound - 1) {
                diagnostics.report(.doubledBraces(at: whole, inner: String(inner.text.dropFirst().dropLast())))
            } else if case .lexical(.unexpected("$")) = error.reason {
                diagnostics.report(.nestedExpression(at: inner.span(error.range)))
            } else {
                diagnostics.report(error.diagnostic(in: inner))
            }
            return false
        }
    }

    /// The bytes of an expression up to the brace that closes it; nil where none does.
    private func closing(after start: Int) -> Range<Int>? {
        var lexer = Lexer(bytes, from: start)
        var depth = 0
        while true {
            let token = lexer.next()
            switch token.kind {
            case .end: return nil
            case .leftBrace: depth += 1
            case .rightBrace where depth == 0: return start..<start + token.range.lowerBound
            case .rightBrace: depth -= 1
            case .invalid(.unterminatedString):
                // The quote may be the mistake: the next brace ends the expression, so that the rest is read too.
                let rest = bytes[(start + token.range.lowerBound)...]
                return rest.firstIndex(of: UInt8(ascii: "}")).map { start..<$0 }
            default: break
            }
        }
    }

    /// `{{ x }}`, as other tools write what is written `${x}` here.
    private func reportLookAlike(into diagnostics: inout Diagnostics) {
        let near = position + 2..<min(bytes.count, position + 200)
        guard let end = near.first(where: { isAt(Self.closeBraces, $0) || bytes[$0] == UInt8(ascii: "\n") }),
            isAt(Self.closeBraces, end)
        else {
            return
        }
        let inner = String(decoding: bytes[position + 2..<end], as: UTF8.self)
        diagnostics.report(.mustache(inner, at: source.span(position..<end + 2)))
    }
}

extension TemplateSyntax.Part {
    fileprivate var isExpression: Bool { if case .expression = self { true } else { false } }

    fileprivate var isBlank: Bool { if case .text(let text) = self { text.utf8.allSatisfy(\.isBlank) } else { false } }
}

extension [TemplateSyntax.Part] {
    /// White space around a lone expression is nobody's text: YAML's folding often leaves some.
    fileprivate var trimmingAroundSingleExpression: [TemplateSyntax.Part] {
        guard count > 1, count(where: \.isExpression) == 1, allSatisfy({ $0.isExpression || $0.isBlank }) else {
            return self
        }
        return filter(\.isExpression)
    }
}

extension UInt8 {
    /// What could begin something other than plain text.
    fileprivate var isSpecial: Bool { self == UInt8(ascii: "$") || self == UInt8(ascii: "{") }

    fileprivate var isBlank: Bool {
        self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\n")
            || self == UInt8(ascii: "\r")
    }
}
