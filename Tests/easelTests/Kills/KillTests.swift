import Foundation
import Synchronization
import TestKit
import Testing

/// Money and work survive `kill -9`, whenever it comes: proved with the real program, on real connections and a real disk.
@Suite struct KillTests {
    /// EASEL_KILLS says how many runs are killed.
    private static var count: Int { ProcessInfo.processInfo.environment["EASEL_KILLS"].flatMap(Int.init) ?? 60 }

    /// What several threads find that share the trials.
    private final class Findings: Sendable {
        private let next = Atomic(0)
        private let found = Mutex<(mistakes: [String], deaths: Int)>(([], 0))
        private let seed: UInt64
        private let count: Int

        init(seed: UInt64, count: Int) {
            self.seed = seed
            self.count = count
        }

        var all: (mistakes: [String], deaths: Int) { found.withLock { $0 } }

        func tryAll(_ server: CountingServer) {
            while case let number = next.add(1, ordering: .relaxed).oldValue, number < count {
                do {
                    let trial = try KillTrial(number, seed: seed &+ UInt64(number), server)
                    found.withLock {
                        $0.deaths += trial.deaths
                        $0.mistakes += trial.mistakes.map { "trial \(number): \($0)" }
                    }
                } catch {
                    found.withLock { $0.mistakes.append("trial \(number): \(error)") }
                }
            }
        }
    }

    @Test func `a run that is killed at any moment pays once for each job, and forgets none`() async throws {
        let seed = UInt64.random(in: 0 ... .max)
        let server = try CountingServer()
        let findings = Findings(seed: seed, count: Self.count)
        await withTaskGroup { group in
            for _ in 0..<3 {
                group.addTask {
                    // A thread of its own: trials wait for processes.
                    await withCheckedContinuation { continuation in
                        Foundation.Thread.detachNewThread {
                            findings.tryAll(server)
                            continuation.resume()
                        }
                    }
                }
            }
        }
        let (mistakes, deaths) = findings.all
        #expect(mistakes.isEmpty, "seed \(seed): \(mistakes.prefix(10).joined(separator: "\n"))")
        #expect(deaths >= Self.count / 2, "seed \(seed): only \(deaths) deaths in \(Self.count) runs")
    }
}
