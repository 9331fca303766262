import Foundation

/// The median time of each candidate of a comparison.
struct Measurement {
    let comparison: Comparison
    let medians: [Duration]
    let checksum: Int

    var markdown: String {
        let rows = zip(comparison.candidates, medians).map { candidate, time in
            "| \(candidate.name) | \(milliseconds(time)) | \(rate(time, candidate)) | \(ratio(time)) |"
        }
        return """
            ### \(comparison.title)

            | | median | \(comparison.hasPrograms ? "peak memory" : "rate") | against the first |
            | --- | ---: | ---: | ---: |
            \(rows.joined(separator: "\n"))
            """
    }

    private func milliseconds(_ time: Duration) -> String { String(format: "%.3f ms", time / .milliseconds(1)) }

    private func rate(_ time: Duration, _ candidate: Comparison.Candidate) -> String {
        switch comparison.work {
        case .bytes(let count): String(format: "%.0f MB/s", Double(count) / 1e6 / (time / .seconds(1)))
        case .operations(let count): String(format: "%.0f ns each", time / .nanoseconds(1) / Double(count))
        case .runs: candidate.program?.memory ?? ""
        }
    }

    private func ratio(_ time: Duration) -> String { String(format: "%.2f×", time / medians[0]) }
}
