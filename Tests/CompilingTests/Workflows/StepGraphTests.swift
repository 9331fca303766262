import Blueprint
import Reporting
import Testing

@testable import Compiling

@Suite struct StepGraphTests {
    private static func order(_ steps: String) -> [String] {
        var sources = Sources()
        _ = sources.add(path: "all.yaml", text: Studio.workflow(steps))
        return Compilation(sources).blueprint(of: "hero")?.workflows["hero"]?.steps.map(\.name) ?? []
    }

    @Test func `a step comes after all that it reads, else in the author's order`() {
        let steps = """
            d: {let: {x: "${steps.b.outputs.x + steps.c.outputs.x}"}}
            c: {let: {x: "${steps.a.outputs.x}"}}
            e: {let: {x: 1}}
            b: {let: {x: "${steps.a.outputs.x}"}}
            a: {let: {x: 1}}
            f: {needs: c, let: {x: 2}}
            """
        #expect(Self.order(steps) == ["e", "a", "c", "b", "d", "f"])
    }

    @Test func `a long chain written backwards is sorted in no time to speak of`() {
        let count = 2_000
        let steps = (0..<count).reversed().map {
            $0 == 0 ? "s0: {let: {x: 1}}" : "s\($0): {let: {x: \"${steps.s\($0 - 1).outputs.x}\"}}"
        }
        #expect(Self.order(steps.joined(separator: "\n")) == (0..<count).map { "s\($0)" })
    }

    @Test func `edges tell what is read from what is waited for`() throws {
        var sources = Sources()
        let steps = """
            a: {let: {x: 1}}
            b: {let: {x: 1}}
            c: {needs: [b], let: {x: "${steps.a.outputs.x}"}}
            """
        _ = sources.add(path: "all.yaml", text: Studio.workflow(steps))
        let workflow = try #require(Compilation(sources).blueprint(of: "hero")?.workflows["hero"])
        #expect(workflow.steps[2].edges == [.init(step: 0, isOrderOnly: false), .init(step: 1, isOrderOnly: true)])
    }

    @Test(arguments: [
        ("a: {let: {x: \"${steps.a.outputs.x}\"}}", ["the step 'a' waits for itself"]),
        (
            "a: {let: {x: \"${steps.b.outputs.x}\"}}\nb: {needs: a, let: {x: 1}}",
            ["steps wait for each other: a → b → a"]
        ),
        (
            """
            a: {needs: c, let: {x: 1}}
            b: {needs: a, let: {x: 1}}
            c: {needs: b, let: {x: 1}}
            d: {needs: c, let: {x: 1}}
            """, ["steps wait for each other: a → c → b → a"]
        ),
    ])
    func `a circle is told once, with its path`(steps: String, messages: [String]) {
        #expect(Studio.findings(Studio.workflow(steps)) == messages)
    }
}
