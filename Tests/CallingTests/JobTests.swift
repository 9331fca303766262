import Blueprint
import Exchanges
import Testing
import Values

@testable import Calling

/// Asking for a job: how often, how long, and what ends it.
@Suite struct JobTests {
    private static func playing(
        _ text: String = Studio.job(), _ change: (inout Subject) -> Void = { _ in }, answering: Rehearsal.Answering
    ) throws -> Rehearsal {
        var rehearsal = Rehearsal(Rehearsal.subject(try Protocols.written(text), change))
        rehearsal.play(answering)
        return rehearsal
    }

    /// The seconds between the begin and each waking.
    private static func wakings(_ rehearsal: Rehearsal) -> [Double] {
        rehearsal.waking.map { Double($0.since(Rehearsal.start)?.nanoseconds ?? 0) / 1e9 }
    }

    private static func busy(_ errand: Errand, _ rehearsal: Rehearsal) -> Result<Exchanges.Answer, ExchangeFailure> {
        errand.example(rehearsal, named: errand.purpose == .stage(.poll, 0) ? "running" : nil)
    }

    @Test func `a job that takes too long is given up after its time, and may still be billed`() throws {
        let rehearsal = try Self.playing(answering: Self.busy)
        #expect(rehearsal.failure?.errorClass == .timeout)
        #expect(rehearsal.failure?.fate == .abandoned)
        #expect(Self.wakings(rehearsal) == (1...30).map { Double($0) * 2 })
    }

