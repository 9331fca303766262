import Blueprint
import Testing
import Values

@testable import Running

struct `The money of a run` {
    private static func near(_ a: Double?, _ b: Double) -> Bool { abs((a ?? .infinity) - b) < 1e-9 }

    @Test func `what it cost in fact is settled, and what was set aside beyond that is free again`() throws {
        let text = Gallery.many().replacing("inputs:\n  prompts", with: "budget: 0.10\ninputs:\n  prompts")
        var run = try Rehearsal(text) { _ in .done(charged: 0.01) }
        run.run()
        #expect(run.ending?.state == .success)
        #expect(Self.near(run.ending?.cost, 0.04))
        // Of 0.10, two times 0.05 are set aside at first; each settled call leaves room for another.
        #expect(run.mostAtWork == 2)
    }

    @Test func `what cannot be paid any more stops with the budget, and nothing under way is lost`() throws {
        let text = Gallery.many("min_success: 2").replacing(
            "inputs:\n  prompts", with: "budget: 0.12\ninputs:\n  prompts")
        var run = try Rehearsal(text)
        run.run()
        #expect(run.models.count == 2)
        #expect(run.ending?.state == .partial)
        #expect(Self.near(run.ending?.cost, 0.1))
        guard case .list(let failed)? = run.ending?.outputs["failed"], case .map(let item)? = failed.first,
            case .map(let error)? = item["error"]
        else {
            Issue.record("there is no failed item")
            return
        }
        #expect(failed.count == 2)
        #expect(error["class"] == "budget")
        #expect(
            error["message"] == "$0.05 more would exceed the budget of the run: $0.10 of $0.12 are spent")
    }

    @Test func `a step may have a purse of its own`() throws {
        var run = try Rehearsal(Gallery.many("budget: 0.06\nmin_success: 1"))
        run.run()
        #expect(run.models.count == 1)
        #expect(run.ending?.state == .partial)
        #expect(Self.near(run.ending?.cost, 0.05))
    }

    @Test(arguments: [
        (Failure.Fate.notSent, 0.05), (.rejected, 0.05), (.accepted, 0.1), (.unknown, 0.05),
    ])
    func `a failed attempt costs what it may have cost`(fate: Failure.Fate, cost: Double) throws {
        var answers: [Rehearsal.Answer] = [
            .fails(.of(fate == .unknown ? .unknown : .unavailable, fate: fate)), .done(),
        ]
        var run = try Rehearsal(Gallery.single) { _ in answers.removeFirst() }
        run.run()
        #expect(Self.near(run.ending?.cost, cost))
    }

    @Test func `what is free uses up no attempt`() throws {
        var free = Failure.of(.unavailable, wait: .seconds(1))
        free.isFree = true
        var answers = Array(repeating: Rehearsal.Answer.fails(free), count: 9) + [.fails(.of(.unavailable)), .done()]
        var run = try Rehearsal(Gallery.single) { _ in answers.removeFirst() }
        run.run()
        #expect(run.models == Array(repeating: "hall.fine", count: 11))
        #expect(run.ending?.state == .success)
        // Nine times a second and a second's wait, one more with the policy's first wait, and the last.
        #expect(run.elapsed == .seconds(9 * 2 + 1 + 2 + 1))
    }

    @Test func `a route that spreads shares out the work by weight`() throws {
        let text = Gallery.many().replacing(
            "{try: [hall.fine, hall.fast, hall.last]}",
            with: "{order: spread, try: [{uses: hall.fine, weight: 3}, {uses: hall.fast, weight: 1}]}")
        var run = try Rehearsal(text)
        run.run(ValueMap(["prompts": .list((0..<400).map { .string("p\($0)") })]))
        let fine = run.models.count { $0 == "hall.fine" }
        #expect(run.models.count == 400)
        // Three standard deviations of 400 draws are 26.
        #expect((274...326).contains(fine), "\(fine)")
    }

    @Test func `who wants an end gets it once what is under way has come to one`() throws {
        var run = try Rehearsal(Gallery.many("max_parallel: 2")) { _ in .hangs }
        run.run(events: 3)
        #expect(run.models.count == 2)
        run.tell(.stopped)
        run.goOn()
        #expect(run.abandoned.count == 2)
        #expect(run.models.count == 2)
        #expect(run.ending?.state == .cancelled)
        #expect(run.replayed().ending == run.ending)
    }

    @Test func `what was broken off is cancelled, though enough has succeeded; and goes on where it was`() throws {
        var answers: [Rehearsal.Answer] = [.done(ValueMap(["images": ["a"]]))]
        var run = try Rehearsal(Gallery.many("max_parallel: 2\nmin_success: 1")) { _ in
            answers.isEmpty ? .hangs : answers.removeFirst()
        }
        run.run(events: 4)
        run.tell(.stopped)
        run.goOn()
        #expect(run.ending?.state == .cancelled)
        #expect(run.ending?.outputs["pictures"] == [["a"]])
        #expect(run.replayed().ending == run.ending)
    }

    @Test func `a workflow's deadline ends all that it does`() throws {
        let text = Gallery.many().replacing("inputs:\n  prompts", with: "deadline: 5s\ninputs:\n  prompts")
        var run = try Rehearsal(text) { _ in .hangs }
        run.run()
        #expect(run.abandoned.count == 4)
        #expect(run.ending?.state == .failed)
        #expect(run.ending?.failure?.errorClass == .timeout)
        // Those that are given up take a second to end.
        #expect(run.elapsed == .seconds(6))
    }
}
