/// What a piece of work took.
struct Sample {
    /// In seconds.
    let wall: Double
    let processor: Double
    /// At the most, in bytes; 0 where nobody looked.
    let memory: Int

    /// The median of each.
    static func median(_ samples: [Sample]) -> Sample {
        Sample(
            wall: samples.map(\.wall).sorted()[samples.count / 2],
            processor: samples.map(\.processor).sorted()[samples.count / 2],
            memory: samples.map(\.memory).sorted()[samples.count / 2])
    }

    /// In turns, so that a machine that slows down slows all of them alike.
    static func medians(rounds: Int, of candidates: [() throws -> Sample]) throws -> [Sample] {
        var samples = candidates.map { _ in [Sample]() }
        for round in 0...rounds {
            for (place, candidate) in candidates.enumerated() {
                let sample = try candidate()
                // The first round only warms the caches.
                if round > 0 { samples[place].append(sample) }
            }
        }
        return samples.map(median)
    }
}
