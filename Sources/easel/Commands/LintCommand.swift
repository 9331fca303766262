import Compiling
import Reporting

extension Command {
    /// `easel lint`: what is wrong with the files, before anything is spent.
    static let lint = Command(
        name: "lint", summary: "find what is wrong with workflow and provider files",
        operands: [
            .init(
                name: "PATH", summary: "a file, a folder, or - for standard input; the project if none is given",
                isOptional: true, isRepeatable: true)
        ],
        options: [
            .init(
                name: "--format", value: "FORMAT", summary: "human (the default), oneline, json, sarif or github",
                takes: .choice(["human", "oneline", "json", "sarif", "github"])),
            .init(name: "--strict", summary: "warnings count as errors"),
            .init(name: "--stdin-filename", value: "NAME", summary: "what standard input is called in findings"),
            .init(name: "--no-color", summary: "no colours in findings"),
        ],
        examples: [
            .init(
                command: "easel lint",
                explanation: "reads easel.yaml, providers/ and workflows/ of the project around you"),
            .init(command: "easel lint workflows/hero.yaml", explanation: "reads one file"),
            .init(command: "easel lint --format github", explanation: "in a workflow of GitHub Actions"),
        ],
        run: { (arguments) throws(UsageError) in
            var command = LintCommand(arguments)
            return try command.run()
        })
}

private struct LintCommand {
    private let arguments: ParsedArguments
    private var sources = Sources()

    init(_ arguments: ParsedArguments) { self.arguments = arguments }

    mutating func run() throws(UsageError) -> ExitCode {
        let renderer = try renderer()
        let paths = try paths()
        for path in paths {
            guard read(path) else {
                var output = Output(.standardError)
                let isThere = path == "-" || ProjectFiles.kind(of: path) != nil
                output.write("error: " + (isThere ? "cannot read '\(path)'" : "there is no file '\(path)'") + "\n")
                return .unreadable
            }
        }
        let findings = Lint.findings(in: sources)
        var output = Output(.standardOutput)
        output.write(renderer.render(findings, in: sources))
        let worst = findings.map(\.check.severity).max()
        return worst == .error || (worst == .warning && arguments.has("--strict")) ? .failure : .success
    }

    private func paths() throws(UsageError) -> [String] {
        if arguments.operands.isEmpty {
            guard let root = ProjectFiles.root() else {
                throw UsageError(
                    message: "there is no project here or above",
                    help: "a project is a folder with easel.yaml, providers/ or workflows/; or name a file")
            }
            return ProjectFiles.ofProject(at: root)
        }
        return arguments.operands.flatMap { path in
            ProjectFiles.kind(of: path) == .folder ? ProjectFiles.below(path) : [path]
        }
    }

    private mutating func read(_ path: String) -> Bool {
        var file: Input
        if path == "-" {
            file = Input()
        } else {
            guard let opened = Input(path: path) else { return false }
            file = opened
        }
        guard let bytes = file.readAll() else { return false }
        _ = sources.add(path: path == "-" ? arguments.value(of: "--stdin-filename") ?? "<stdin>" : path, bytes: bytes)
        return true
    }

    private func renderer() throws(UsageError) -> any Renderer {
        switch arguments.value(of: "--format") ?? "human" {
        case "human":
            HumanRenderer(isColored: Output.isColored(.standardOutput) && !arguments.has("--no-color"))
        case "oneline": OnelineRenderer()
        case "json": JSONRenderer()
        case "sarif": SARIFRenderer(checks: Lint.checks, version: Easel.version)
        case "github": GitHubRenderer()
        case let other:
            throw UsageError(
                message: "there is no format '\(other)'",
                help: Suggestion.help(for: other, among: ["human", "oneline", "json", "sarif", "github"])
                    ?? "formats are human, oneline, json, sarif and github")
        }
    }
}
