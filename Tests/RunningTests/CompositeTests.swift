import Blueprint
import Testing
import Values

@testable import Running

struct `Workflows within a workflow` {
    /// A workflow that stands in a route like a model, and one that is a step's work.
    private static let text =
        Gallery.text.replacing("routes: {", with: "routes: {either: {try: [sketch, hall.fine]}, ") + """
            easel: 1
            workflow: sketch
            implements: image.generate
            steps:
              first: {uses: hall.last, with: {prompt: "${inputs.prompt}"}}
              second: {uses: hall.fast, with: {prompt: "${inputs.prompt} ${steps.first.outputs.images[0]}"}}
            outputs: {images: "${steps.second.outputs.images}"}
            ---
            easel: 1
            workflow: batch
            inputs: {prompts: list<string>}
            steps:
              draw:
                for_each: {prompt: "${inputs.prompts}"}
                min_success: 1
                uses: hall.fine
                with: {prompt: "${prompt}"}
            outputs: {images: "${steps.draw.outputs.images}", failed: "${size(steps.draw.failed)}"}
            ---

            """

    private static func hero(_ step: String, budget: String = "") -> String {
        text + """
            easel: 1
            workflow: hero
            \(budget)
            steps:
              draw: \(step)
            outputs: {images: "${steps.draw.outputs.images}"}
            """
    }

    private static let composite = hero("{uses: either, with: {prompt: a cat}}")

    private static func near(_ a: Double?, _ b: Double) -> Bool { abs((a ?? .infinity) - b) < 1e-9 }

    @Test func `one stands in a route like a model, and costs what its steps cost`() throws {
        var run = try Rehearsal(Self.composite)
        run.run()
        #expect(run.models == ["hall.last", "hall.fast"])
        #expect(run.orders.last?.inputs["prompt"] == "a cat a picture")
        #expect(run.ending?.state == .success)
        #expect(run.ending?.outputs["images"] == ["a picture"])
        #expect(Self.near(run.ending?.cost, 0.03))
        #expect(run.replayed().ending == run.ending)
    }

    @Test func `where it fails after its own retries the next of the route is tried`() throws {
        var run = try Rehearsal(Self.composite) { $0.model == "hall.fast" ? .fails(.of(.unavailable)) : .done() }
        run.run()
        #expect(run.models == ["hall.last", "hall.fast", "hall.fast", "hall.fast", "hall.fine"])
        #expect(run.ending?.state == .success)
        #expect(Self.near(run.ending?.cost, 0.07))
    }

    @Test func `what never moves on does not from within either`() throws {
        var run = try Rehearsal(Self.composite) { $0.model == "hall.fast" ? .fails(.of(.contentPolicy)) : .done() }
        run.run()
        #expect(run.models == ["hall.last", "hall.fast"])
        #expect(run.ending?.state == .failed)
        #expect(run.ending?.failure?.errorClass == .contentPolicy)
        #expect(run.ending?.step == "draw")
    }

    @Test func `it may spend what is left around it`() throws {
        var run = try Rehearsal(Self.hero("{uses: either, with: {prompt: a cat}}", budget: "budget: 0.05")) {
            $0.model == "hall.last" ? .done(charged: 0.045) : .done()
        }
        run.run()
        #expect(run.models == ["hall.last"])
        #expect(run.ending?.state == .failed)
        #expect(run.ending?.failure?.errorClass == .budget)
        #expect(run.ending?.failure?.message.contains("the budget of the run") == true)
    }

    @Test func `a partial one counts as done, and makes what is around it partial`() throws {
        var run = try Rehearsal(Self.hero("{uses: batch, with: {prompts: [a, b, c]}}")) {
            $0.inputs["prompt"] == "b" ? .fails(.of(.contentPolicy)) : .done()
        }
        run.run()
        #expect(run.ending?.state == .partial)
        #expect(run.ending?.outputs["images"] == [["a picture"], ["a picture"]])
        #expect(Self.near(run.ending?.cost, 0.1))
    }

    @Test func `an end that someone wants reaches what is within`() throws {
        var run = try Rehearsal(Self.hero("{uses: batch, with: {prompts: [a, b]}}")) { _ in .hangs }
        run.run(events: 3)
        run.tell(.stopped)
        run.goOn()
        #expect(run.abandoned.count == 2)
        #expect(run.ending?.state == .cancelled)
    }
}
