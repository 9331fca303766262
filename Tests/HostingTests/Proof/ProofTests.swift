import Running
import TestKit
import Testing

struct `Runs that are killed anywhere` {
    /// EASEL_PROOF_SEEDS says how many lives are tried, EASEL_PROOF_FIRST the first of them.
    private static let seeds = Surroundings.number("EASEL_PROOF_SEEDS") ?? 2000
    private static let first = Surroundings.number("EASEL_PROOF_FIRST") ?? 1

    @Test func `pay nothing twice, forget nothing, and end`() {
        var crashes = 0
        var states: [String: Int] = [:]
        for seed in Self.first..<(Self.first + Self.seeds) {
            let trial = Trial(seed: UInt64(seed))
            crashes += trial.crashes
            states[trial.ending?.state.rawValue ?? "none", default: 0] += 1
            if !trial.mistakes.isEmpty {
                Issue.record("seed \(seed): \(trial.mistakes.joined(separator: "; "))")
                if states.count > 50 { break }
            }
        }
        // A proof that never met a crash, or never a success, would prove nothing.
        if Self.seeds >= 500 {
            #expect(crashes > Self.seeds / 2)
            #expect(states.count >= 3)
        }
    }
}
