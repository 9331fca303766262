import Blueprint
import Running
import Values

extension Chronicle {
    /// By its records; `interrupted` where they have no end.
    var state: String { machine.ending?.state.rawValue ?? "unfinished" }

    /// `simulated with seed 7`
    var manner: String? {
        guard let start, let simulation = start.simulation else { return nil }
        var words = "simulated with seed \(start.seed)"
        if !simulation.faults.isEmpty { words += " and \(simulation.faults)" }
        return words
    }

    /// What it was given, and what its workflow took in the place of what it was not.
    var inputs: [(name: String, value: Value)] {
        let declared = blueprint.workflows[blueprint.name]?.inputs ?? []
        return declared.compactMap { member in
            (start?.inputs[member.name] ?? member.declaration.standard).map { (member.name, $0) }
        }
    }
}

extension Progress.Line.State {
    var word: String {
        switch self {
        case .waiting: "waiting"
        case .working: "working"
        case .done: "done"
        case .skipped: "skipped"
        case .failed: "failed"
        case .cancelled: "cancelled"
        }
    }
}

extension Value {
    /// In one line, texts without quotes, and not too long.
    func brief(most: Int) -> String {
        let text: String
        switch self {
        case .string(let own): text = own
        case .media(let media): text = media.name ?? media.url ?? media.path ?? media.kind.rawValue
        default: text = (try? json()) ?? shown
        }
        return text.isLonger(than: most) ? text.prefix(most - 1) + "…" : text
    }
}

extension String {
    /// By its characters, which are counted only where there are bytes enough.
    func isLonger(than most: Int) -> Bool { utf8.count > most && count > most }
}
