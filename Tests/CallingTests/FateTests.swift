import Blueprint
import Exchanges
import Testing
import Values

@testable import Calling

/// What has become of the paid request: it decides whether money may be paid twice.
@Suite struct FateTests {
    private static func playing(
        _ text: String = Studio.job(), _ change: (inout Subject) -> Void = { _ in }, answering: Rehearsal.Answering
    ) throws -> Rehearsal {
        var rehearsal = Rehearsal(Rehearsal.subject(try Protocols.written(text), change))
        rehearsal.play(answering)
        return rehearsal
    }

    @Test func `a request that never left is not sent`() throws {
        let rehearsal = try Self.playing { _, _ in .broken(.unreachable, wasSent: false) }
        #expect(rehearsal.failure?.fate == .notSent)
        #expect(rehearsal.failure?.errorClass == .network)
        #expect(rehearsal.stages == ["submit"])
    }

    @Test func `a paid request without an answer is unknown, and not sent again`() throws {
        for reason in [ExchangeFailure.Reason.timeout, .broken, .malformed, .tooLarge] {
            let rehearsal = try Self.playing { _, _ in .broken(reason, wasSent: true) }
            #expect(rehearsal.failure?.fate == .unknown)
            #expect(rehearsal.failure?.errorClass == .unknown)
            #expect(rehearsal.stages == ["submit"])
        }
    }

    @Test(arguments: [
        (400, ErrorClass.invalid), (404, .invalid), (409, .invalid), (413, .invalid), (415, .invalid), (422, .invalid),
        (401, .auth), (403, .auth), (402, .quota), (408, .timeout), (429, .rateLimited), (500, .unavailable),
        (503, .unavailable),
    ])
    func `a refusal is rejected, by its status`(status: Int, kind: ErrorClass) throws {
        let rehearsal = try Self.playing { _, _ in .http(status, ["message": "no"]) }
        #expect(rehearsal.failure?.fate == .rejected)
        #expect(rehearsal.failure?.errorClass == kind)
        #expect(rehearsal.failure?.status == status)
    }

    @Test func `a gateway that gave up waiting knows nothing of the job`() throws {
        let rehearsal = try Self.playing { _, _ in .http(504) }
        #expect(rehearsal.failure?.errorClass == .timeout)
        #expect(rehearsal.failure?.fate == .unknown)
    }

    @Test func `an answer that cannot be read was paid for`() throws {
        let rehearsal = try Self.playing { _, _ in .text(200, "<html>busy</html>") }
        #expect(rehearsal.failure?.errorClass == .malformed)
        #expect(rehearsal.failure?.fate == .accepted)
    }

    @Test func `a job that fails was accepted, and says why`() throws {
        let rehearsal = try Self.playing { errand, rehearsal in
            errand.example(rehearsal, named: errand.purpose == .stage(.poll, 0) ? "failed" : nil)
        }
        #expect(rehearsal.failure == Failure(.failed, "It fell.", fate: .accepted))
    }

    // MARK: Lost answers

    private static let lookup = """
        mint: {mine: uuid}
        lookup:
          get: /jobs
          query: {mine: "${job.mine}"}
          keep: {id: "${body.id}"}
          examples: {found: {body: {id: j7}}}
        """

    @Test func `a lost job that is found goes on`() throws {
        let rehearsal = try Self.playing(Studio.job(Self.lookup), { $0.isLost = true }) { $0.example($1) }
        #expect(rehearsal.success != nil)
        #expect(rehearsal.stages == ["lookup", "poll", "poll", "download"])
        #expect(rehearsal.requests[0].url == "https://api.studio.com/v1/jobs?mine=0b8cdd4b-9f4f-4d5e-8d8e-1d3a2c6f7a90")
        #expect(rehearsal.requests[1].url == "https://api.studio.com/v1/jobs/j7")
        #expect(rehearsal.errands.allSatisfy { !$0.isPaid })
    }

    @Test func `a lost job that nobody has was never taken`() throws {
        let rehearsal = try Self.playing(Studio.job(Self.lookup), { $0.isLost = true }) { _, _ in .http(404) }
        #expect(rehearsal.failure?.fate == .notSent)
        // It may have been on its way: missing once is not enough.
        #expect(rehearsal.stages == ["lookup", "lookup"])
    }

    @Test func `a look-up that never answers leaves it unknown`() throws {
        let rehearsal = try Self.playing(Studio.job(Self.lookup), { $0.isLost = true }) { _, _ in .http(503) }
        #expect(rehearsal.failure?.fate == .unknown)
        #expect(rehearsal.failure?.errorClass == .unknown)
        #expect(rehearsal.stages.count == 4)
    }

