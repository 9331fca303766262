import Rehearsing
import Reporting
import Values

/// What people read: a line for each case that fails, with what was expected and what was seen; and one that counts.
struct TestReport {
    private let results: TestResults
    private let sources: Sources
    private let isVerbose: Bool
    private let isColored = Output.isColored(.standardOutput)

    init(_ results: TestResults, in sources: Sources, isVerbose: Bool) {
        self.results = results
        self.sources = sources
        self.isVerbose = isVerbose
    }

    var text: String {
        var text = ""
        for result in results.all {
            if result.hasPassed {
                if isVerbose { text += "\(painted("pass", "32"))  \(result.title)\n" }
            } else {
                text += "\(painted("FAIL", "1;31"))  \(result.title)\n"
                for shortfall in result.shortfalls { text += shortfall.lines(in: sources).map { "  \($0)\n" }.joined() }
            }
        }
        return text + (text.isEmpty ? "" : "\n") + summary + "\n"
    }

    private var summary: String {
        let (count, failed) = (results.all.count, results.failures.count)
        let cases = count == 1 ? "1 case" : "\(count) cases"
        let played = results.all.reduce(0) { $0 + $1.played.nanoseconds }
        let times = "in \(results.elapsed.rounded), \(Duration(nanoseconds: played).rounded) of virtual time"
        return failed == 0 ? "\(cases) passed \(times)" : "\(failed) of \(cases) failed \(times)"
    }

    private func painted(_ text: String, _ ink: String) -> String {
        isColored ? "\u{1B}[\(ink)m\(text)\u{1B}[0m" : text
    }
}
