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
                name: "--format", value: "FORMAT", summary: "text (the default), mermaid, dot or svg",
                takes: .choice(Diagram.Format.allCases.map(\.rawValue)))
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
    private let format: Diagram.Format

    init(_ arguments: ParsedArguments) {
        wanted = arguments.operands.first
        format = arguments.value(of: "--format").flatMap(Diagram.Format.init) ?? .text
    }

    func run() throws(UsageError) -> ExitCode {
        guard let root = ProjectFiles.root() else {
            throw UsageError(
                message: "there is no project here or above", help: "'easel init' makes one in a folder of your choice")
        }
        var sources = Sources()
        for path in ProjectFiles.ofProject(at: root) {
            guard var file = Input(path: path), let bytes = file.readAll() else {
                return refuse("cannot read '\(path)'", .unreadable)
            }
            _ = sources.add(path: path, bytes: bytes)
        }
        let compilation = Compilation(sources)
        let name = try name(among: compilation.workflowNames)
        guard let workflow = compilation.workflow(name) else {
            return refuse("'\(name)' has mistakes\n  help: 'easel lint' tells what they are", .failure)
        }
        var output = Output(.standardOutput)
        output.write(Diagram(workflow, route: compilation.route).drawn(as: format))
        return .success
    }

    private func name(among names: [String]) throws(UsageError) -> String {
        guard let wanted else {
            if let only = names.first, names.count == 1 { return only }
            throw UsageError(
                message: names.isEmpty ? "the project has no workflow" : "'graph' needs WORKFLOW",
                help: names.isEmpty ? nil : "it has \(names.joined(separator: ", "))")
        }
        guard names.contains(wanted) else {
            throw UsageError(
                message: "there is no workflow '\(wanted)'", help: Suggestion.help(for: wanted, among: names))
        }
        return wanted
    }

    private func refuse(_ message: String, _ code: ExitCode) -> ExitCode {
        var output = Output(.standardError)
        output.write("error: \(message)\n")
        return code
    }
}
