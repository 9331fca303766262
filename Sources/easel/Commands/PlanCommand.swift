import Blueprint
import Compiling
import Planning
import Reporting
import Values

extension Command {
    /// `easel plan`: what a run would do, before it does.
    static let plan = Command(
        name: "plan", summary: "tell what a run would do, cost and take, and spend nothing", group: .run,
        operands: [
            .init(
                name: "WORKFLOW", summary: "its name; not needed where the project has one alone", isOptional: true,
                takes: .name(.workflow))
        ],
        options: [
            .input,
            .init(
                name: "--profile", value: "PROFILE", summary: "the profile, whose routes and budget may be others",
                takes: .name(.profile)),
            .init(name: "--json", summary: "as JSON, with all that is known"),
        ],
        examples: [
            .init(command: "easel plan hello -i subject='a lighthouse'", explanation: "plans it with that input"),
            .init(command: "easel plan film -i @inputs.json", explanation: "with the inputs that a file has"),
        ],
        run: { (arguments) throws(UsageError) in try PlanCommand(arguments).run() })
}

extension Command.Option {
    /// How a workflow is given its inputs.
    static let input = Command.Option(
        name: "--input", letter: "-i", value: "NAME=VALUE", isRepeatable: true,
        summary: "an input; NAME=@FILE reads it from a file, @FILE.json reads all")
}

private struct PlanCommand {
    private let arguments: ParsedArguments

    init(_ arguments: ParsedArguments) { self.arguments = arguments }

    func run() throws(UsageError) -> ExitCode {
        guard let compilation = try Compilation.ofProject(), let root = ProjectFiles.root() else { return .unreadable }
        let name = try compilation.workflow(named: arguments.operands.first, for: "plan")
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
        return show(Planner(blueprint, zones: .system).plan(inputs: inputs.values))
    }

    private func show(_ plan: Plan) -> ExitCode {
        var output = Output(.standardOutput)
        if arguments.has("--json") {
            output.write(((try? Value.map(plan.json).json(pretty: true)) ?? "{}") + "\n")
        } else {
            output.write(PlanTable(plan).text)
        }
        output.flush()
        guard let budget = plan.budget, plan.isOverBudget else { return .success }
        return Report.refuse(
            "the run is expected to cost \(plan.cost.expected.asDollars), and its budget is \(budget.asDollars)",
            help: "raise 'budget', or let it do less")
    }
}
