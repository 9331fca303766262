import Blueprint
import TestKit
import Testing
import Values

@testable import Running

/// What holds for every gate, whatever its limits are and whatever happens.
struct GatePropertyTests {
    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `no limit is ever exceeded, and every ticket is answered once`(seed: UInt64) {
        var traffic = Traffic(seed: seed, jobs: 250)
        traffic.run()
        #expect(traffic.left == 0, "seed \(seed): some wait for ever")
        for id in 1...traffic.asked {
            let answers = traffic.answers[id, default: 0] + (traffic.withdrawn.contains(id) ? 1 : 0)
            #expect(answers == 1, "seed \(seed): ticket \(id)")
        }
        let all = Array(traffic.exchanges.values)
        for limit in traffic.project { check(limit, all, "seed \(seed): project \(limit)") }
        for provider in traffic.providers {
            let own = all.filter { $0.ticket.provider == provider.name }
            for key in 0..<3 {
                let withKey = own.filter { $0.key == key }
                for limit in provider.limits { check(limit, withKey, "seed \(seed): \(provider.name) \(limit)") }
                for (model, offer) in provider.offers {
                    let ofModel = withKey.filter { $0.ticket.model == "\(provider.name).\(model)" }
                    for limit in offer.limits { check(limit, ofModel, "seed \(seed): \(model) \(limit)") }
                }
            }
        }
    }

    private func check(_ limit: Limit, _ exchanges: [Traffic.Exchange], _ what: String) {
        let counted = exchanges.filter { exchange in
            switch limit.subject {
            case .all: true
            case .stage(let stage): stage.covers(exchange.ticket.stage)
            case .interface(let name): exchange.ticket.interface == name
            }
        }
        switch limit.kind {
        case .rate(let count, let period):
            let isOfInterface = if case .interface = limit.subject { true } else { false }
            let sent = counted.filter { !isOfInterface || $0.ticket.isStart }.map(\.sent).sorted()
            for (first, last) in zip(sent, sent.dropFirst(count)) {
                #expect(last - first >= period.nanoseconds, "\(what): \(last - first) ns")
            }
        case .running(let count):
            let jobs = counted.filter(\.ticket.isStart)
            #expect(mostAtOnce(jobs.map { ($0.sent, $0.jobEnded ?? .max) }) <= count, "\(what)")
        case .open(let count): #expect(mostAtOnce(counted.map { ($0.sent, $0.ended) }) <= count, "\(what)")
        }
    }

    private func mostAtOnce(_ stretches: [(Moment, Moment)]) -> Int {
        // What ends at an instant makes room for what begins then.
        let changes = stretches.flatMap { [($0.0, 1), ($0.1, -1)] }.sorted { $0 < $1 }
        var (count, most) = (0, 0)
        for (_, change) in changes {
            count += change
            most = max(most, count)
        }
        return most
    }

    @Test func `of a hundred a second, nearly all are used, for as long as it lasts`() {
        var gate = Gate()
        gate.include([.sample("fal", limits: [Limit(kind: .rate(100, .seconds(1)), subject: .all)])])
        let start = 1_800_000_000_000_000_000
        func time(_ moment: Moment) -> Timestamp? { Timestamp(moment: start + moment) }
        guard var now = time(0), let end20 = time(20_000_000_000), let end200 = time(200_000_000_000) else {
            Issue.record("time does not fit")
            return
        }
        for id in 0..<30_000 {
            let ticket = Ticket(
                id: UInt64(id), run: id % 3, provider: "fal", model: nil, interface: nil, stage: .send, isStart: true)
            gate.ask(ticket, at: now)
        }
        var gone: [Timestamp] = []
        while now < end200 {
            gone += gate.admit(at: now).map { _ in now }
            guard let next = gate.next(after: now) else { break }
            now = next
        }
        #expect(gone.filter { $0 < end20 }.count >= 1990)
        #expect(gone.filter { $0 < end200 }.count >= 19_900)
    }
}
