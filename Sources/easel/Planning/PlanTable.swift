import Planning
import Reporting
import Values

/// What `easel plan` prints for people: a line for each step, and what it all comes to.
struct PlanTable {
    private let plan: Plan

    init(_ plan: Plan) { self.plan = plan }

    var text: String {
        var rows = [["STEP", "USES", "ITEMS", "CALLS", "LEAST", "EXPECTED", "WORST", "TIME", "AT WORST", "HELD UP BY"]]
        for step in plan.steps {
            rows.append(
                [step.name, uses(step), words(step.items), step.uses == nil ? "" : words(step.calls)]
                    + (step.uses == nil ? ["", "", "", "", ""] : money(step.cost) + time(step.time))
                    + [step.limits.joined(separator: ", ")])
        }
        rows.append(["total", "", "", words(plan.calls)] + money(plan.cost) + time(plan.time) + [""])
        // A column that says nothing is left out.
        if plan.steps.allSatisfy(\.limits.isEmpty) { rows = rows.map { $0.dropLast() } }
        return aligned(rows) + notes
    }

    private func uses(_ step: Plan.Step) -> String {
        guard let uses = step.uses else { return "values" }
        guard !step.models.isEmpty, step.models != [uses] else { return uses }
        return step.models.joined(separator: " → ")
    }

    private func words(_ count: Count) -> String {
        guard let most = count.most else { return "\(count.least)–?" }
        return count.least == most ? "\(most)" : "\(count.least)–\(most)"
    }

    private func money(_ cost: Extent) -> [String] {
        [cost.least.asDollars, cost.expected.asDollars, cost.most?.asDollars ?? "?"]
    }

    private func time(_ time: Extent) -> [String] {
        [time.expected.asTime, time.most?.asTime ?? "?"]
    }

    private static let leftAligned: Set<Int> = [0, 1, 9]

    private func aligned(_ rows: [[String]]) -> String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].columns }.max() ?? 0 }
        var text = ""
        for row in rows {
            // Blanks are written where something stands behind them.
            var blanks = 0
            for (column, cell) in row.enumerated() {
                let isLeft = Self.leftAligned.contains(column)
                let padding = widths[column] - cell.columns
                if !isLeft { blanks += padding }
                if !cell.isEmpty {
                    text += String(repeating: " ", count: blanks) + cell
                    blanks = 0
                }
                blanks += isLeft ? padding + 2 : 2
            }
            text += "\n"
        }
        return text
    }

    private var notes: String {
        var lines: [String] = []
        let path = plan.steps.filter(\.isCritical).map(\.name)
        if path.count > 1 { lines.append("what takes longest: \(path.joined(separator: " → "))") }
        if !plan.unpriced.isEmpty { lines.append("no price known: \(plan.unpriced.joined(separator: ", "))") }
        if !plan.untimed.isEmpty { lines.append("no typical time known: \(plan.untimed.joined(separator: ", "))") }
        if let budget = plan.budget, !plan.isOverBudget {
            let mayStop = plan.cost.most.map { $0 > budget } ?? true
            lines.append("budget: \(budget.asDollars) a run" + (mayStop ? ", which the worst case would use up" : ""))
        }
        return lines.isEmpty ? "" : "\n" + lines.map { $0 + "\n" }.joined()
    }
}

extension Double {
    /// With two digits, and more where two would say nothing.
    var asDollars: String {
        if self == 0 { return "$0" }
        let digits = self < 0.01 ? 4 : self < 1 ? 3 : 2
        let scale = digits == 4 ? 10_000.0 : digits == 3 ? 1000.0 : 100.0
        let scaled = (self * scale).rounded()
        guard scaled < 9e15 else { return "$\(self)" }
        let number = Int(scaled)
        var fraction = number % Int(scale)
        var count = digits
        while count > 2, fraction.isMultiple(of: 10) {
            fraction /= 10
            count -= 1
        }
        let text = String(fraction)
        return "$\(number / Int(scale))." + String(repeating: "0", count: count - text.utf8.count) + text
    }

    fileprivate var asTime: String {
        guard self < 9e9 else { return "?" }
        return Duration(nanoseconds: Int((self * 1e9).rounded())).inWords()
    }
}
