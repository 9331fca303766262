import Rehearsing
import Reporting

/// What programs for the Test Anything Protocol read, version 14.
struct TAPReport {
    private let results: TestResults
    private let sources: Sources

    init(_ results: TestResults, in sources: Sources) {
        self.results = results
        self.sources = sources
    }

    var text: String {
        var lines = ["TAP version 14", "1..\(results.all.count)"]
        for (place, result) in results.all.enumerated() {
            // A # would begin a directive.
            let title = result.title.replacing("\\", with: "\\\\").replacing("#", with: "\\#")
            lines.append("\(result.hasPassed ? "ok" : "not ok") \(place + 1) - \(title)")
            guard !result.hasPassed else { continue }
            lines += ["  ---", "  failures: |"]
            lines += result.shortfalls.flatMap { $0.lines(in: sources) }.map { "    " + $0 }
            lines.append("  ...")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
