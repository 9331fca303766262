package import Reporting

/// All that the linter finds as a page for people: `docs/checks.md`.
package enum CheckPage {
    package static let text =
        ([opening] + Lint.subjects.map(table) + Lint.subjects.flatMap(sections)).joined(separator: "\n\n") + "\n"

    private static let opening = """
        # Checks

        What `easel lint` finds. An error would fail, lose money or leak a secret when it is run; a warning is suspicious, and
        counts as an error under `--strict`. There are no opinions about style. `easel explain CODE` prints a section of this
        page; `--only` and `--skip` choose among the codes, which stay the same for ever.

        A finding is allowed by a comment with its code and a reason:

        ```yaml
        country: no  # easel: allow ambiguous-boolean the code of Norway
        ```

        At the end of a line the comment covers the findings that begin on that line, a text of several lines included. On a
        line of its own it covers the next line that is neither blank nor a comment, and nothing below it; above the first key
        of a document it covers the whole document. Several codes are parted by commas. What keeps a file from being read, such
        as `yaml-syntax`, cannot be allowed, and a comment that nothing needs is a finding itself.

        A finding with a `fix` is mended by `easel lint --fix`, which leaves out a fix that would bring an error of its own.
        """

    private static func table(_ subject: Lint.Subject) -> String {
        let rows = subject.checks.map {
            "| [`\($0.code)`](#\($0.code)) | \($0.severity.rawValue) | \(cell($0.summary)) |"
        }
        return (["**\(subject.title)**", "", "| code | | what it is |", "| --- | --- | --- |"] + rows).joined(
            separator: "\n")
    }

    private static func sections(_ subject: Lint.Subject) -> [String] {
        ["## \(subject.title)"] + subject.checks.map { section($0) }
    }

    /// One check: what it is about, why it matters, and its example.
    package static func section(_ check: Check) -> String {
        let summary = check.summary.prefix(1).uppercased() + check.summary.dropFirst()
        var parts = [
            "### `\(check.code)`", "**\(check.severity.rawValue)**: \(summary.withQuotesAsCode).",
            check.explanation.withQuotesAsCode,
        ]
        if let example = check.example {
            parts.append(block("yaml", example.mistaken))
            if !example.said.isEmpty { parts.append(block("text", example.said)) }
            parts += ["Mended:", block("yaml", example.mended)]
        }
        return parts.joined(separator: "\n\n")
    }

    private static func block(_ language: String, _ text: String) -> String { "```\(language)\n\(text)\n```" }

    /// A bar ends a cell.
    private static func cell(_ text: String) -> String { text.withQuotesAsCode.replacing("|", with: "\\|") }
}
