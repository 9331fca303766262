import Reporting
import Values
import YAMLReading

/// Changes of single values that are certain: a slip in a word, forgotten quotes, forgotten brackets.
extension Diagnostic.Fix {
    /// In the quotes that stand there, if any. Only words are certain: `16:10` may well have been meant.
    static func write(_ word: String, for value: Value, at span: SourceSpan) -> Self? {
        guard case .string(let text) = value, word.isWord, text.isWord else { return nil }
        let quotes = span.upper - span.lower - text.utf8.count
        guard quotes == 2 || quotes == 0 && !plainTraps.contains(word.lowercased()) else { return nil }
        let place = SourceSpan(file: span.file, lower: span.lower + quotes / 2, upper: span.upper - quotes / 2)
        return Self("write '\(word)'", [Diagnostic.Edit(replace: place, with: word)])
    }

    /// What YAML, or an older YAML, takes for something else where it is not quoted.
    private static let plainTraps: Set = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]

    /// Makes a list of a lone word.
    static func makeList(of node: YAMLNode) -> Self? {
        guard let scalar = node.scalar, scalar.style == .plain, !node.isAlias, !scalar.text.isEmpty,
            scalar.text.utf8.allSatisfy({ $0.isOfWord || $0 == UInt8(ascii: ".") })
        else { return nil }
        return Self("write it as a list", [Diagnostic.Edit(replace: node.span, with: "[\(scalar.text)]")])
    }

    /// Makes text of a number or a boolean that stands where text is wanted.
    static func quote(_ node: YAMLNode) -> Self? {
        guard let scalar = node.scalar, scalar.style == .plain, !scalar.isNothing, !node.isAlias else { return nil }
        return Self("put it in quotes", [Diagnostic.Edit(replace: node.span, with: "\"\(scalar.text)\"")])
    }
}

extension String {
    /// Letters alone, with `_` or `-` between them.
    fileprivate var isWord: Bool { utf8.allSatisfy(\.isOfWord) }
}

extension UInt8 {
    fileprivate var isOfWord: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
            UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
