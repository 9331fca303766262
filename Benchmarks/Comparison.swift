/// Candidates that do comparable work, to be measured side by side.
struct Comparison {
    /// What one run of a candidate gets through.
    enum Work {
        case bytes(Int)
        case operations(Int)
        /// One, of a whole program: then its peak memory is told in the place of a rate.
        case runs
    }

    struct Candidate {
        let name: String
        /// Gives a number that depends on the work, so that no compiler can leave it out.
        let run: () throws -> Int
        let program: Program?

        init(_ name: String, run: @escaping () throws -> Int) {
            self.name = name
            self.run = run
            program = nil
        }

        init(_ name: String, _ program: Program) {
            self.name = name
            self.program = program
            run = program.run
        }
    }

    var hasPrograms: Bool { if case .runs = work { true } else { false } }

    let title: String
    let work: Work
    /// The first is the limit that the others are held against.
    let candidates: [Candidate]

    init(_ title: String, _ work: Work, _ candidates: Candidate...) {
        self.title = title
        self.work = work
        self.candidates = candidates
    }

    /// Runs the candidates in turns, so that a machine that slows down slows all of them alike.
    func measure(rounds: Int = 21) throws -> Measurement {
        let clock = ContinuousClock()
        var times = candidates.map { _ in [Duration]() }
        var checksum = 0
        for round in 0...rounds {
            for (place, candidate) in candidates.enumerated() {
                let time = try clock.measure { checksum &+= try candidate.run() }
                // The first round only warms the caches.
                if round > 0 { times[place].append(time) }
            }
        }
        let medians = times.map { $0.sorted()[rounds / 2] }
        return Measurement(comparison: self, medians: medians, checksum: checksum)
    }
}
