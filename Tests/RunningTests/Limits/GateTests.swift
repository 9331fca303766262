import Blueprint
import TestKit
import Testing
import Values

@testable import Running

struct GateTests {
    private static let start = Timestamp(seconds: 1_800_000_000) ?? Timestamp.distantTest

    private func at(_ milliseconds: Int) -> Timestamp {
        Self.start.adding(.milliseconds(milliseconds)) ?? Self.start
    }

    private func gate(
        _ limits: [Limit] = [], breaker: Breaker? = nil, models: [String: [Limit]] = [:], project: [Limit] = [],
        keys: [String] = ["FAL_KEY"]
    ) -> Gate {
        var gate = Gate(project: project)
        gate.include([.sample("fal", limits: limits, breaker: breaker, models: models)], keys: ["fal": keys])
        return gate
    }

    private func submit(
        _ id: UInt64, run: Int = 1, model: String = "fal.flux", stage: Stage = .submit, key: Int? = nil,
        notBefore: Timestamp? = nil
    ) -> Ticket {
        Ticket(
            id: id, run: run, provider: "fal", model: model, interface: "image.generate", stage: stage,
            isStart: stage == .submit || stage == .send, key: key, notBefore: notBefore)
    }

    private func ids(_ admissions: [Admission]) -> [UInt64] { admissions.map(\.ticket) }

