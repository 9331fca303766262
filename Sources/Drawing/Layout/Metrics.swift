/// How large things are, in a drawing's own units: columns and rows of a terminal, or pixels.
struct Metrics: Sendable {
    let size: @Sendable (Diagram.Node) -> (width: Int, height: Int)
    let labelWidth: @Sendable (String) -> Int
    /// Between neighbours of a layer.
    let gap: Int
    /// Between lines that end at one box.
    let portGap: Int
    /// From a layer's end to the first track for level lines.
    let lead: Int
    /// From track to track, and from the last one on.
    let trackGap: Int
    let labelHeight: Int
    let arrowHeight: Int
    /// Parts that nothing joins stand side by side up to this width, then below each other.
    let pageWidth: Int
}
