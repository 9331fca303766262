import Compiling
import Drawing
import Reporting

extension Command {
    /// `easel graph`: a workflow to look at.
    static let graph = Command(
        name: "graph", summary: "draw a workflow: its steps, what they use, and what flows between them",
        operands: [
            .init(
                name: "WORKFLOW", summary: "its name; not needed where the project has one alone", isOptional: true,
                takes: .name(.workflow))
        ],
        options: [
            .init(
                name: "--profile", value: "PROFILE", summary: "the profile, whose routes may be others",
                takes: .name(.profile)),
            .init(
                name: "--format", value: "FORMAT", summary: "text (the default), mermaid, dot or svg",
                takes: .choice(Diagram.Format.allCases.map(\.rawValue))),
        ],
        examples: [
            .init(command: "easel graph hello", explanation: "draws it on the terminal"),
            .init(
                command: "easel graph hello --format svg > hello.svg",
                explanation: "makes a picture for a page, light or dark"),
            .init(command: "easel graph hello --format mermaid", explanation: "for Markdown, which GitHub draws"),
        ],
        run: { (arguments) throws(UsageError) in try GraphCommand(arguments).run() })
}

private struct GraphCommand {
    private let wanted: String?
    private let profile: String?
    private let format: Diagram.Format

    init(_ arguments: ParsedArguments) {
        wanted = arguments.operands.first
        profile = arguments.value(of: "--profile")
        format = arguments.value(of: "--format").flatMap(Diagram.Format.init) ?? .text
    }

    func run() throws(UsageError) -> ExitCode {
        guard let compilation = try Compilation.ofProject() else { return .unreadable }
        let name = try compilation.workflow(named: wanted, for: "graph")
        guard !compilation.diagnostics.hasErrors else {
            return refuse("the project has mistakes\n  help: 'easel lint' tells what they are", .failure)
        }
        guard let blueprint = compilation.blueprint(of: name, under: profile), let diagram = Diagram(blueprint) else {
            let profiles = ProjectNames.names(of: .profile)
            throw UsageError(
                message: "there is no profile '\(profile ?? "")'",
                help: Suggestion.help(for: profile ?? "", among: profiles))
        }
        var output = Output(.standardOutput)
        output.write(diagram.drawn(as: format))
        return .success
    }

    private func refuse(_ message: String, _ code: ExitCode) -> ExitCode {
        var output = Output(.standardError)
        output.write("error: \(message)\n")
        return code
    }
}