    // MARK: Waiting
    @Test func `what no limit holds goes at once`() {
        var gate = gate()
        gate.ask(submit(1), at: at(0))
        #expect(gate.next(after: at(0)) == at(0))
        #expect(
            gate.admit(at: at(0)) == [Admission(ticket: 1, answer: .go(key: 0), waited: .zero, cause: nil)])
        #expect(gate.next(after: at(0)) == nil)
    }

    @Test func `a rate makes the rest wait until the window has passed`() {
        var gate = gate([Limit(kind: .rate(2, .seconds(1)), subject: .all)])
        for id in 1...3 { gate.ask(submit(UInt64(id)), at: at(0)) }
        #expect(ids(gate.admit(at: at(0))) == [1, 2])
        #expect(gate.wait(of: 3) == Wait(cause: .rate(of: "fal", 2, .seconds(1)), until: at(1004)))
        #expect(gate.wait(of: 3)?.cause.description == "fal: 2/s")
        #expect(gate.next(after: at(0)) == at(1004))
        #expect(gate.admit(at: at(1003)).isEmpty)
        #expect(
            gate.admit(at: at(1004)) == [
                Admission(
                    ticket: 3, answer: .go(key: 0), waited: .milliseconds(1004), cause: .rate(of: "fal", 2, .seconds(1))
                )
            ])
    }

    @Test func `with foresight a ticket is told when it may go, and is no longer held up by writing it down`() {
        var gate = gate([Limit(kind: .rate(1, .seconds(1)), subject: .all)])
        gate.foresight = .milliseconds(20)
        for id in 1...3 { gate.ask(submit(UInt64(id)), at: at(0)) }
        #expect(gate.admit(at: at(0)).map(\.leaves) == [nil])
        gate.sent(1, at: at(2))
        #expect(gate.admit(at: at(985)).isEmpty)
        #expect(gate.next(after: at(985)) == at(986))
        #expect(
            gate.admit(at: at(986)) == [
                Admission(
                    ticket: 2, answer: .go(key: 0), waited: .milliseconds(1006),
                    cause: .rate(of: "fal", 1, .seconds(1)), leaves: at(1006))
            ])
        gate.sent(2, at: at(1006))
        #expect(gate.next(after: at(1006)) == at(1990))
    }

    @Test func `with foresight a pause that was asked for is not cut short`() {
        var gate = gate()
        gate.foresight = .milliseconds(20)
        gate.ask(submit(1, notBefore: at(500)), at: at(0))
        #expect(gate.admit(at: at(479)).isEmpty)
        #expect(gate.admit(at: at(480)).map(\.leaves) == [at(500)])
    }

    @Test func `jobs that run and requests that are open have their own limits`() {
        var gate = gate([Limit(kind: .running(1), subject: .all), Limit(kind: .open(1), subject: .all)])
        gate.ask(submit(1), at: at(0))
        gate.ask(submit(2), at: at(0))
        #expect(ids(gate.admit(at: at(0))) == [1])
        gate.ended(1)
        #expect(gate.admit(at: at(1)).isEmpty)
        #expect(gate.wait(of: 2) == Wait(cause: .running(of: "fal", 1), until: nil))
        gate.ask(submit(3, stage: .poll, key: 0), at: at(1))
        #expect(ids(gate.admit(at: at(1))) == [3])
        gate.jobEnded(1)
        #expect(gate.admit(at: at(2)).isEmpty)
        gate.ended(3)
        #expect(ids(gate.admit(at: at(3))) == [2])
    }

    @Test func `a poll goes when it is due`() {
        var gate = gate()
        gate.ask(submit(1, stage: .poll, key: 0, notBefore: at(500)), at: at(0))
        #expect(gate.admit(at: at(0)).isEmpty)
        #expect(gate.wait(of: 1) == Wait(cause: .due, until: at(500)))
        #expect(gate.next(after: at(0)) == at(500))
        #expect(ids(gate.admit(at: at(500))) == [1])
    }

    @Test func `a limit of one interface holds up nothing else`() {
        var gate = gate(project: [Limit(kind: .rate(1, .seconds(1)), subject: .interface("image.generate"))])
        for id in 1...2 { gate.ask(submit(UInt64(id)), at: at(0)) }
        let other = Ticket(
            id: 3, run: 1, provider: "fal", model: "fal.veo", interface: "video.generate", stage: .submit, isStart: true
        )
        gate.ask(other, at: at(0))
        #expect(Set(ids(gate.admit(at: at(0)))) == [1, 3])
        #expect(gate.wait(of: 2)?.cause.description == "image.generate: 1/s")
    }

    @Test func `what is withdrawn is not answered`() {
        var gate = gate([Limit(kind: .rate(1, .seconds(1)), subject: .all)])
        for id in 1...3 { gate.ask(submit(UInt64(id)), at: at(0)) }
        let first = gate.withdraw(1)
        let second = gate.withdraw(1)
        #expect(first && !second)
        #expect(ids(gate.admit(at: at(0))) == [2])
        gate.withdraw(3)
        #expect(gate.admit(at: at(5000)).isEmpty)
        #expect(gate.waitingCount == 0)
    }

    // MARK: Order
    @Test func `runs take turns, however much one of them asks for`() {
        var gate = gate([Limit(kind: .rate(4, .seconds(1)), subject: .all)])
        for id in 1...100 { gate.ask(submit(UInt64(id), run: 1), at: at(0)) }
        for id in 101...104 { gate.ask(submit(UInt64(id), run: 2), at: at(0)) }
        #expect(ids(gate.admit(at: at(0))) == [1, 101, 2, 102])
        #expect(ids(gate.admit(at: at(1004))) == [3, 103, 4, 104])
    }

    @Test func `a run that comes later has its turn, and gets no more than that`() {
        var gate = gate([Limit(kind: .rate(4, .seconds(1)), subject: .all)])
        for id in 1...100 { gate.ask(submit(UInt64(id), run: 1), at: at(0)) }
        for second in 0..<5 { _ = gate.admit(at: at(second * 1004)) }
        for id in 101...200 { gate.ask(submit(UInt64(id), run: 2), at: at(5000)) }
        let later = ids(gate.admit(at: at(5020)) + gate.admit(at: at(6024)))
        #expect(later.filter { $0 > 100 }.count == 4)
    }

    @Test func `runs take turns across models that share a limit`() {
        let own = [Limit(kind: .running(50), subject: .all)]
        var gate = gate(
            [Limit(kind: .rate(8, .seconds(1)), subject: .all)], models: ["a": own, "b": own, "c": own])
        for id in 1...30 {
            gate.ask(submit(UInt64(id), run: 1, model: ["fal.a", "fal.b", "fal.c"][id % 3]), at: at(0))
        }
        for id in 101...130 { gate.ask(submit(UInt64(id), run: 2, model: "fal.a"), at: at(0)) }
        #expect(ids(gate.admit(at: at(0))).filter { $0 > 100 }.count == 4)
    }

    @Test func `polls and cancels come before new jobs, and yet some of those begin`() {
        var gate = gate([Limit(kind: .rate(16, .seconds(1)), subject: .all)])
        for id in 1...100 { gate.ask(submit(UInt64(id)), at: at(0)) }
        for id in 101...200 { gate.ask(submit(UInt64(id), stage: .poll, key: 0), at: at(0)) }
        gate.ask(submit(201, stage: .cancel, key: 0), at: at(0))
        let gone = ids(gate.admit(at: at(0)))
        #expect(gone.first == 201)
        #expect(gone.filter { $0 <= 100 }.count == 1)
        #expect(gone.filter { $0 > 100 }.count == 15)
    }

    @Test func `what needs two limits goes although each of them alone is always wanted`() {
        var gate = gate(
            [Limit(kind: .rate(10, .seconds(1)), subject: .all)],
            project: [Limit(kind: .rate(7, .seconds(1)), subject: .interface("image.generate"))])
        gate.include([.sample("kie")])
        func other(_ id: UInt64, _ provider: String, _ interface: String) -> Ticket {
            Ticket(
                id: id, run: Int(id % 3), provider: provider, model: nil, interface: interface, stage: .send,
                isStart: true)
        }
        var wanted: [UInt64] = []
        for id in 0..<3000 {
            gate.ask(other(UInt64(id), "kie", "image.generate"), at: at(0))
            gate.ask(other(UInt64(10_000 + id), "fal", "image.edit"), at: at(0))
        }
        var now = at(0)
        for _ in 0..<50 {
            _ = gate.admit(at: now)
            now = gate.next(after: now) ?? now
        }
        for id in 0..<10 { gate.ask(other(UInt64(20_000 + id), "fal", "image.generate"), at: now) }
        let asked = now
        while wanted.count < 10, let since = now.since(asked), since < .seconds(60) {
            wanted += ids(gate.admit(at: now)).filter { $0 >= 20_000 }
            now = gate.next(after: now) ?? now
        }
        #expect(wanted.count == 10)
    }

    // MARK: Keys
    @Test func `the key that is free goes, and of two free ones the less busy one`() {
        var gate = gate([Limit(kind: .rate(2, .seconds(1)), subject: .all)], keys: ["A", "B"])
        for id in 1...5 { gate.ask(submit(UInt64(id)), at: at(0)) }
        #expect(gate.admit(at: at(0)).map(\.answer) == [.go(key: 0), .go(key: 1), .go(key: 0), .go(key: 1)])
        #expect(ids(gate.admit(at: at(1004))) == [5])
    }

    @Test func `a key that is refused is left out, and without any the ticket is refused too`() {
        var gate = gate(keys: ["A", "B"])
        gate.ask(submit(1), at: at(0))
        _ = gate.admit(at: at(0))
        gate.learned(.keyRefused, from: 1, at: at(10))
        gate.ended(1)
        gate.ask(submit(2), at: at(10))
        #expect(gate.admit(at: at(10)).map(\.answer) == [.go(key: 1)])
        gate.learned(.keySpent(wait: .seconds(60)), from: 2, at: at(20))
        gate.ask(submit(3), at: at(20))
        #expect(
            gate.admit(at: at(20)).map(\.answer) == [
                .refused(
                    .quota,
                    message: "the key 'A' of 'fal' was refused; the key 'B' of 'fal' has nothing left to spend, "
                        + "until 2027-01-15T08:01:00.02Z")
            ])
        #expect(!gate.hasKey(for: "fal.flux", of: "fal", at: at(20)))
        gate.ask(submit(4), at: at(60_020))
        #expect(gate.admit(at: at(60_020)).map(\.answer) == [.go(key: 1)])
    }

    @Test func `a key that works is left out for the one model that refuses it`() {
        var gate = gate()
        for (id, model) in [(1, "fal.flux"), (2, "fal.veo")] {
            gate.ask(submit(UInt64(id), model: model), at: at(0))
        }
        _ = gate.admit(at: at(0))
        gate.learned(.success, from: 1, at: at(1))
        gate.learned(.keyRefused, from: 2, at: at(2))
        gate.ask(submit(3, model: "fal.flux"), at: at(3))
        gate.ask(submit(4, model: "fal.veo"), at: at(3))
        let answers = Dictionary(uniqueKeysWithValues: gate.admit(at: at(3)).map { ($0.ticket, $0.answer) })
        #expect(answers[3] == .go(key: 0))
        #expect(answers[4] == .refused(.auth, message: "the key 'FAL_KEY' of 'fal' was refused"))
    }

    @Test func `a job is polled with a key that can pay for no more`() {
        var gate = gate()
        gate.ask(submit(1), at: at(0))
        _ = gate.admit(at: at(0))
        gate.learned(.keySpent(wait: nil), from: 1, at: at(1))
        gate.ask(submit(2, stage: .poll, key: 0), at: at(2))
        #expect(gate.admit(at: at(2)).map(\.answer) == [.go(key: 0)])
    }

    // MARK: What answers tell
    @Test func `too many requests pause the key for all, and then it goes on slowly`() {
        var gate = gate([Limit(kind: .rate(10, .seconds(1)), subject: .all)])
        for id in 1...60 { gate.ask(submit(UInt64(id), run: id % 2), at: at(0)) }
        #expect(gate.admit(at: at(0)).count == 10)
        gate.learned(.slowDown(wait: .seconds(5)), from: 1, at: at(100))
        // A second answer of the same moment is no second lesson.
        gate.learned(.slowDown(wait: .seconds(4)), from: 2, at: at(100))
        #expect(gate.admit(at: at(1004)).isEmpty)
        #expect(gate.wait(of: 60)?.cause.description == "fal: told to slow down ('FAL_KEY')")
        var gone: [Int] = []
        var now = at(1004)
        while let next = gate.next(after: now), let since = next.since(at(0)) {
            now = next
            gone += gate.admit(at: now).map { _ in since.nanoseconds / 1_000_000 }
        }
        #expect(gone.count == 50)
        #expect(gone[0] == 5100)
        // Half as fast at first, and then faster bit by bit.
        #expect(gone[1] - gone[0] >= 150)
        #expect(zip(gone, gone.dropFirst()).allSatisfy { $1 - $0 <= 205 })
        #expect(gone[49] - gone[44] < gone[6] - gone[1])
    }

    @Test func `what the provider says is left is not exceeded`() {
        var gate = gate()
        for id in 1...20 { gate.ask(submit(UInt64(id), run: 1), at: at(0)) }
        _ = gate.admit(at: at(0))
        for id in 21...40 { gate.ask(submit(UInt64(id), run: 1), at: at(1)) }
        // The answer to the 20th: all that went before it has been counted.
        gate.learned(.allowance(remaining: 3, reset: .seconds(2)), from: 20, at: at(1))
        #expect(gate.admit(at: at(1)).count == 3)
        #expect(gate.next(after: at(1)) == at(2001))
        #expect(gate.admit(at: at(2001)).count == 17)
    }

    @Test func `a breaker opens, lets a single attempt through, and closes with its success`() {
        var gate = gate(breaker: Breaker(failures: 2, within: .seconds(60), open: .seconds(30)))
        for id in 1...5 { gate.ask(submit(UInt64(id)), at: at(0)) }
        _ = gate.admit(at: at(0))
        gate.learned(.serverFailed, from: 1, at: at(1))
        #expect(!gate.isOpen("fal.flux", at: at(1)))
        gate.learned(.serverFailed, from: 2, at: at(2))
        #expect(gate.isOpen("fal.flux", at: at(2)))
        for id in 6...8 { gate.ask(submit(UInt64(id)), at: at(3)) }
        gate.ask(submit(9, model: "fal.veo"), at: at(3))
        gate.ask(submit(10, stage: .poll, key: 0), at: at(3))
        #expect(Set(ids(gate.admit(at: at(3)))) == [9, 10])
        #expect(gate.wait(of: 6) == Wait(cause: .breaker(model: "fal.flux"), until: at(30_002)))
        #expect(ids(gate.admit(at: at(30_002))) == [6])
        #expect(gate.isOpen("fal.flux", at: at(30_002)))
        gate.learned(.serverFailed, from: 6, at: at(30_010))
        gate.ended(6)
        gate.jobEnded(6)
        #expect(gate.admit(at: at(30_010)).isEmpty)
        #expect(ids(gate.admit(at: at(60_010))) == [7])
        gate.learned(.success, from: 7, at: at(60_020))
        #expect(!gate.isOpen("fal.flux", at: at(60_020)))
        #expect(ids(gate.admit(at: at(60_020))) == [8])
    }

    @Test func `a few failures among many successes do not open a breaker`() {
        var gate = gate(breaker: Breaker(failures: 3, within: .seconds(60), open: .seconds(30)))
        for id in 1...40 {
            gate.ask(submit(UInt64(id)), at: at(id))
            _ = gate.admit(at: at(id))
            gate.learned(id.isMultiple(of: 4) ? .serverFailed : .success, from: UInt64(id), at: at(id))
        }
        #expect(!gate.isOpen("fal.flux", at: at(41)))
    }

    @Test func `a trial that tells nothing is followed by another`() {
        var gate = gate(breaker: Breaker(failures: 1, within: .seconds(60), open: .seconds(30)))
        for id in 1...3 {
            gate.ask(submit(UInt64(id)), at: at(0))
            if id == 1 { _ = gate.admit(at: at(0)) }
        }
        gate.learned(.serverFailed, from: 1, at: at(0))
        #expect(ids(gate.admit(at: at(30_000))) == [2])
        gate.ended(2)
        gate.jobEnded(2)
        #expect(ids(gate.admit(at: at(30_001))) == [3])
    }

    @Test func `jobs of before count as running`() {
        var gate = gate([Limit(kind: .running(1), subject: .all)])
        gate.adopt(submit(1, key: 0))
        gate.ask(submit(2), at: at(0))
        #expect(gate.admit(at: at(0)).isEmpty)
        gate.jobEnded(1)
        #expect(ids(gate.admit(at: at(1))) == [2])
    }
}

extension Timestamp {
    /// Where a literal cannot be wrong and the type does not know.
    static var distantTest: Timestamp { preconditionFailure("the test's own time is out of range") }
}
