extension Command {
    /// `easel run`: a workflow, for real or simulated.
    static let run = Command(
        name: "run", summary: "run a workflow", group: .run,
        operands: Assignment.operands,
        options: Assignment.options + [
            .init(name: "--simulate", summary: "let the providers' examples answer: no key, no network, no money"),
            .init(name: "--dry-run", summary: "tell what it would do, as 'easel plan' does, and spend nothing"),
            .init(
                name: "--out", value: "FOLDER", summary: "where the files go; else as the project says", takes: .folder),
            .init(name: "--key", value: "KEY", summary: "one run for each key: the same key finds the run that stands"),
            .init(name: "--no-cache", summary: "ask for everything anew, whatever earlier runs have made"),
            .init(name: "--json", summary: "print one JSON object at the end"),
            .init(name: "--events", value: "FILE", summary: "write what happens, a JSON object a line", takes: .file),
            .init(
                name: "--record", value: "FILE",
                summary: "keep what is asked and answered, for a test to replay; nothing comes from the cache",
                takes: .file),
            .init(name: "--seed", value: "NUMBER", summary: "with --simulate: the same seed, the same run"),
            .init(
                name: "--faults", value: "FAULTS",
                summary: "with --simulate: CLASS=RATE, as rate_limited=5% or demo:timeout=1%"),
            .init(name: "--speed", value: "NUMBER", summary: "with --simulate: so many times faster than declared"),
            .init(name: "--quiet", letter: "-q", summary: "say nothing but errors"),
        ],
        examples: [
            .init(command: "easel run hello --simulate", explanation: "tries it without a key, and draws pictures"),
            .init(command: "easel run hello -i subject='a red fox'", explanation: "runs it for real"),
            .init(command: "easel run hello --route picture=demo.sketch", explanation: "with another model, this once"),
            .init(
                command: "easel run hello --record tests/hello.recording.yaml",
                explanation: "keeps what the providers said, for tests"),
            .init(command: "easel run hello --key order-4711", explanation: "never runs twice for one order"),
        ],
        run: { (arguments) throws(UsageError) in try RunCommand(arguments).run() })
}

private struct RunCommand {
    private let arguments: ParsedArguments

    init(_ arguments: ParsedArguments) { self.arguments = arguments }

    func run() throws(UsageError) -> ExitCode {
        let assignment: Assignment
        switch try Assignment.read(arguments, for: "run") {
        case .ready(let ready): assignment = ready
        case .refused(let code): return code
        }
        let simulation = try Simulation(arguments, root: assignment.root)
        if arguments.has("--dry-run"), arguments.has("--record") {
            throw UsageError(message: "a dry run asks nobody, and there is nothing to record")
        }
        if arguments.has("--dry-run") { return PlanReport(assignment, arguments).tell() }
        if simulation == nil, let gone = assignment.retired { return Report.refuse(gone.message, help: gone.help) }
        if assignment.hasBudget, let refusal = assignment.plan.refusal { return refusal }
        let session: Session
        do {
            session = try Session(
                assignment.blueprint, root: assignment.root, simulation: simulation,
                out: arguments.value(of: "--out"), report: Report(arguments, assignment.blueprint),
                recording: arguments.value(of: "--record"))
        } catch { return Report.refuse(error.message, help: error.help) }
        // What came from the cache would be missing when the recording is played.
        session.usesCache = !arguments.has("--no-cache") && !arguments.has("--record")
        return session.begin(assignment.inputs, key: arguments.value(of: "--key"))
    }
}
