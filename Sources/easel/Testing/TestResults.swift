import Rehearsing
import Reporting
import Values

/// What came of one case.
struct TestResult: Sendable {
    let suite: String
    let name: String
    let span: SourceSpan
    var shortfalls: [Shortfall] = []
    var elapsed = Duration.zero
    /// In virtual time.
    var played = Duration.zero
    var usedAnswers: Set<SourceSpan> = []
    var usedExchanges: Set<SourceSpan> = []

    init(suite: String, name: String, span: SourceSpan) {
        self.suite = suite
        self.name = name
        self.span = span
    }

    var title: String { "\(suite): \(name)" }
    var hasPassed: Bool { shortfalls.isEmpty }
}

/// What came of all cases, in the order of the files.
struct TestResults {
    let all: [TestResult]
    /// By the clock on the wall.
    let elapsed: Duration

    init(_ all: [TestResult], elapsed: Duration) {
        self.all = all
        self.elapsed = elapsed
    }

    var failures: [TestResult] { all.filter { !$0.hasPassed } }

    /// What no update mends.
    var leftOver: TestResults {
        TestResults(
            all.map { result in
                var result = result
                result.shortfalls.removeAll { $0.replacement != nil }
                return result
            }, elapsed: elapsed)
    }
}
