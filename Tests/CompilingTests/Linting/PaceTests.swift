import Foundation
import Testing
import Values

@testable import Compiling

/// The stretches of a poll's pace, which follow each other by the age of the job.
@Suite struct PaceTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Checks")

    @Test(arguments: [
        (["{every: 5s}"], 0), (["{until: 1m, every: 5s}"], 0), (["{until: 1m, every: 5s}", "{every: 9s}"], 0),
        (["{until: 1m, every: 5s}", "{until: 60s, every: 9s}"], 1),
        (["{until: 1m, every: 5s}", "{until: 2m, every: 9s}", "{until: 90s, every: 9s}", "{every: 20s}"], 1),
        (["{every: 5s}", "{until: 1m, every: 9s}"], 1), (["{every: 5s}", "{every: 9s}"], 1),
        (["{until: 1m, every: 5s}", "{every: 9s}", "{until: 30s, every: 2s}"], 1),
    ])
    func `a stretch that no job comes to is told once`(stretches: [String], findings: Int) throws {
        let example = try String(contentsOf: Self.folder.appending(path: "pace-never-reached.yaml"), encoding: .utf8)
        var lines = example.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let place = try #require(lines.firstIndex { $0.hasSuffix("every:") })
        lines.replaceSubrange(place + 1...place + 3, with: stretches.map { "        - " + $0 })
        let surroundings = Surroundings(today: CivilDate(year: 2026, month: 7, day: 1))
        let linted = Linted(Array(lines.joined(separator: "\n").utf8), given: surroundings)
        #expect(linted.codes == Array(repeating: "pace-never-reached", count: findings))
    }
}
