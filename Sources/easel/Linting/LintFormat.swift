import Compiling
import Reporting

/// The form in which findings are told, as `--format` names it.
struct LintFormat {
    private enum Kind: String, CaseIterable { case human, oneline, json, sarif, github }

    private let kind: Kind
    private let mayHaveColors: Bool

    init(_ arguments: ParsedArguments) throws(UsageError) {
        let name = arguments.value(of: "--format") ?? "human"
        guard let kind = Kind(rawValue: name) else {
            throw UsageError(
                message: "there is no format '\(name)'",
                help: Suggestion.help(for: name, among: Kind.allCases.map(\.rawValue))
                    ?? "formats are human, oneline, json, sarif and github")
        }
        self.kind = kind
        mayHaveColors = !arguments.has("--no-color")
    }

    var isForPeople: Bool { kind == .human }

    func renderer(for stream: Output.Stream, isQuiet: Bool) -> any Renderer {
        switch kind {
        case .human:
            HumanRenderer(isColored: mayHaveColors && Output.isColored(stream), hasSummary: !isQuiet)
        case .oneline: OnelineRenderer()
        case .json: JSONRenderer()
        case .sarif: SARIFRenderer(checks: Lint.checks, version: Easel.version)
        case .github: GitHubRenderer()
        }
    }
}
