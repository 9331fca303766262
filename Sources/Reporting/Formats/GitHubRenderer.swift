/// Findings as workflow commands, which GitHub Actions shows as annotations beside the code.
///
/// GitHub shows ten annotations of a kind for each step and keeps the rest in the log. So errors come before
/// warnings, and a plain last line counts all of them and says how many are in the log alone.
package struct GitHubRenderer: Renderer {
    private static let shownOfAKind = 10

    package init() {}

    package func render(_ diagnostics: [Diagnostic], in sources: Sources) -> String {
        if diagnostics.isEmpty { return "" }
        let errors = diagnostics.filter { $0.check.severity == .error }
        let warnings = diagnostics.filter { $0.check.severity == .warning }
        return (errors + warnings).map { command(for: $0, in: sources) + "\n" }.joined()
            + summary(Tally(diagnostics)) + "\n"
    }

    private func command(for diagnostic: Diagnostic, in sources: Sources) -> String {
        let file = sources[diagnostic.span.file]
        let start = file.position(at: diagnostic.span.lower)
        let end = file.position(at: diagnostic.span.upper)
        var properties = [("file", file.servicePath), ("line", "\(start.line)"), ("endLine", "\(end.line)")]
        // GitHub refuses columns where an annotation has several lines.
        if start.line == end.line { properties += [("col", "\(start.column)"), ("endColumn", "\(end.column)")] }
        properties.append(("title", diagnostic.check.code))

        let list = properties.map { "\($0)=\(escape($1, alsoInProperties: true))" }.joined(separator: ",")
        let help = diagnostic.help.map { "\nhelp: \($0)" } ?? ""
        return "::\(diagnostic.check.severity) \(list)::\(escape(diagnostic.message + help))"
    }

    private func summary(_ tally: Tally) -> String {
        let beyond = [(tally.errors, "error"), (tally.warnings, "warning")].compactMap { count, noun in
            count > Self.shownOfAKind ? Tally.count(count - Self.shownOfAKind, noun) : nil
        }
        if beyond.isEmpty { return tally.description }
        let rest = beyond.joined(separator: " and ")
        return "\(tally); GitHub shows \(Self.shownOfAKind) of a kind, \(rest) more in this log"
    }

    private func escape(_ text: String, alsoInProperties: Bool = false) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": escaped.append(contentsOf: "%25".unicodeScalars)
            case "\r": escaped.append(contentsOf: "%0D".unicodeScalars)
            case "\n": escaped.append(contentsOf: "%0A".unicodeScalars)
            case ":" where alsoInProperties: escaped.append(contentsOf: "%3A".unicodeScalars)
            case "," where alsoInProperties: escaped.append(contentsOf: "%2C".unicodeScalars)
            default: escaped.append(scalar.shownSafely)
            }
        }
        return String(escaped)
    }
}
