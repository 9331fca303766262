package import Reporting
import YAMLReading

/// Applies the fixes of findings until there are no more, and never one that makes things worse.
package enum Mending {
    package struct Outcome {
        package let sources: Sources
        /// What is left.
        package let findings: [Diagnostic]
        /// How many fixes were applied.
        package let count: Int
    }

    /// A fix may uncover what needs another; this many times it is looked for.
    private static let rounds = 10

    /// - Parameters:
    ///   - isChosen: Whether the fix of a finding is wanted.
    ///   - lint: Finds what is wrong with files.
    package static func mend(
        _ sources: Sources, where isChosen: (Diagnostic) -> Bool = { _ in true },
        lint: @escaping (Sources) -> [Diagnostic]
    ) -> Outcome {
        var state = Outcome(sources: sources, findings: lint(sources), count: 0)
        for _ in 0..<rounds {
            var round = Round(start: state, lint: lint)
            let chosen = state.findings.filter { $0.fix != nil && isChosen($0) }
            // What a misspelled comment allows is not to be mended before the comment is.
            round.take(chosen.filter(\.isAboutSuppression).compactMap(\.fix)[...])
            if round.result == nil { round.take(chosen.compactMap(\.fix)[...]) }
            guard let result = round.result else { break }
            state = Outcome(
                sources: result.sources, findings: result.findings, count: state.count + result.count)
        }
        return state
    }

    /// What is taken of one round's fixes: all of them where that does no harm, else the halves that do none.
    private struct Round {
        /// How often the files are linted to find the fixes that do harm; what has not been tried by then is left out.
        private static let trials = 64

        let start: Outcome
        let lint: (Sources) -> [Diagnostic]
        private var accepted: [Diagnostic.Fix] = []
        private(set) var result: Outcome?
        private var trials = 0

        init(start: Outcome, lint: @escaping (Sources) -> [Diagnostic]) {
            self.start = start
            self.lint = lint
        }

        mutating func take(_ fixes: ArraySlice<Diagnostic.Fix>) {
            let (sources, count) = Fixes.applied(accepted + fixes, to: start.sources)
            guard count > result?.count ?? 0, trials < Self.trials else { return }
            trials += 1
            let findings = lint(sources)
            if Harm(of: findings) <= Harm(of: start.findings) {
                accepted += fixes
                result = Outcome(sources: sources, findings: findings, count: count)
            } else if fixes.count > 1 {
                let middle = fixes.startIndex + fixes.count / 2
                take(fixes[..<middle])
                take(fixes[middle...])
            }
        }
    }

    /// How bad findings are, taken together. What a document that could not be read held all the time is no harm that
    /// came of making it readable.
    private struct Harm: Comparable {
        let unreadable: Int
        let errors: Int

        init(of findings: [Diagnostic]) {
            unreadable = findings.count { YAMLChecks.unreadable.contains($0.check) }
            errors = findings.count { $0.check.severity == .error }
        }

        static func < (a: Self, b: Self) -> Bool { (a.unreadable, a.errors) < (b.unreadable, b.errors) }
    }
}

extension Diagnostic {
    fileprivate var isAboutSuppression: Bool {
        [SuppressionChecks.malformed, SuppressionChecks.unknown].contains(check)
    }
}
