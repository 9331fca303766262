import Blueprint
import Reporting
import Running
import Values

/// The gate with a hundred thousand tickets waiting, against a plain dictionary of the same: what being fair costs.
enum GateBenchmarks {
    private static let count = 100_000

    static func comparisons() throws -> [Comparison] {
        var provider = Provider(
            name: "fal", span: SourceSpan(file: SourceFile.ID(rawValue: 0), lower: 0, upper: 0))
        provider.limits = [
            Limit(kind: .rate(20_000, .seconds(1)), subject: .all), Limit(kind: .running(50_000), subject: .all),
        ]
        // Each model waits by itself, as it does where a breaker watches over it.
        provider.breaker = Breaker(failures: 5, within: .seconds(60), open: .seconds(30))
        return [
            Comparison(
                "Gate: \(count) tickets of 8 runs and 6 models, let go 20,000 a second", .operations(count),
                .init("a dictionary, entered and left") {
                    var waiting: [UInt64: Ticket] = [:]
                    for id in 0..<count { waiting[UInt64(id)] = ticket(id) }
                    for id in 0..<count { waiting[UInt64(id)] = nil }
                    return waiting.count
                },
                .init("`Gate`, from `ask` to `jobEnded`") { [provider] in
                    var gate = Gate()
                    gate.include([provider])
                    guard var now = Timestamp(seconds: 1_800_000_000) else { return 0 }
                    for id in 0..<count { gate.ask(ticket(id), at: now) }
                    var gone = 0
                    while gate.waitingCount > 0 {
                        for admission in gate.admit(at: now) {
                            gate.sent(admission.ticket, at: now)
                            gate.learned(.success, from: admission.ticket, at: now)
                            gate.ended(admission.ticket)
                            gate.jobEnded(admission.ticket)
                            gone += 1
                        }
                        guard let next = gate.next(after: now) else { break }
                        now = next
                    }
                    return gone
                })
        ]
    }

    private static func ticket(_ id: Int) -> Ticket {
        Ticket(
            id: UInt64(id), run: id % 8, provider: "fal", model: "fal.m\(id % 6)", interface: "image.generate",
            stage: .submit, isStart: true)
    }
}
