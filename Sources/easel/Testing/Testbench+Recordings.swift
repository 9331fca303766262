import Blueprint
import Rehearsing
import Reporting

/// Recordings of all cases.
extension Testbench {
    /// A recorded request that would be billed and that no case sends: the test does not try what was recorded.
    func unasked(_ results: [TestResult]) -> [TestResult] {
        var players: [SourceSpan: [(place: Place, result: TestResult)]] = [:]
        for (place, result) in zip(places, results) {
            // One model alone never asks for all that a run did.
            guard case .workflow = place.suite.subject, let replay = place.test.replay else { continue }
            players[replay.content.span, default: []].append((place, result))
        }
        return players.sorted { $0.key < $1.key }.compactMap { unasked($0.value) }
    }

    private func unasked(_ players: [(place: Place, result: TestResult)]) -> TestResult? {
        // A case that has failed may have come no further.
        guard let (place, _) = players.first, let replay = place.test.replay,
            players.allSatisfy(\.result.hasPassed)
        else { return nil }
        let used = players.reduce(into: Set<SourceSpan>()) { $0.formUnion($1.result.usedExchanges) }
        let left = replay.content.exchanges.filter { $0.occasion.isBilled && !used.contains($0.span) }
        guard let first = left.first else { return nil }
        let count = left.count == 1 ? "1 call" : "\(left.count) calls"
        let item = first.item.map { ", the first for '\($0)'" } ?? ""
        var result = TestResult(suite: place.suite.name, name: "the recording of every case", span: replay.span)
        result.shortfalls = [
            Shortfall(
                at: replay.span, "\(count) in '\(replay.content.path)'", expected: "to be made by a case",
                seen: "no case asks \(first.model) for it\(item)")
        ]
        return result
    }
}

extension RecordedExchange.Occasion {
    fileprivate var isBilled: Bool { [.stage(.send), .stage(.submit), .stage(.exec)].contains(self) }
}
