import Journaling
import Running
import Values

/// The table that `easel runs` prints: a line for each run.
struct RunList {
    private let runs: [(run: RunSummary, standing: Standing)]
    private let now: Timestamp
    private let hasMore: Bool
    /// Nil for the clock on this machine's wall.
    var offset: Int?

    init(in archive: Archive, workflow: String? = nil, standing: Standing? = nil, limit: Int = 20) throws(Obstacle) {
        now = archive.now
        var query = RunQuery()
        query.workflow = workflow
        // Only a look at its owner tells a running run from an interrupted one.
        query.states = standing.map { [RunSummary.State(rawValue: $0.rawValue) ?? .running] }
        if standing != .running, standing != .interrupted { query.limit = limit + 1 }
        let found = try archive.runs(query).map { (run: $0, standing: Standing($0, at: archive.now)) }
            .filter { standing == nil || $0.standing == standing }
        hasMore = found.count > limit
        runs = Array(found.prefix(limit))
    }

    func text(isColored: Bool = false) -> String {
        guard !runs.isEmpty else { return "no runs\n" }
        var table = Table("RUN", "WORKFLOW", "STATE", "AT", "COST", "STARTED", "TOOK")
        for (run, standing) in runs {
            table.add([
                run.id, run.workflow, standing.rawValue, place(of: run, standing),
                run.status.cost == 0 ? "" : Money.text(Double(run.status.cost) / 1e9),
                LocalTime.minute(run.started, offset: offset), took(run, standing).map(\.rounded) ?? "",
            ])
        }
        var text = table.text { column, cell, padded in
            guard isColored, column == 2, let color = Standing(rawValue: cell)?.color else { return padded }
            return "\u{1B}[\(color)m\(padded)\u{1B}[0m"
        }
        if hasMore { text += "…\n" }
        let interrupted = runs.filter { $0.standing == .interrupted }
        if let only = interrupted.first, interrupted.count == 1 {
            text += "\none was broken off: 'easel resume \(only.run.id)' goes on with it\n"
        } else if !interrupted.isEmpty {
            text += "\n\(interrupted.count) were broken off: 'easel resume RUN' goes on with one\n"
        }
        return text
    }

    private func place(of run: RunSummary, _ standing: Standing) -> String {
        guard standing == .running || standing == .interrupted else { return "" }
        return run.status.stage.isEmpty ? "\(run.status.progress)%" : "\(run.status.progress)% \(run.status.stage)"
    }

    private func took(_ run: RunSummary, _ standing: Standing) -> Duration? {
        if let ended = run.status.ended { return ended.since(run.started) }
        return standing == .running ? now.since(run.started) : nil
    }

    var json: String {
        let list = runs.map { run, standing -> Value in
            var map = ValueMap([
                "run": .string(run.id), "workflow": .string(run.workflow), "state": .string(standing.rawValue),
                "progress": .int(run.status.progress), "cost": .double(Double(run.status.cost) / 1e9),
                "started": .timestamp(run.started),
            ])
            map["stage"] = run.status.stage.isEmpty ? nil : .string(run.status.stage)
            map["ended"] = run.status.ended.map { .timestamp($0) }
            map["profile"] = run.profile.map { .string($0) }
            map["key"] = run.key.map { .string($0) }
            map["process"] = standing == .running ? run.holder.map { .int($0.owner.process) } : nil
            return .map(map)
        }
        return ((try? Value.list(list).json(pretty: true)) ?? "[]") + "\n"
    }
}

extension Standing {
    fileprivate var color: String? {
        switch self {
        case .running: "36"
        case .interrupted, .partial, .cancelled: "33"
        case .failed: "31"
        case .success: "32"
        }
    }
}
