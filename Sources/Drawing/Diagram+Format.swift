extension Diagram {
    /// The forms that a diagram can be drawn in, as `--format` names them.
    package enum Format: String, Sendable, CaseIterable { case text, mermaid, dot, svg }

    package func drawn(as format: Format) -> String {
        switch format {
        case .text: TextDrawing().render(self)
        case .mermaid: MermaidDrawing.render(self)
        case .dot: DOTDrawing.render(self)
        case .svg: SVGDrawing.render(self)
        }
    }
}
