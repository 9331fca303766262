/// Writes a diagram in the language of Mermaid, which GitHub and many editors draw within Markdown.
package enum MermaidDrawing {
    package static func render(_ diagram: Diagram) -> String {
        let names = names(of: diagram.nodes)
        var lines = ["flowchart TD"]
        for (name, node) in zip(names, diagram.nodes) {
            let text = "\"" + ([node.title] + node.lines).map(escape).joined(separator: "<br/>") + "\""
            let shape = node.kind != .step ? "([\(text)])" : node.isFanOut ? "[[\(text)]]" : "[\(text)]"
            lines.append("    \(name)\(shape)" + (node.isConditional ? ":::conditional" : ""))
        }
        for arrow in diagram.arrows {
            let label = arrow.label.map { "|\"\(escape($0))\"|" } ?? ""
            lines.append("    \(names[arrow.from]) \(arrow.isOrderOnly ? "-.->" : "-->")\(label) \(names[arrow.to])")
        }
        if diagram.nodes.contains(where: \.isConditional) {
            lines.append("    classDef conditional stroke-dasharray:5 4")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Ids that Mermaid takes for names: letters, digits and underscores, none of them a word of its own.
    private static func names(of nodes: [Diagram.Node]) -> [String] {
        var used: Set<String> = []
        return nodes.map { node in
            var name = String(
                String.UnicodeScalarView(
                    node.id.unicodeScalars.map { $0.isASCII && ($0.properties.isAlphabetic || $0.isDigit) ? $0 : "_" }))
            if name.isEmpty || reserved.contains(name.lowercased()) { name += "_" }
            var unique = name
            var number = 2
            while !used.insert(unique).inserted {
                unique = "\(name)_\(number)"
                number += 1
            }
            return unique
        }
    }

    private static let reserved: Set<String> = [
        "call", "class", "classdef", "click", "default", "direction", "end", "flowchart", "graph", "href", "linkstyle",
        "style", "subgraph",
    ]

    private static func escape(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "#", "&", "<", ">", "`", "\\", "|": "#\(scalar.value);"
            case _ where scalar.isUnsafe: " "
            default: String(scalar)
            }
        }.joined()
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
