import Blueprint
import Planning
import Values

extension Command {
    /// `easel plan`: what a run would do, before it does.
    static let plan = Command(
        name: "plan", summary: "tell what a run would do, cost and take, and spend nothing", group: .run,
        operands: Assignment.operands,
        options: Assignment.options + [
            .init(name: "--requests", summary: "with the exact requests that would be sent, secrets masked"),
            .init(name: "--json", summary: "as JSON, with all that is known"),
        ],
        examples: [
            .init(command: "easel plan hello -i subject='a lighthouse'", explanation: "plans it with that input"),
            .init(command: "easel plan film -i @inputs.json", explanation: "with the inputs that a file has"),
            .init(
                command: "easel plan hello --route picture=demo.sketch", explanation: "with another model, this once"),
        ],
        run: { (arguments) throws(UsageError) in
            switch try Assignment.read(arguments, for: "plan", isLast: true) {
            case .ready(let assignment): PlanReport(assignment, arguments).tell()
            case .refused(let code): code
            }
        })
}

/// What `easel plan` tells, and `easel run --dry-run`.
struct PlanReport {
    private let assignment: Assignment
    private let wantsJSON: Bool
    private let wantsRequests: Bool

    init(_ assignment: Assignment, _ arguments: ParsedArguments) {
        self.assignment = assignment
        wantsJSON = arguments.has("--json")
        wantsRequests = arguments.has("--requests")
    }

    func tell() -> ExitCode {
        let plan = assignment.plan
        let calls = wantsRequests ? ForeseenCall.all(of: assignment) : []
        var output = Output(.standardOutput)
        if wantsJSON {
            var map = plan.json
            if wantsRequests { map["requests"] = .list(calls.map { .map($0.json) }) }
            output.write(((try? Value.map(map).json(pretty: true)) ?? "{}") + "\n")
        } else {
            output.write(PlanTable(plan).text)
            for call in calls { output.write("\n" + call.text) }
        }
        output.flush()
        return plan.refusal ?? .success
    }
}

extension Plan {
    /// Says that it is above its budget; nil where it is not.
    var refusal: ExitCode? {
        guard let budget, isOverBudget else { return nil }
        return Report.refuse(
            "the run is expected to cost \(cost.expected.asDollars), and its budget is \(budget.asDollars)",
            help: "raise 'budget' or --max-cost, or let it do less")
    }
}
