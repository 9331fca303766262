import Journaling
import Running
import Values

extension Command {
    /// `easel show`: one run at a glance, or why it did what it did.
    static let show = Command(
        name: "show", summary: "show a run: its steps, what failed, what it cost, and why", group: .run,
        operands: [
            .init(
                name: "RUN", summary: "its id, or how it begins; the latest if none is given", isOptional: true,
                takes: .name(.run))
        ],
        options: [
            .init(
                name: "--why", value: "STEP[.KEY]",
                summary: "tell every decision about a step or one of its items, in order"),
            .init(name: "--events", summary: "print what happened, a JSON object a line"),
            .init(name: "--json", summary: "as JSON, with all that is known"),
        ],
        examples: [
            .init(command: "easel show", explanation: "shows the latest run"),
            .init(
                command: "easel show hello-20261121 --why seasons.winter",
                explanation: "tells which model was asked when, why, and what came of it"),
        ],
        run: { (arguments) throws(UsageError) in
            try Archive.use { (archive) throws(Obstacle) in
                try ShowCommand(arguments: arguments, archive: archive).run()
            }
        })
}

private struct ShowCommand {
    let arguments: ParsedArguments
    let archive: Archive

    func run() throws(Obstacle) -> ExitCode {
        let run = try chosen()
        var output = Output(.standardOutput)
        if arguments.has("--events") {
            try printEvents(of: run)
        } else if let subject = arguments.value(of: "--why") {
            let why = try Why(subject, of: run, in: archive)
            output.write(arguments.has("--json") ? why.json : why.text)
        } else {
            let page = RunPage(try Chronicle(of: run, in: archive), Standing(run, at: archive.now))
            output.write(arguments.has("--json") ? page.json : page.text)
        }
        return .success
    }

    private func chosen() throws(Obstacle) -> RunSummary {
        if let named = arguments.operands.first { return try archive.run(named, pinned: true) }
        var query = RunQuery(idPrefix: "", includesPinned: true)
        query.limit = 1
        guard let run = try archive.runs(query).first else {
            throw Obstacle(message: "this project has no runs", help: "'easel run WORKFLOW --simulate' makes one")
        }
        return run
    }

    private func printEvents(of run: RunSummary) throws(Obstacle) {
        guard let file = EventFile(path: "-") else { return }
        _ = try Chronicle(of: run, in: archive) { event, _, machine in
            file.write(event, of: event.kind.item.map { machine.path(of: $0) })
        }
    }
}
