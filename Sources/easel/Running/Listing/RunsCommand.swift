import Journaling
import Values

extension Command {
    /// `easel runs`: what has been run here, the latest first.
    static let runs = Command(
        name: "runs", summary: "list the runs of this project, the latest first", group: .run, operands: [],
        options: [
            .init(
                name: "--workflow", value: "WORKFLOW", summary: "only those of a workflow", takes: .name(.workflow)),
            .init(
                name: "--state", value: "STATE", summary: "only those that stand so, as interrupted or failed",
                takes: .choice(Standing.allCases.map(\.rawValue))),
            .init(name: "--limit", letter: "-n", value: "NUMBER", summary: "so many at most; 20 if not said"),
            .init(name: "--json", summary: "as JSON, with all that is known"),
        ],
        examples: [
            .init(command: "easel runs", explanation: "lists the latest runs"),
            .init(command: "easel runs --state failed", explanation: "lists those that failed"),
        ],
        run: { (arguments) throws(UsageError) in
            var limit = 20
            if let text = arguments.value(of: "--limit") {
                guard let number = Int(text), number > 0 else {
                    throw UsageError(message: "'\(text)' is no limit", help: "a limit is a whole number above 0")
                }
                limit = number
            }
            return try Archive.use { (archive) throws(Obstacle) in
                let list = try RunList(
                    in: archive, workflow: arguments.value(of: "--workflow"),
                    standing: arguments.value(of: "--state").flatMap(Standing.init), limit: limit)
                var output = Output(.standardOutput)
                output.write(
                    arguments.has("--json") ? list.json : list.text(isColored: Output.isColored(.standardOutput)))
                return .success
            }
        })
}
