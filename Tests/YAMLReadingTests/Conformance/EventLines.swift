import YAMLReading

/// A tree written down as the suite writes events, as far as a tree can tell: `---` and `...` are gone.
struct EventLines {
    private(set) var lines: [String] = ["+STR"]

    init(_ stream: YAMLStream) {
        for document in stream.documents {
            lines.append("+DOC")
            if let root = document.root { add(root) } else { lines.append("=VAL :") }
            lines.append("-DOC")
        }
        lines.append("-STR")
    }

    /// The suite's own lines, without what a tree cannot tell.
    static func comparable(_ lines: [String]) -> [String] {
        lines.map { line in
            for prefix in ["+DOC", "-DOC"] where line.hasPrefix(prefix) { return prefix }
            return line
        }
    }

    private mutating func add(_ node: YAMLNode) {
        if node.isAlias {
            lines.append("=ALI *" + (node.anchor?.name ?? ""))
            return
        }
        let properties =
            (node.anchor.map { " &" + $0.name } ?? "") + (node.tag.map { " <" + $0.name + ">" } ?? "")
        switch node.content {
        case .scalar(let scalar):
            lines.append("=VAL" + properties + " " + Self.sign(scalar.style) + Self.escaped(scalar.text))
        case .sequence(let sequence):
            lines.append("+SEQ" + (sequence.isFlow ? " []" : "") + properties)
            for item in sequence { add(item) }
            lines.append("-SEQ")
        case .mapping(let mapping):
            lines.append("+MAP" + (mapping.isFlow ? " {}" : "") + properties)
            for entry in mapping {
                add(entry.key)
                add(entry.value)
            }
            lines.append("-MAP")
        case .invalid: lines.append("=INVALID")
        }
    }

    private static func sign(_ style: YAMLScalar.Style) -> String {
        switch style {
        case .plain: ":"
        case .singleQuoted: "'"
        case .doubleQuoted: "\""
        case .literal: "|"
        case .folded: ">"
        }
    }

    private static func escaped(_ text: String) -> String {
        let escapes: [Unicode.Scalar: String] = ["\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\u{8}": "\\b"]
        return text.unicodeScalars.map { escapes[$0] ?? String($0) }.joined()
    }
}
