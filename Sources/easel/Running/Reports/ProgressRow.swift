import Reporting
import Running
import Values

/// The line of one step on a terminal, made of as much as there is room for.
struct ProgressRow {
    var label: String
    var state: Progress.Line.State
    var total = 0
    var succeeded = 0
    var failed = 0
    var atWork = 0
    var held = 0
    var cost = 0.0
    var retries = 0
    /// How long it will still take, where that can be guessed.
    var left: Duration?
    /// Whether someone has asked for an end: what is not begun any more has not failed.
    var isStopping = false

    private var isCutShort: Bool { isStopping || state == .cancelled }
    private var ended: Int { isCutShort ? succeeded : succeeded + failed }

    /// What stands behind the name, the most wanted with the lowest rank.
    private var facts: [(text: String, rank: Int)] {
        let isOpen = state == .waiting || state == .working
        var facts: [(String, Int)] = []
        if total > 1 { facts.append(("\(ended)/\(total)", 0)) }
        if isOpen, atWork > 0 { facts.append(("\(atWork) running", 3)) }
        if isOpen, held > 0 { facts.append(("\(held) waiting", 5)) }
        if failed > 0, !isCutShort { facts.append(("\(failed) failed", 1)) }
        if retries > 0 { facts.append(("\(retries) \(retries == 1 ? "retry" : "retries")", 6)) }
        if cost > 0 { facts.append((Money.text(cost), 2)) }
        if isOpen, !isStopping, let left, left >= .seconds(1) { facts.append(("about \(left.rounded) left", 4)) }
        return facts
    }

    /// Without the sign before it.
    func text(names: Int, width: Int) -> String {
        let name = label.shownSafely.cut(toColumns: names)
        let facts = facts
        var room = width - names
        var chosen: Set<Int> = []
        for (place, fact) in facts.enumerated().sorted(by: { $0.element.rank < $1.element.rank }) {
            guard fact.text.columns + 2 <= room else { continue }
            room -= fact.text.columns + 2
            chosen.insert(place)
        }
        var text = facts.isEmpty ? name : name.padded(toColumns: names)
        if total > 1, room > Self.shortestBar { text += "  " + bar(min(room - 2, Self.longestBar)) }
        for (place, fact) in facts.enumerated() where chosen.contains(place) { text += "  " + fact.text }
        return text
    }

    private static let shortestBar = 8
    private static let longestBar = 24

    private func bar(_ length: Int) -> String {
        let filled = total == 0 ? 0 : length * ended / total
        return String(repeating: "━", count: filled) + String(repeating: "╌", count: length - filled)
    }
}

extension ProgressRow {
    init(_ line: Progress.Line) {
        self.init(
            label: line.label, state: line.state, total: line.total, succeeded: line.succeeded, failed: line.failed,
            atWork: line.atWork, held: line.held, cost: line.cost)
    }
}
