import Rehearsing
import Reporting
import Values

/// What build servers read: the XML of JUnit.
struct JUnitReport {
    private let results: TestResults
    private let sources: Sources

    init(_ results: TestResults, in sources: Sources) {
        self.results = results
        self.sources = sources
    }

    var text: String {
        var suites: [(name: String, results: [TestResult])] = []
        for result in results.all {
            if let place = suites.firstIndex(where: { $0.name == result.suite }) {
                suites[place].results.append(result)
            } else {
                suites.append((result.suite, [result]))
            }
        }
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        text += "<testsuites\(counts(results.all, results.elapsed))>\n"
        for suite in suites {
            let elapsed = suite.results.reduce(0) { $0 + $1.elapsed.nanoseconds }
            let counts = counts(suite.results, Duration(nanoseconds: elapsed))
            text += "  <testsuite name=\"\(suite.name.escaped)\"\(counts)>\n"
            for result in suite.results { text += lines(of: result) }
            text += "  </testsuite>\n"
        }
        return text + "</testsuites>\n"
    }

    private func counts(_ results: [TestResult], _ elapsed: Duration) -> String {
        " tests=\"\(results.count)\" failures=\"\(results.count { !$0.hasPassed })\" time=\"\(elapsed.inSeconds)\""
    }

    private func lines(of result: TestResult) -> String {
        let file = sources[result.span.file]
        let line = file.position(at: result.span.lower).line
        let head =
            "    <testcase classname=\"\(result.suite.escaped)\" name=\"\(result.name.escaped)\""
            + " file=\"\(file.path.escaped)\" line=\"\(line)\" time=\"\(result.elapsed.inSeconds)\""
        guard let first = result.shortfalls.first else { return head + "/>\n" }
        let details = result.shortfalls.flatMap { $0.lines(in: sources) }.joined(separator: "\n")
        let message = "\(first.subject): expected \(first.expected), seen \(first.seen)"
        return head + ">\n      <failure message=\"\(message.escaped)\">\(details.escaped)</failure>\n    </testcase>\n"
    }
}

extension String {
    /// As it stands in XML, in an attribute too; what XML cannot have is left out.
    fileprivate var escaped: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "\n", "\t": text.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

extension Duration {
    /// `0.042`
    fileprivate var inSeconds: String {
        let milliseconds = max(nanoseconds, 0) / 1_000_000
        let digits = String(milliseconds % 1000)
        return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
    }
}
