import Blueprint
import Compiling
import Hosting
import Planning
import Reporting
import Values

/// What a command is to plan or to run: a workflow as its files and the command line have it, with its inputs.
struct Assignment {
    let blueprint: Blueprint
    let inputs: ValueMap
    let root: String

    enum Reading {
        case ready(Assignment)
        /// Why not has been said.
        case refused(ExitCode)
    }

    /// The operand and the options that say all of it.
    static let operands = [
        Command.Operand(
            name: "WORKFLOW", summary: "its name; not needed where the project has one alone", isOptional: true,
            takes: .name(.workflow))
    ]

    static let options: [Command.Option] = [
        .init(
            name: "--input", letter: "-i", value: "NAME=VALUE", isRepeatable: true,
            summary: "an input; NAME=@FILE reads it from a file, @FILE.json reads all"),
        .init(
            name: "--profile", value: "PROFILE", summary: "the profile; else EASEL_PROFILE", takes: .name(.profile)),
        .init(
            name: "--route", value: "NAME=MODEL,…", isRepeatable: true,
            summary: "this once, let a route try these models in their order"),
        .init(name: "--max-cost", value: "USD", summary: "this once, the most that the run may cost"),
    ]

    private init(_ blueprint: Blueprint, _ inputs: ValueMap, root: String) {
        self.blueprint = blueprint
        self.inputs = inputs
        self.root = root
    }

    /// - Parameter isLast: whether the process has little more to do, and need not let go of what it has read.
    static func read(
        _ arguments: ParsedArguments, for command: String, isLast: Bool = false
    ) throws(UsageError) -> Reading {
        guard var compilation = try Compilation.ofProject(), let root = ProjectFiles.root() else {
            return .refused(.unreadable)
        }
        defer { if isLast { Keepsake.keep(compilation) } }
        let name = try compilation.workflow(named: arguments.operands.first, for: command)
        let profile = arguments.value(of: "--profile") ?? Variables.value(of: "EASEL_PROFILE")
        guard !compilation.diagnostics.hasErrors else {
            return .refused(Report.refuse("the project has mistakes", help: "'easel lint' tells what they are"))
        }
        guard var blueprint = compilation.blueprint(of: name, under: profile) else {
            throw UsageError(
                message: "there is no profile '\(profile ?? "")'",
                help: Suggestion.help(for: profile ?? "", among: ProjectNames.names(of: .profile)))
        }
        let overlay = try Overlay(arguments, for: name, under: profile, in: compilation)
        if !overlay.isEmpty {
            compilation.lay(overlay, over: profile, workers: Threads())
            guard let other = compilation.blueprint(of: name, under: profile) else {
                return .refused(refuse(compilation))
            }
            blueprint = other
        }
        guard let workflow = blueprint.workflows[name] else { return .refused(refuse(compilation)) }
        let inputs = RunInputs(arguments.all(of: "--input"), for: workflow.inputs, root: root)
        guard inputs.mistakes.isEmpty else { return .refused(inputs.refuse()) }
        return .ready(Assignment(blueprint, inputs.values, root: root))
    }

    /// Tells what is wrong with what the command line would change.
    private static func refuse(_ compilation: Compilation) -> ExitCode {
        var output = Output(.standardError)
        let errors = compilation.findings.filter { $0.check.severity == .error }
        let renderer = HumanRenderer(isColored: Output.isColored(.standardError), hasSummary: false)
        output.write(renderer.render(errors, in: compilation.sources))
        return .failure
    }

    /// Whether anything bounds what the run may cost as a whole.
    var hasBudget: Bool {
        blueprint.terms.budget?.run != nil || blueprint.workflows[blueprint.name]?.budget?.run != nil
    }

    /// A model that the provider has switched off, where the run might come to it.
    var retired: Obstacle? {
        let routes = blueprint.routes.values.flatMap { $0.entries.map(\.name) }
        let used = blueprint.workflows.values.flatMap { $0.steps.flatMap(\.work.models) } + routes
        let today = CivilTime(SystemClock().now).date
        for name in used.sorted() {
            guard let date = blueprint.models[name]?.retired, date.dayNumber <= today.dayNumber else { continue }
            return Obstacle(
                message: "\(name) was switched off on \(date)",
                help: "let the route try another model; '--simulate' still serves it")
        }
        return nil
    }

    var plan: Plan { Planner(blueprint, zones: .system).plan(inputs: inputs) }
}

extension Step.Work {
    /// The models that it names itself.
    fileprivate var models: [String] {
        switch self {
        case .model(let name): [name]
        case .candidates(_, let names): names
        case .route, .workflow, .values: []
        }
    }
}

extension Overlay {
    fileprivate init(
        _ arguments: ParsedArguments, for workflow: String, under profile: String?, in compilation: Compilation
    ) throws(UsageError) {
        self.init()
        for word in arguments.all(of: "--route") {
            let detour = try Detour(word, for: workflow, under: profile, in: compilation)
            guard !detours.contains(where: { $0.route == detour.route }) else {
                throw UsageError(message: "the route '\(detour.route)' is given twice")
            }
            detours.append(detour)
        }
        guard let text = arguments.value(of: "--max-cost") else { return }
        guard let amount = Double(text), amount >= 0, amount.isFinite else {
            throw UsageError(message: "'\(text)' is no amount of money", help: "write it in USD, as 2.50")
        }
        mostCost = amount
    }
}

extension Overlay.Detour {
    fileprivate init(
        _ word: String, for workflow: String, under profile: String?, in compilation: Compilation
    ) throws(UsageError) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let models = parts.dropFirst().flatMap { $0.split(separator: ",").map(String.init) }
        guard parts.count == 2, !models.isEmpty else {
            throw UsageError(message: "'\(word)' is no route", help: "write --route NAME=MODEL,…")
        }
        let routes = compilation.routeNames(of: workflow, under: profile)
        guard routes.contains(parts[0]) else {
            let all = routes.isEmpty ? "it uses none" : "it uses \(routes.joined(separator: ", "))"
            throw UsageError(
                message: "'\(workflow)' uses no route '\(parts[0])'",
                help: Suggestion.help(for: parts[0], among: routes) ?? all)
        }
        let known = compilation.models.map(\.name) + compilation.workflowNames
        for model in models where !known.contains(model) {
            throw UsageError(
                message: "there is no model '\(model)'",
                help: Suggestion.help(for: model, among: known) ?? "'easel models' lists all that there are")
        }
        self.init(route: parts[0], models: models)
    }
}
