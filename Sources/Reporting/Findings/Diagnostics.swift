/// Collects findings while the phases of the compiler run; phases go on after a mistake.
package struct Diagnostics: Sendable {
    private var collected: [Diagnostic] = []

    package init() {}

    package mutating func report(_ diagnostic: Diagnostic) { collected.append(diagnostic) }

    package mutating func report(_ others: Diagnostics) {
        // Most phases of most files find nothing.
        if !others.collected.isEmpty { collected += others.collected }
    }

    package func filter(_ isIncluded: (Diagnostic) -> Bool) -> Diagnostics {
        var others = Diagnostics()
        others.collected = collected.filter(isIncluded)
        return others
    }

    package func contains(where condition: (Diagnostic) -> Bool) -> Bool { collected.contains(where: condition) }

    package var count: Int { collected.count }
    package var isEmpty: Bool { collected.isEmpty }
    package var hasErrors: Bool { collected.contains { $0.check.severity == .error } }

    /// By place, then by code and message; the same finding at the same place counts once.
    package var sorted: [Diagnostic] {
        guard collected.count > 1 else { return collected }
        var seen: Set<Diagnostic> = []
        return collected.filter { seen.insert($0).inserted }.sorted {
            ($0.span, $0.check.code, $0.message) < ($1.span, $1.check.code, $1.message)
        }
    }
}
