import Blueprint
import Compiling
import Hosting
import Journaling
import Reporting
import Running
import Values

extension Command {
    /// `easel run`: a workflow, for real or simulated.
    static let run = Command(
        name: "run", summary: "run a workflow", group: .run,
        operands: [
            .init(
                name: "WORKFLOW", summary: "its name; not needed where the project has one alone", isOptional: true,
                takes: .name(.workflow))
        ],
        options: [
            .input,
            .init(name: "--simulate", summary: "let the providers' examples answer: no key, no network, no money"),
            .init(
                name: "--profile", value: "PROFILE", summary: "the profile to run under; else EASEL_PROFILE",
                takes: .name(.profile)),
            .init(
                name: "--out", value: "FOLDER", summary: "where the files go; else as the project says", takes: .folder),
            .init(name: "--key", value: "KEY", summary: "one run for each key: the same key finds the run that stands"),
            .init(name: "--no-cache", summary: "ask for everything anew, whatever earlier runs have made"),
            .init(name: "--json", summary: "print one JSON object at the end"),
            .init(name: "--events", value: "FILE", summary: "write what happens, a JSON object a line", takes: .file),
            .init(name: "--seed", value: "NUMBER", summary: "with --simulate: the same seed, the same run"),
            .init(
                name: "--faults", value: "FAULTS",
                summary: "with --simulate: CLASS=RATE, as rate_limited=5% or fal:timeout=1%"),
            .init(name: "--speed", value: "NUMBER", summary: "with --simulate: so many times faster than declared"),
            .init(name: "--quiet", letter: "-q", summary: "say nothing but errors"),
        ],
        examples: [
            .init(command: "easel run hello --simulate", explanation: "tries it without a key, and draws pictures"),
            .init(command: "easel run hello -i subject='a red fox'", explanation: "runs it for real"),
            .init(command: "easel run hello --key order-4711", explanation: "never runs twice for one order"),
        ],
        run: { (arguments) throws(UsageError) in try RunCommand(arguments).run() })
}

private struct RunCommand {
    private let arguments: ParsedArguments

    init(_ arguments: ParsedArguments) { self.arguments = arguments }

    func run() throws(UsageError) -> ExitCode {
        guard let compilation = try Compilation.ofProject(), let root = ProjectFiles.root() else { return .unreadable }
        let name = try compilation.workflow(named: arguments.operands.first, for: "run")
        let profile = arguments.value(of: "--profile") ?? Variables.value(of: "EASEL_PROFILE")
        guard !compilation.diagnostics.hasErrors else {
            return Report.refuse("the project has mistakes", help: "'easel lint' tells what they are")
        }
        guard let blueprint = compilation.blueprint(of: name, under: profile), let workflow = blueprint.workflows[name]
        else {
            throw UsageError(
                message: "there is no profile '\(profile ?? "")'",
                help: Suggestion.help(for: profile ?? "", among: ProjectNames.names(of: .profile)))
        }
        let inputs = RunInputs(arguments.all(of: "--input"), for: workflow.inputs, root: root)
        guard inputs.mistakes.isEmpty else { return inputs.refuse() }
        let simulation = try Simulation(arguments, root: root)
        let session: Session
        do {
            session = try Session(
                blueprint, root: root, simulation: simulation, out: arguments.value(of: "--out"),
                report: Report(arguments, blueprint))
        } catch { return Report.refuse(error.message, help: error.help) }
        session.usesCache = !arguments.has("--no-cache")
        return session.begin(inputs.values, key: arguments.value(of: "--key"))
    }
}
