/// Writes a diagram in the language of Graphviz.
package enum DOTDrawing {
    package static func render(_ diagram: Diagram) -> String {
        var lines = [
            "digraph {", "    node [shape=box, fontname=\"Helvetica\", fontsize=11]",
            "    edge [fontname=\"Helvetica\", fontsize=10, arrowsize=0.7]",
        ]
        for (place, node) in diagram.nodes.enumerated() {
            var attributes = ["label=" + quote(([node.title] + node.lines).joined(separator: "\n"))]
            let styles = [node.kind == .step ? nil : "rounded", node.isConditional ? "dashed" : nil].compactMap(\.self)
            if !styles.isEmpty { attributes.append("style=" + quote(styles.joined(separator: ","))) }
            if node.isFanOut { attributes.append("peripheries=2") }
            lines.append("    \(name(place, in: diagram)) [\(attributes.joined(separator: ", "))]")
        }
        for arrow in diagram.arrows {
            let attributes = [
                arrow.label.map { "label=" + quote($0) }, arrow.isOrderOnly ? "style=dashed" : nil,
            ].compactMap(\.self)
            lines.append(
                "    \(name(arrow.from, in: diagram)) -> \(name(arrow.to, in: diagram))"
                    + (attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"))
        }
        return (lines + ["}"]).joined(separator: "\n") + "\n"
    }

    /// Of nodes with one id Graphviz makes one.
    private static func name(_ place: Int, in diagram: Diagram) -> String { quote(diagram.nodes[place].id) }

    private static func quote(_ text: String) -> String {
        "\""
            + text.unicodeScalars.map { scalar in
                switch scalar {
                case "\"": "\\\""
                case "\\": "\\\\"
                case "\n": "\\n"
                case _ where scalar.isUnsafe: " "
                default: String(scalar)
                }
            }.joined() + "\""
    }
}