    @Test func `the step's pace goes before the model's, and that before the call's`() throws {
        let model = "poll: {every: 5s}"
        #expect(
            Self.wakings(try Self.playing(Studio.job(model: model), answering: Self.busy)).prefix(3) == [5, 10, 15])
        let step = try Self.playing(
            Studio.job(model: model), { $0.pace = Pace(every: .constant(.seconds(20)), within: nil) },
            answering: Self.busy)
        #expect(Self.wakings(step) == [20, 40, 60])
        let short = try Self.playing(
            Studio.job(), { $0.pace = Pace(every: nil, within: .seconds(5)) }, answering: Self.busy)
        #expect(Self.wakings(short) == [2, 4, 5])
    }

    @Test func `the time between polls grows within its range`() throws {
        let pace = Pace(every: .growing(.seconds(1), .seconds(4)), within: .seconds(14))
        let rehearsal = try Self.playing(Studio.job(), { $0.pace = pace }, answering: Self.busy)
        #expect(Self.wakings(rehearsal) == [1, 2.5, 4.75, 8.125, 12.125, 14])
    }

    @Test func `the time between polls goes by stretches of the job's age`() throws {
        let pace = Pace(every: .stretches([(.seconds(5), .seconds(2)), (nil, .seconds(10))]), within: .seconds(20))
        let rehearsal = try Self.playing(Studio.job(), { $0.pace = pace }, answering: Self.busy)
        #expect(Self.wakings(rehearsal) == [2, 4, 6, 16, 20])
    }

    @Test func `the server sets the pace`() throws {
        var rehearsal = try Rehearsal("waits.clip")
        rehearsal.play()
        // 20.5 s by the answer of the submission, 2.5 s by the poll's header.
        #expect(Self.wakings(rehearsal) == [20.5, 23])
        #expect(rehearsal.success != nil)
    }

    @Test func `hiccups of a poll are retried on the same job`() throws {
        var hiccups: [Result<Exchanges.Answer, ExchangeFailure>] = [
            .http(503), .http(429, headers: ["retry-after": "7"]), .broken(.timeout, wasSent: true),
            .text(200, "<html>"),
            .broken(.unreachable, wasSent: false),
        ]
        let rehearsal = try Self.playing { errand, rehearsal in
            if errand.purpose == .stage(.poll, 0), !hiccups.isEmpty { return hiccups.removeFirst() }
            return errand.example(rehearsal)
        }
        #expect(rehearsal.success != nil)
        #expect(rehearsal.errands.filter(\.isPaid).count == 1)
        #expect(Self.wakings(rehearsal) == [2, 4, 11, 13, 15, 17])
        #expect(rehearsal.actions.contains(.slowed(.seconds(7))))
    }

    @Test func `hiccups of a poll end with the job's time`() throws {
        let rehearsal = try Self.playing { errand, rehearsal in
            errand.purpose == .stage(.poll, 0) ? .http(500) : errand.example(rehearsal)
        }
        #expect(rehearsal.failure?.errorClass == .timeout)
        #expect(rehearsal.failure?.message.hasSuffix("polls; the last one: the answer's status is 500") == true)
        #expect(rehearsal.failure?.fate == .abandoned)
    }

    @Test func `an error of a poll that will not pass ends the job`() throws {
        let rehearsal = try Self.playing { errand, rehearsal in
            errand.purpose == .stage(.poll, 0) ? .http(404) : errand.example(rehearsal)
        }
        #expect(rehearsal.failure?.errorClass == .notFound)
        #expect(rehearsal.failure?.fate == .accepted)
        #expect(rehearsal.stages == ["submit", "poll"])
    }

    @Test func `a job not found just after it was taken is queued`() throws {
        let rehearsal = try Self.playing(Studio.job(poll: "grace: 5s")) { errand, rehearsal in
            errand.purpose == .stage(.poll, 0) ? .http(404) : errand.example(rehearsal)
        }
        #expect(rehearsal.stages == ["submit", "poll", "poll", "poll"])
        #expect(rehearsal.failure?.errorClass == .notFound)
    }

    @Test func `a state that nothing names is malformed`() throws {
        let rehearsal = try Self.playing { errand, rehearsal in
            errand.purpose == .stage(.poll, 0) ? .http(200, ["state": "odd"]) : errand.example(rehearsal)
        }
        #expect(rehearsal.failure?.errorClass == .malformed)
        #expect(rehearsal.failure?.fate == .accepted)
    }

    @Test func `progress is told when it changes`() throws {
        var rehearsal = try Rehearsal("files_by_id.painter")
        rehearsal.play()
        let told = rehearsal.actions.compactMap { action -> Double? in
            if case .progressed(.running, let progress) = action { progress } else { nil }
        }
        #expect(told == [0.4])
    }

    @Test func `hiccups of a fetch are retried`() throws {
        var fetches = 0
        var rehearsal = try Rehearsal("links_run_out.painter")
        rehearsal.play { errand, rehearsal in
            if errand.purpose == .stage(.fetch, 0) {
                fetches += 1
                if fetches < 4 { return .http(502) }
            }
            return errand.example(rehearsal)
        }
        #expect(rehearsal.success != nil)
        #expect(fetches == 4)
    }

    @Test func `links that have run out are had anew`() throws {
        var downloads = 0
        var rehearsal = try Rehearsal("links_run_out.painter")
        rehearsal.play { errand, rehearsal in
            if errand.purpose == .download {
                downloads += 1
                if downloads == 1 { return .http(403) }
            }
            return errand.example(rehearsal)
        }
        #expect(rehearsal.success != nil)
        #expect(rehearsal.stages.filter { $0 == "fetch" }.count == 2)
        #expect(rehearsal.errands.filter(\.isPaid).count == 1)
    }

    // MARK: Giving up

    private static let stop = "cancel: {delete: \"/jobs/${job.id}\"}"

    @Test func `a job is cancelled at the provider`() throws {
        var rehearsal = Rehearsal(Rehearsal.subject(try Protocols.written(Studio.job(Self.stop))))
        rehearsal.begin()
        for _ in 0..<4 { rehearsal.step(Self.busy) }
        rehearsal.cancel()
        rehearsal.goOn { _, _ in .http(204) }
        #expect(rehearsal.failure == Failure(.cancelled, "the work was cancelled", fate: .accepted))
        #expect(rehearsal.requests.last?.method == "DELETE")
        #expect(rehearsal.requests.last?.url == "https://api.studio.com/v1/jobs/j1")
    }

    @Test func `where it is too late to cancel the job's end counts`() throws {
        var rehearsal = Rehearsal(Rehearsal.subject(try Protocols.written(Studio.job(Self.stop))))
        rehearsal.begin()
        for _ in 0..<4 { rehearsal.step(Self.busy) }
        rehearsal.cancel()
        rehearsal.goOn { errand, rehearsal in
            errand.purpose == .stage(.cancel, 0) ? .http(409) : errand.example(rehearsal)
        }
        #expect(rehearsal.success != nil)
    }

    @Test func `a paid request under way is waited for, and its job then cancelled`() throws {
        var rehearsal = Rehearsal(Rehearsal.subject(try Protocols.written(Studio.job(Self.stop))))
        rehearsal.begin()
        rehearsal.cancel()
        #expect(rehearsal.actions.last == .withdraw(1))
        #expect(rehearsal.outcome == nil)
        rehearsal.goOn { errand, rehearsal in
            errand.purpose == .stage(.cancel, 0) ? .http(204) : errand.example(rehearsal)
        }
        #expect(rehearsal.stages == ["submit", "cancel"])
        #expect(rehearsal.failure?.errorClass == .cancelled)
        #expect(rehearsal.failure?.fate == .accepted)
    }

    @Test func `a job that cannot be cancelled is seen through where what is paid is wanted`() throws {
        for isUnderWay in [true, false] {
            var rehearsal = Rehearsal(Rehearsal.subject(try Protocols.written(Studio.job())))
            rehearsal.begin()
            if !isUnderWay { for _ in 0..<4 { rehearsal.step(Self.busy) } }
            rehearsal.cancel(letsPaidFinish: true)
            rehearsal.goOn { errand, rehearsal in errand.example(rehearsal) }
            #expect(rehearsal.success != nil)
            #expect(rehearsal.errands.filter(\.isPaid).count == 1)
        }
        var dropped = Rehearsal(Rehearsal.subject(try Protocols.written(Studio.job())))
        dropped.begin()
        for _ in 0..<4 { dropped.step(Self.busy) }
        dropped.cancel()
        #expect(dropped.failure == Failure(.cancelled, "the work was cancelled", fate: .abandoned))
    }

    @Test func `a job that can be cancelled is, whatever has been paid`() throws {
        var rehearsal = Rehearsal(Rehearsal.subject(try Protocols.written(Studio.job(Self.stop))))
        rehearsal.begin()
        for _ in 0..<4 { rehearsal.step(Self.busy) }
        rehearsal.cancel(letsPaidFinish: true)
        rehearsal.goOn { _, _ in .http(204) }
        #expect(rehearsal.requests.last?.method == "DELETE")
        #expect(rehearsal.failure?.errorClass == .cancelled)
    }

    @Test func `a paid request that was held back is not sent`() throws {
        var rehearsal = Rehearsal(Rehearsal.subject(try Protocols.written(Studio.job(Self.stop))))
        rehearsal.begin()
        rehearsal.cancel()
        rehearsal.goOn { _, _ in .broken(.cancelled, wasSent: false) }
        #expect(rehearsal.failure?.errorClass == .cancelled)
        #expect(rehearsal.failure?.fate == .notSent)
    }

    @Test func `a job that is given up for its time is cancelled too`() throws {
        let rehearsal = try Self.playing(Studio.job(Self.stop), answering: Self.busy)
        #expect(rehearsal.stages.last == "cancel")
        #expect(rehearsal.failure?.errorClass == .timeout)
        #expect(rehearsal.failure?.fate == .accepted)
        let stubborn = try Self.playing(Studio.job(Self.stop)) { errand, rehearsal in
            errand.purpose == .stage(.cancel, 0) ? .http(500) : Self.busy(errand, rehearsal)
        }
        #expect(stubborn.failure?.fate == .abandoned)
    }
}
