import Compiling
import Reporting

/// The form in which findings are told, as `--format` names it.
struct LintFormat {
    private enum Kind: String, CaseIterable { case human, oneline, json, sarif, github }

    private let kind: Kind
    private let mayHaveColors: Bool

    static let names = Kind.allCases.map(\.rawValue)

    /// What is none of the names has been refused.
    init(_ arguments: ParsedArguments) {
        kind = arguments.value(of: "--format").flatMap(Kind.init) ?? .human
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