    @Test func `without a look-up a lost job stays unknown, and nothing is asked`() throws {
        let rehearsal = try Self.playing(Studio.job(), { $0.isLost = true }) { $0.example($1) }
        #expect(rehearsal.failure?.fate == .unknown)
        #expect(rehearsal.errands.isEmpty)
    }

    @Test func `an answer that is lost is looked up while the attempt lives`() throws {
        let rehearsal = try Self.playing(Studio.job(Self.lookup)) { errand, rehearsal in
            errand.isPaid ? .broken(.broken, wasSent: true) : errand.example(rehearsal)
        }
        #expect(rehearsal.success != nil)
        #expect(rehearsal.stages == ["submit", "lookup", "poll", "poll", "download"])
    }

    // MARK: Keys

    private static let key = "idempotency: {header: Idempotency-Key}"

    @Test func `with a key a lost request is sent again, the same in every byte`() throws {
        var lost = 2
        let rehearsal = try Self.playing(Studio.job(provider: Self.key)) { errand, rehearsal in
            if errand.isPaid, lost > 0 {
                lost -= 1
                return .broken(.broken, wasSent: true)
            }
            return errand.example(rehearsal)
        }
        #expect(rehearsal.success != nil)
        #expect(rehearsal.stages == ["submit", "submit", "submit", "poll", "poll", "download"])
        #expect(rehearsal.requests[0] == rehearsal.requests[1] && rehearsal.requests[1] == rehearsal.requests[2])
        #expect(rehearsal.requests[0].headers.contains(.init("Idempotency-Key", "client-key-1")))
    }

    @Test func `with a key an attempt that was broken off sends its request again`() throws {
        let rehearsal = try Self.playing(Studio.job(provider: Self.key), { $0.isLost = true }) { $0.example($1) }
        #expect(rehearsal.success != nil)
        #expect(rehearsal.stages == ["submit", "poll", "poll", "download"])
    }

    @Test(arguments: [
        (0, ErrorClass.unknown, Failure.Fate.unknown), (503, .unknown, .unknown), (402, .unknown, .unknown),
        (401, .unknown, .unknown), (409, .invalid, .unknown),
    ])
    func `what is said of the second sending does not make the first one free`(
        status: Int, kind: ErrorClass, fate: Failure.Fate
    ) throws {
        let rehearsal = try Self.playing(Studio.job(provider: Self.key), { $0.isLost = true }) { _, _ in
            status == 0 ? .broken(.unreachable, wasSent: false) : .http(status)
        }
        #expect(rehearsal.failure?.errorClass == kind)
        #expect(rehearsal.failure?.fate == fate)
    }

    // MARK: Going on

    @Test func `nothing goes on before the job is durable`() throws {
        var rehearsal = Rehearsal(Rehearsal.subject(try Protocols.written(Studio.job())))
        rehearsal.begin()
        rehearsal.step { $0.example($1) }
        #expect(rehearsal.actions.last == .accepted(job: ValueMap.of(("id", "j1"))))
        rehearsal.handle(.woke(99))
        rehearsal.handle(.roused)
        #expect(rehearsal.actions.last == .accepted(job: ValueMap.of(("id", "j1"))))
        rehearsal.handle(.recorded)
        #expect(rehearsal.waking.count == 1)
    }

    @Test func `a job that was taken before is polled at once`() throws {
        let submitted = try #require(Rehearsal.start.subtracting(.seconds(30)))
        let rehearsal = try Self.playing(Studio.job(), { $0.job = (ValueMap.of(("id", "j9")), submitted) }) {
            $0.example($1)
        }
        #expect(rehearsal.success != nil)
        #expect(rehearsal.stages == ["poll", "poll", "download"])
        #expect(rehearsal.requests[0].url == "https://api.studio.com/v1/jobs/j9")
    }

    @Test func `requests before the paid one are tried again, and fail as not sent`() throws {
        var count = 0
        var rehearsal = try Rehearsal("requests_in_a_row.collage")
        rehearsal.play { errand, _ in
            count += 1
            return errand.purpose == .stage(.submit, 0) ? .broken(.timeout, wasSent: true) : .http(200)
        }
        #expect(count == 4)
        #expect(rehearsal.failure?.fate == .notSent)
        #expect(rehearsal.failure?.errorClass == .timeout)
    }

    @Test func `a token that has run out is renewed once, also for what is paid`() throws {
        var rehearsal = try Rehearsal("cached_token.painter")
        rehearsal.play { errand, rehearsal in
            errand.isPaid ? .http(401, ["detail": "expired a.b.c"]) : errand.example(rehearsal)
        }
        #expect(rehearsal.stages == ["token", "send", "token", "send"])
        #expect(rehearsal.failure?.errorClass == .auth)
        #expect(rehearsal.failure?.fate == .rejected)
        #expect(rehearsal.failure?.message == "expired ***")
    }
}
