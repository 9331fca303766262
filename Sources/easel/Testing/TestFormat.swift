import Reporting

/// The form in which results of tests are told, as `--format` names it.
enum TestFormat: String, CaseIterable {
    case human, junit, tap

    func text(of results: TestResults, in sources: Sources, isVerbose: Bool) -> String {
        switch self {
        case .human: TestReport(results, in: sources, isVerbose: isVerbose).text
        case .junit: JUnitReport(results, in: sources).text
        case .tap: TAPReport(results, in: sources).text
        }
    }
}
