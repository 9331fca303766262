import Journaling
import Running
import Values

extension Command {
    /// `easel resume`: goes on where a run was broken off.
    static let resume = Command(
        name: "resume", summary: "go on with a run that was broken off, or with what failed in it", group: .run,
        operands: [
            .init(
                name: "RUN",
                summary: "its id, or how it begins; else the one that was broken off, or the latest to retry",
                isOptional: true, takes: .name(.run))
        ],
        options: [
            .init(name: "--retry-failed", summary: "try what failed once more, and keep what succeeded"),
            .init(name: "--json", summary: "print one JSON object at the end"),
            .init(name: "--events", value: "FILE", summary: "write what happens, a JSON object a line", takes: .file),
            .init(
                name: "--record", value: "FILE",
                summary: "go on with the run's recording, or begin one with what is still to come", takes: .file),
            .init(name: "--quiet", letter: "-q", summary: "say nothing but errors"),
        ],
        examples: [
            .init(command: "easel resume", explanation: "goes on with the run that was broken off"),
            .init(
                command: "easel resume hello-20261121 --retry-failed",
                explanation: "goes on with the run whose id begins so, and retries its failures"),
        ],
        run: { (arguments) throws(UsageError) in
            try Archive.use { (archive) throws(Obstacle) in
                try ResumeCommand(arguments: arguments, archive: archive).run()
            }
        })
}

private struct ResumeCommand {
    let arguments: ParsedArguments
    let archive: Archive

    func run() throws(Obstacle) -> ExitCode {
        let run = try chosen()
        let retriesFailed = arguments.has("--retry-failed")
        let standing = Standing(run, at: archive.now)
        switch standing {
        case .running:
            let process = run.holder?.owner.process ?? 0
            throw Obstacle(
                message: "'\(run.id)' is at work in process \(process)", help: "'easel cancel \(run.id)' ends it")
        case .success: throw Obstacle(message: "'\(run.id)' has succeeded: there is nothing left to do")
        case .failed, .partial:
            guard retriesFailed else {
                throw Obstacle(
                    message: "'\(run.id)' has ended: \(standing.rawValue)",
                    help: "what failed is tried again by 'easel resume \(run.id) --retry-failed'")
            }
        case .interrupted, .cancelled: break
        }
        let blueprint = try archive.blueprint(of: run)
        let start = try archive.start(of: run)
        let session = try Session(
            blueprint, root: archive.root, simulation: start.flatMap { Simulation($0) }, out: start?.folder,
            report: Report(arguments, blueprint), recording: arguments.value(of: "--record"), isResumed: true)
        if arguments.has("--record") { session.usesCache = false }
        return session.resume(run, retriesFailed: retriesFailed)
    }

    private func chosen() throws(Obstacle) -> RunSummary {
        if let named = arguments.operands.first { return try archive.run(named, pinned: true) }
        var query = RunQuery()
        if arguments.has("--retry-failed") {
            query.limit = 1
            query.includesPinned = true
            if let latest = try archive.runs(query).first { return latest }
            throw Obstacle(message: "this project has no runs", help: "'easel run WORKFLOW' makes one")
        }
        query.states = [.running]
        let broken = try archive.runs(query).filter { Standing($0, at: archive.now) == .interrupted }
        guard let first = broken.first else {
            throw Obstacle(message: "no run was broken off", help: "'easel runs' lists all that there are")
        }
        guard broken.count == 1 else {
            let lines = broken.map { "\n  \($0.id)" }.joined()
            throw Obstacle(
                message: "\(broken.count) runs were broken off:\(lines)", help: "name the one to go on with")
        }
        return try archive.run(first.id, pinned: true)
    }
}
