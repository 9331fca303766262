import Blueprint
import Journaling
import Running
import Values

/// What `easel show` prints of a run.
struct RunPage {
    private let chronicle: Chronicle
    private let standing: Standing
    private var steps: some Collection<StepAccount> { chronicle.machine.accounts }
    var offset: Int?

    init(_ chronicle: Chronicle, _ standing: Standing) {
        self.chronicle = chronicle
        self.standing = standing
    }

    /// Of failures that are told one by one.
    private static let mostFailures = 12

    var text: String {
        let run = chronicle.run
        var text = "\(run.id)  \(standing.rawValue)\n"
        for (name, value) in facts { text += "  \(name)\(String(repeating: " ", count: 9 - name.count))\(value)\n" }
        if !steps.isEmpty { text += "\n" + table }
        let failures = chronicle.failures
        if !failures.isEmpty { text += "\n" }
        for line in failures.prefix(Self.mostFailures) { text += "✗ \(line)\n" }
        if failures.count > Self.mostFailures {
            text += "  and \(failures.count - Self.mostFailures) more: 'easel show \(run.id) --json' lists them\n"
        }
        if let advice { text += "\n\(advice)\n" }
        return text
    }

    private var facts: [(String, String)] {
        let run = chronicle.run
        var facts = [("workflow", run.workflow + (chronicle.manner.map { ", \($0)" } ?? ""))]
        if let profile = run.profile { facts.append(("profile", profile)) }
        if let key = run.key { facts.append(("key", key)) }
        let took = standing == .running ? "at work for" : run.status.ended == nil ? "last heard of after" : "took"
        facts.append(("started", "\(LocalTime.minute(run.started, offset: offset)), \(took) \(chronicle.took.rounded)"))
        facts.append(("cost", Money.text(chronicle.machine.spent)))
        for (name, value) in chronicle.inputs {
            facts.append((facts.contains { $0.0 == "inputs" } ? "" : "inputs", "\(name): \(value.brief(most: 100))"))
        }
        let sheet = chronicle.folder + "/index.html"
        if ProjectFiles.kind(of: sheet) == .file { facts.append(("sheet", sheet)) }
        return facts
    }

    private var table: String {
        var table = Table("STEP", "STATE", "ITEMS", "CACHED", "ATTEMPTS", "COST", "MODELS")
        for step in steps {
            let done = step.items.count { $0.state == .done }
            let cached = step.items.count(where: \.isCached)
            let attempts = step.items.reduce(0) { $0 + $1.attempts }
            var models: [String: Int] = [:]
            for item in step.items where item.state == .done {
                if let model = item.model { models[model, default: 0] += 1 }
            }
            let names = models.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
                .map { models.count == 1 ? $0.key : "\($0.key) \($0.value)" }
            table.add([
                step.path, step.state.word,
                step.step.isFanOut && !step.items.isEmpty ? "\(done)/\(step.items.count)" : "",
                cached == 0 ? "" : "\(cached)", attempts == 0 ? "" : "\(attempts)",
                step.cost == 0 ? "" : Money.text(step.cost), names.joined(separator: ", "),
            ])
        }
        return table.text()
    }

    private var advice: String? {
        let id = chronicle.run.id
        return switch standing {
        case .interrupted: "nobody leads it any more: 'easel resume \(id)' goes on with it"
        case .cancelled: "'easel resume \(id)' goes on with it"
        case .failed, .partial: "'easel resume \(id) --retry-failed' tries what failed once more"
        case .running, .success: nil
        }
    }

    // MARK: For programs

    var json: String {
        let run = chronicle.run
        var map = ValueMap([
            "run": .string(run.id), "workflow": .string(run.workflow), "state": .string(standing.rawValue),
            "started": .timestamp(run.started), "cost": .double(chronicle.machine.spent),
            "seconds": .double(Double(chronicle.took.nanoseconds) / 1e9),
            "simulated": .bool(chronicle.start?.simulation != nil), "folder": .string(chronicle.folder),
            "inputs": .map(ValueMap(chronicle.inputs.map { ($0.name, $0.value) })),
        ])
        map["profile"] = run.profile.map { .string($0) }
        map["key"] = run.key.map { .string($0) }
        map["outputs"] = chronicle.machine.ending.map { .map($0.outputs) }
        map["steps"] = .list(steps.map(value))
        return ((try? Value.map(map).json(pretty: true)) ?? "{}") + "\n"
    }

    private func value(of step: StepAccount) -> Value {
        var map = ValueMap([
            "step": .string(step.path), "state": .string(step.state.word), "cost": .double(step.cost),
        ])
        map["error"] = step.failure.map { .string($0.message) }
        map["items"] = .list(step.items.map(value))
        return .map(map)
    }

    private func value(of item: ItemAccount) -> Value {
        var map = ValueMap([
            "key": .string(item.key), "state": .string(item.state.rawValue), "attempts": .int(item.attempts),
            "cost": .double(item.cost), "cached": .bool(item.isCached),
            "inputs": .map(chronicle.machine.inputs(of: item.id)),
        ])
        if !item.variables.isEmpty { map["vars"] = .map(ValueMap(item.variables.map { ($0.name, $0.value) })) }
        map["model"] = item.model.map { .string($0) }
        map["outputs"] = item.outputs
        if item.state != .done, let failure = item.failure {
            map["error"] = ["class": .string(failure.errorClass.rawValue), "message": .string(failure.message)]
        }
        return .map(map)
    }
}
