import Blueprint
import Testing
import Values

@testable import Running

struct `The retries of an item` {
    @Test func `one success ends the run with its outputs`() throws {
        var run = try Rehearsal(Gallery.single)
        run.run()
        #expect(run.ending?.state == .success)
        #expect(run.ending?.outputs == ValueMap(["pictures": ["a picture"]]))
        #expect(run.ending?.cost == 0.05)
        #expect(run.models == ["hall.fine"])
    }

    @Test func `a failing model is tried as its policy says, and then the next`() throws {
        var run = try Rehearsal(Gallery.single) { $0.model == "hall.fine" ? .fails(.of(.unavailable)) : .done() }
        run.run()
        #expect(run.models == ["hall.fine", "hall.fine", "hall.fine", "hall.fast"])
        // Four attempts of a second, and waits of 2, 4 and 8 seconds.
        #expect(run.elapsed == .seconds(18))
        #expect(run.ending?.state == .success)
        #expect(run.ending?.cost == 0.01)
        #expect(run.orders.last?.reason == .movedOn(from: "hall.fine", after: .unavailable))
    }

    @Test(arguments: [ErrorClass.contentPolicy, .invalid, .auth])
    func `what would fail again is not tried again, nor elsewhere`(errorClass: ErrorClass) throws {
        var run = try Rehearsal(Gallery.single) { _ in .fails(.of(errorClass)) }
        run.run()
        #expect(run.models == ["hall.fine"])
        #expect(run.ending?.state == .failed)
        #expect(run.ending?.failure?.errorClass == errorClass)
        #expect(run.ending?.step == "draw")
    }

    @Test func `an unknown outcome is never sent again unasked`() throws {
        var run = try Rehearsal(Gallery.single) { _ in .fails(.of(.unknown, fate: .unknown)) }
        run.run()
        #expect(run.models == ["hall.fine"])
        #expect(run.ending?.failure?.errorClass == .unknown)
        // It may have been billed.
        #expect(run.ending?.cost == 0.05)
    }

    @Test func `an author may accept to pay twice`() throws {
        let text = Gallery.workflow("draw: {uses: picture, with: {prompt: a cat}, on_unknown: resubmit}")
        var answers: [Rehearsal.Answer] = [.fails(.of(.unknown, fate: .unknown)), .done()]
        var run = try Rehearsal(text) { _ in answers.removeFirst() }
        run.run()
        #expect(run.models == ["hall.fine", "hall.fine"])
        #expect(run.ending?.cost == 0.1)
    }

    @Test func `a rate limit uses up a wait and no attempt`() throws {
        let text = Gallery.workflow("draw: {uses: hall.fine, with: {prompt: a cat}, retry: patient}")
        var answers: [Rehearsal.Answer] = [
            .fails(.of(.rateLimited)), .fails(.of(.unavailable)), .fails(.of(.rateLimited)), .done(),
        ]
        var run = try Rehearsal(text) { _ in answers.removeFirst() }
        run.run()
        #expect(run.ending?.state == .success)
        #expect(run.elapsed == .seconds(4 + 60 + 1 + 60))
    }

    @Test func `what the server asks for goes before the policy`() throws {
        var answers: [Rehearsal.Answer] = [.fails(.of(.unavailable, wait: .seconds(30))), .done()]
        var run = try Rehearsal(Gallery.single) { _ in answers.removeFirst() }
        run.run()
        #expect(run.elapsed == .seconds(32))
    }

    @Test func `what is paid for and cannot be had is not bought again, but asked for again`() throws {
        var failure = Failure.of(.network, fate: .accepted)
        failure.isUndelivered = true
        let job = ValueMap(["id": "job-1"])
        var answers: [Rehearsal.Answer] = [.takes(job: job, failure), .fails(failure), .done(charged: 0.07)]
        var run = try Rehearsal(Gallery.single) { _ in answers.removeFirst() }
        run.run()
        #expect(run.ending?.state == .failed)
        #expect(run.ending?.failure?.errorClass == .network)
        #expect(run.ending?.cost == 0.05)
        #expect(run.pursuits == [.send])

        // Twice, because it fails once more.
        for _ in 1...2 {
            #expect(run.replayed().ending == run.ending)
            run.plan(.resumed(retriesFailed: true), after: .seconds(60))
            run.goOn()
        }
        #expect(run.models == ["hall.fine"])
        #expect(run.pursuits == [.send, .follow(job: job), .follow(job: job)])
        #expect(run.ending?.state == .success)
        // What it cost was known when the job had been done.
        #expect(run.ending?.cost == 0.05)
    }

    @Test func `another key is tried at once and uses no attempt`() throws {
        var failure = Failure.of(.quota)
        failure.hasOtherKey = true
        var answers: [Rehearsal.Answer] = [.fails(failure), .done()]
        var run = try Rehearsal(Gallery.single) { _ in answers.removeFirst() }
        run.run()
        #expect(run.models == ["hall.fine", "hall.fine"])
        #expect(run.elapsed == .seconds(2))
    }

    @Test func `no attempt starts after the deadline`() throws {
        let text = Gallery.workflow("draw: {uses: picture, with: {prompt: a cat}, deadline: 5s}")
        var run = try Rehearsal(text) { _ in .fails(.of(.unavailable)) }
        run.run()
        #expect(run.models == ["hall.fine", "hall.fine"])
        #expect(run.ending?.failure?.message == "it was unavailable; the deadline leaves no time to try again in 4s")
    }

    @Test func `an attempt that is under way at the deadline is given up`() throws {
        let text = Gallery.workflow("draw: {uses: picture, with: {prompt: a cat}, deadline: 5s}")
        var run = try Rehearsal(text) { _ in .hangs }
        run.run()
        #expect(run.abandoned.count == 1)
        #expect(run.ending?.failure?.errorClass == .timeout)
        #expect(run.ending?.failure?.message == "the item's deadline of 5s has passed")
    }

    @Test func `a failed check is paid for, tried again, and moves on`() throws {
        let text = Gallery.workflow(
            """
            draw:
              uses: picture
              with: {prompt: a cat}
              check: [{that: "${size(outputs.images) >= 2}", else: "only ${size(outputs.images)} of 2"}]
            """)
        var run = try Rehearsal(text) { $0.model == "hall.fast" ? .done(ValueMap(["images": ["a", "b"]])) : .done() }
        run.run()
        #expect(run.models == ["hall.fine", "hall.fine", "hall.fine", "hall.fast"])
        #expect(run.ending?.state == .success)
        #expect((run.ending?.cost ?? 0) - 0.16 < 1e-9)
    }

    @Test(arguments: [
        ("cheapest", ["hall.fast", "hall.last", "hall.fine"]), ("fastest", ["hall.fast", "hall.last", "hall.fine"]),
    ])
    func `a route may order its models`(order: String, models: [String]) throws {
        let text = Gallery.single.replacing(
            "try: [hall.fine, hall.fast, hall.last]", with: "order: \(order), try: [hall.fine, hall.fast, hall.last]")
        var run = try Rehearsal(text) { _ in
            var failure = Failure.of(.unavailable)
            failure.retries = 0
            return .fails(failure)
        }
        run.run()
        #expect(run.models == models)
    }
}
