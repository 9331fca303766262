/// Shows findings to people: each with the source it speaks of, and carets under the very characters.
///
/// ```
/// error[unknown-step]: unknown step `drow`
///  --> hero.yaml:3:21
///   |
/// 3 |     prompt: ${steps.drow.outputs.images}
///   |                     ^^^^ no step has this name
///   |
///   = help: did you mean `draw`?
/// ```
///
/// Nothing that a source holds can do anything to the terminal: control characters, ill-formed UTF-8 and characters
/// that turn the direction of text are shown as stand-ins. Columns count code points, as in the other formats.
package struct HumanRenderer: Renderer {
    private let isColored: Bool
    private let hasSummary: Bool
    private let limit: Int

    /// - Parameters:
    ///   - isColored: Whether to use the colours of ANSI terminals.
    ///   - hasSummary: Whether a last line counts the findings.
    ///   - width: The most columns of a source line to show; longer ones are cut around what is marked in them.
    package init(isColored: Bool = false, hasSummary: Bool = true, width: Int = 120) {
        self.isColored = isColored
        self.hasSummary = hasSummary
        limit = max(width, 20)
    }

    /// Nothing where there are no findings; else each of them, and a line that counts them.
    package func render(_ diagnostics: [Diagnostic], in sources: Sources) -> String {
        if diagnostics.isEmpty { return "" }
        guard hasSummary else { return diagnostics.map { render($0, in: sources) }.joined(separator: "\n") }
        var summary = Page(isColored: isColored, gutter: 0)
        summary.line([(Tally(diagnostics).description, .strong)])
        return diagnostics.map { render($0, in: sources) + "\n" }.joined() + summary.text
    }

    private func render(_ diagnostic: Diagnostic, in sources: Sources) -> String {
        let excerpts = excerpts(for: diagnostic, in: sources)
        let preview = diagnostic.fix.map { FixPreview(of: $0, in: sources) }
        let lastLine = (excerpts.map(\.lastLineNumber) + [preview?.lastLineNumber ?? 0]).max() ?? 0
        var page = Page(isColored: isColored, gutter: String(lastLine).utf8.count)

        let severity = diagnostic.check.severity
        page.line([
            ("\(severity.rawValue)[\(diagnostic.check.code)]", Ink(severity)),
            (": " + diagnostic.message.shownSafely, .strong),
        ])
        for (place, excerpt) in excerpts.enumerated() {
            page.place(place == 0 ? "-->" : ":::", excerpt.place.shownSafely)
            page.row()
            excerpt.draw(on: &page)
            if place < excerpts.count - 1 { page.row() }
        }
        if diagnostic.help != nil || diagnostic.fix != nil { page.row() }
        if let help = diagnostic.help { page.note("help", help) }
        if let fix = diagnostic.fix { page.note("fix", fix.title) }
        preview?.draw(on: &page, in: diagnostic.span.file, limit: limit)
        return page.text
    }

    /// One of each file, the finding's own first.
    private func excerpts(for diagnostic: Diagnostic, in sources: Sources) -> [Excerpt] {
        let ink = Ink(diagnostic.check.severity)
        var files = [diagnostic.span.file]
        for label in diagnostic.related where !files.contains(label.span.file) { files.append(label.span.file) }
        return files.map { id in
            let file = sources[id]
            var marks = diagnostic.related.filter { $0.span.file == id }.map {
                Mark($0.span, $0.text, isPrimary: false, ink: .secondary, in: file)
            }
            if id == diagnostic.span.file {
                marks.insert(Mark(diagnostic.span, diagnostic.label, isPrimary: true, ink: ink, in: file), at: 0)
            }
            return Excerpt(of: file, marks: marks, limit: limit)
        }
    }
}
