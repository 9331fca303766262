package import Reporting
package import Values

/// What a run and the outside said to each other, as it happened, to be played again.
package struct Recording: Sendable {
    /// The workflow that was run.
    package let workflow: String
    /// The path of its file, which those of its bodies are relative to.
    package let path: String
    package let span: SourceSpan
    package var run: String?
    package var started: Timestamp?
    /// Providers whose keys were not there.
    package var without: [String] = []
    /// Whether the run came to its end.
    package var isWhole = false
    /// In the order in which they ended.
    package var exchanges: [RecordedExchange] = []

    package init(workflow: String, path: String, span: SourceSpan) {
        self.workflow = workflow
        self.path = path
        self.span = span
    }

    /// Where a file of it is.
    package func place(of file: String) -> String {
        guard !file.hasPrefix("/"), let end = path.lastIndex(of: "/") else { return file }
        return path[...end] + file
    }
}
