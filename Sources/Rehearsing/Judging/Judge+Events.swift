import Blueprint
import Running
import Values

/// What happened, and in which order.
extension Judge {
    mutating func events() {
        let lines = performance.events.compactMap { $0.line(in: performance.machine) }
        var next = lines.startIndex
        for expected in expectation.events {
            guard let place = lines[next...].firstIndex(where: { $0.begins(with: expected.content) }) else {
                let isEarlier = lines[..<next].contains { $0.begins(with: expected.content) }
                let rest = lines[next...]
                let seen =
                    isEarlier
                    ? "it happened before '\(lines[next - 1])'"
                    : rest.isEmpty ? "nothing more happened" : rest.joined(separator: "\n")
                miss(at: expected.span, "events", expected: expected.content, seen: seen)
                continue
            }
            next = place + 1
        }
    }
}

extension Event {
    /// `draw[2] failed timeout`; nil for what is no event of a step or of the run.
    fileprivate func line(in machine: RunMachine) -> String? {
        switch kind {
        case .began: "run began"
        case .intended(let item, let intent): "\(machine.path(of: item)) intended \(intent.model)"
        case .accepted(let item, _): "\(machine.path(of: item)) accepted"
        case .succeeded(let item, _): "\(machine.path(of: item)) succeeded"
        case .failed(let item, let failure): "\(machine.path(of: item)) failed \(failure.errorClass.rawValue)"
        case .reused(let item, let reuse): "\(machine.path(of: item)) reused \(reuse.model)"
        case .refused(let item, let failure): "\(machine.path(of: item)) refused \(failure.errorClass.rawValue)"
        case .expired(let item): "\(item.map { machine.path(of: $0) } ?? "run") expired"
        case .stopped: "run stopped"
        case .resumed: "run resumed"
        }
    }
}

extension String {
    /// Whether its first words are those of another text.
    fileprivate func begins(with words: String) -> Bool { self == words || hasPrefix(words + " ") }
}
