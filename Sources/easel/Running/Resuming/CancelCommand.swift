import Journaling
import Running
import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Command {
    /// `easel cancel`: ends a run, wherever it is at work.
    static let cancel = Command(
        name: "cancel", summary: "end a run, and its jobs at providers where they can be ended", group: .run,
        operands: [.init(name: "RUN", summary: "its id, or how it begins", takes: .name(.run))],
        options: [.init(name: "--quiet", letter: "-q", summary: "say nothing but errors")],
        examples: [
            .init(command: "easel cancel hello-20261121", explanation: "ends the run whose id begins so")
        ],
        run: { (arguments) throws(UsageError) in
            try Archive.use { (archive) throws(Obstacle) in
                try CancelCommand(arguments: arguments, archive: archive).run()
            }
        })
}

private struct CancelCommand {
    let arguments: ParsedArguments
    let archive: Archive

    func run() throws(Obstacle) -> ExitCode {
        let run = try archive.run(arguments.operands.first ?? "", pinned: true)
        let standing = Standing(run, at: archive.now)
        switch standing {
        case .running: return try ask(run)
        case .interrupted: return try end(run)
        default: throw Obstacle(message: "'\(run.id)' has ended already: \(standing.rawValue)")
        }
    }

    /// Its owner finds the wish in the journal, and ends what is under way as it would after Ctrl-C.
    private func ask(_ run: RunSummary) throws(Obstacle) -> ExitCode {
        var turn = Turn()
        turn.cancellations = [run.id]
        do throws(JournalError) { try archive.journal.append(turn) } catch { throw Obstacle(error) }
        for _ in 0..<Self.patience {
            usleep(250_000)
            let state = try archive.run(run.id).status.state
            guard state == .running else {
                say("'\(run.id)' has ended: \(state.rawValue)")
                return .success
            }
        }
        say("'\(run.id)' was asked to end, and does when what is paid for has come to its end")
        return .success
    }

    /// In quarters of a second; an owner looks every second.
    private static let patience = 20

    /// Nobody leads it: this process takes it up, and ends what it had asked for.
    private func end(_ run: RunSummary) throws(Obstacle) -> ExitCode {
        let blueprint = try archive.blueprint(of: run)
        let start = try archive.start(of: run)
        let report = Report(arguments, blueprint)
        report.isCancelling = true
        let session = try Session(
            blueprint, root: archive.root, simulation: start.flatMap { Simulation($0) }, out: start?.folder,
            report: report, isResumed: true)
        let code = session.resume(run, retriesFailed: false, cancelling: true)
        return code == .interrupted ? .success : code
    }

    private func say(_ text: String) {
        guard !arguments.has("--quiet") else { return }
        var output = Output(.standardOutput)
        output.write(text + "\n")
    }
}
