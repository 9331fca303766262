import Blueprint
import Testing
import Values

@testable import Running

struct `The items of a step` {
    private static func fails(_ prompt: Value) -> (Order) -> Rehearsal.Answer {
        {
            $0.inputs["prompt"] == prompt
                ? .fails(.of(.contentPolicy)) : .done(ValueMap(["images": [$0.inputs["prompt"] ?? ""]]))
        }
    }

    @Test func `all must succeed unless the author says less`() throws {
        var run = try Rehearsal(Gallery.many(), Self.fails("b"))
        run.run()
        #expect(run.ending?.state == .failed)
        #expect(
            run.ending?.failure?.message
                == "1 of 4 items failed, and all must succeed: it was content_policy")
        // The others are paid for, and go on.
        #expect(run.models.count == 4)
    }

    @Test func `a partial success lists what failed`() throws {
        var run = try Rehearsal(Gallery.many("min_success: 3\nsave: ${prompt}"), Self.fails("b"))
        run.run()
        #expect(run.ending?.state == .partial)
        #expect(run.ending?.outputs["pictures"] == [["a"], ["c"], ["d"]])
        guard case .list(let failed)? = run.ending?.outputs["failed"], case .map(let item)? = failed.first else {
            Issue.record("there is no failed item")
            return
        }
        #expect(failed.count == 1)
        #expect(item["index"] == 1)
        #expect(item["vars"] == ["prompt": "b"])
        #expect(run.saved.map(\.index) == [0, 2, 3])
    }

    @Test func `at most so many are at work at once`() throws {
        var run = try Rehearsal(Gallery.many("max_parallel: 2"))
        run.run()
        #expect(run.mostAtWork == 2)
        #expect(run.ending?.state == .success)
    }

    @Test func `the first failure stops the others where the author wants it`() throws {
        var run = try Rehearsal(Gallery.many("fail_fast: true\nmax_parallel: 2\nmin_success: 0"), Self.fails("a"))
        run.run()
        #expect(run.models.count == 2)
        #expect(run.ending?.state == .partial)
    }

    @Test func `no items are a success with empty lists`() throws {
        var run = try Rehearsal(Gallery.many())
        run.run(ValueMap(["prompts": []]))
        #expect(run.ending?.state == .success)
        #expect(run.ending?.outputs == ValueMap(["pictures": [], "failed": []]))
    }

    @Test func `a product is filtered and stays flat, the first variable outermost`() throws {
        let text = Gallery.workflow(
            """
            grid:
              for_each: {a: [1, 2], b: [x, y]}
              where: ${!(a == 2 && b == 'x')}
              key: ${string(a)}${b}
              let: {name: "${string(a)}-${b}"}
            """, "outputs: {names: \"${steps.grid.outputs.name}\", keys: \"${steps.grid.items.map(i, i.key)}\"}")
        var run = try Rehearsal(text)
        run.run()
        #expect(run.ending?.outputs == ValueMap(["names": ["1-x", "1-y", "2-y"], "keys": ["1x", "1y", "2y"]]))
    }

    @Test func `a step that is skipped leaves nothing, and its optional readers go on`() throws {
        let text = Gallery.workflow(
            """
            first: {if: "${size(inputs.prompts) > 9}", uses: picture, with: {prompt: a}}
            then: {let: {seen: "${steps.?first.outputs.images.orValue([])}"}}
            """, "outputs: {seen: \"${steps.then.outputs.seen}\"}")
        var run = try Rehearsal(text)
        run.run()
        #expect(run.ending?.state == .success)
        #expect(run.ending?.outputs == ValueMap(["seen": []]))
        #expect(run.models.isEmpty)
    }

    @Test func `what depends on a failed step fails, and what is independent goes on`() throws {
        let text = Gallery.workflow(
            """
            bad: {uses: hall.fine, with: {prompt: b}}
            after: {uses: hall.fast, with: {prompt: "${steps.bad.outputs.images[0]}"}}
            apart: {uses: hall.last, with: {prompt: c}}
            """)
        var run = try Rehearsal(text, Self.fails("b"))
        run.run()
        #expect(run.models.sorted() == ["hall.fine", "hall.last"])
        #expect(run.ending?.state == .failed)
        #expect(run.ending?.step == "bad")
    }

    @Test func `a long chain is no deep recursion`() throws {
        let count = 3_000
        let steps = (1...count).map { "s\($0): {let: {sum: \"${steps.s\($0 - 1).outputs.sum + 1}\"}}" }
        let text = Gallery.workflow(
            (["s0: {let: {sum: 0}}"] + steps).joined(separator: "\n"),
            "outputs: {sum: \"${steps.s\(count).outputs.sum}\"}")
        var run = try Rehearsal(text)
        run.run()
        #expect(run.ending?.outputs == ValueMap(["sum": .int(count)]))
    }
}
