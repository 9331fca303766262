import Reporting
import Testing

@testable import Blueprint
@testable import Compiling

/// What one run has otherwise than its files say: checked like a file, and pinned with the rest.
@Suite struct OverlayTests {
    private static let project = """
        easel: 1
        interfaces:
          word.find: {inputs: {of: string}, outputs: {word: string}}
          sum.find: {inputs: {a: int}, outputs: {sum: int}}
        ---
        easel: 1
        provider: acme
        base_url: https://acme.example
        calls:
          ask:
            send:
              post: /ask
              json: ${params}
              examples: {done: {body: {word: a}}}
          sum:
            send:
              post: /sum
              examples: {done: {body: {sum: 1}}}
        models:
          one:
            implements: word.find
            call: ask
            params: {of: "${inputs.of}"}
            extra: {style: {type: string, default: plain}}
            result: {word: "${body.word}"}
            price: {usd: 1, as_of: 2026-06-01}
          two: {like: one}
          narrow: {like: one, accepts: {of: {enum: [b]}}}
          sums:
            implements: sum.find
            call: sum
            result: {sum: "${body.sum}"}
            price: {usd: 1, as_of: 2026-06-01}
        ---
        easel: 1
        routes:
          finder:
            try:
              - {uses: acme.one, with: {style: bold}, weight: 2}
              - acme.two
            order: spread
            move_on: [timeout]
        ---
        easel: 1
        project: shop
        budget: {run: 5, day: 20, warn_at: 50%}
        profiles:
          dev: {routes: {finder: {try: [acme.two]}}, budget: {run: 2}}
        ---
        easel: 1
        workflow: hero
        steps:
          find: {uses: finder, with: {of: a}}
        outputs:
          word: ${steps.find.outputs.word}
        """

    private static func compilation(_ overlay: Overlay = Overlay(), over profile: String? = nil) -> Compilation {
        var sources = Sources()
        _ = sources.add(path: "all.yaml", text: project)
        var compilation = Compilation(sources)
        compilation.lay(overlay, over: profile)
        return compilation
    }

    private static func blueprint(_ overlay: Overlay = Overlay(), over profile: String? = nil) throws -> Blueprint {
        let compilation = compilation(overlay, over: profile)
        let mistakes = compilation.findings.filter { $0.check.severity == .error }.map(\.message)
        #expect(mistakes.isEmpty)
        let blueprint = compilation.blueprint(of: "hero", under: profile)
        return try #require(blueprint)
    }

    private static func detour(_ models: String...) -> Overlay {
        Overlay(detours: [.init(route: "finder", models: models)])
    }

    @Test func `a route tries what it is told to, in that order, with what it gives each model`() throws {
        let route = try #require(Self.blueprint(Self.detour("acme.two", "acme.one")).routes["finder"])
        #expect(route.entries.map(\.name) == ["acme.two", "acme.one"])
        #expect(route.entries.map(\.arguments.count) == [0, 1])
        #expect(route.order == .listed)
        #expect(route.movesOn == [.timeout])
    }

    @Test func `it lies over the profile, and other routes stay as they are`() throws {
        let plain = try Self.blueprint(over: "dev")
        #expect(plain.routes["finder"]?.entries.map(\.name) == ["acme.two"])
        let blueprint = try Self.blueprint(Self.detour("acme.one"), over: "dev")
        #expect(blueprint.routes["finder"]?.entries.map(\.name) == ["acme.one"])
        #expect(blueprint.terms.budget?.run == 2)
        #expect(Self.compilation().routeNames(of: "hero", under: "dev") == ["finder"])
    }

    @Test func `the most that it may cost is the run's budget, and the rest of the budget stays`() throws {
        let budget = try #require(Self.blueprint(Overlay(mostCost: 0.5), over: "dev").terms.budget)
        #expect(budget.run == 0.5)
        #expect(budget.day == 20)
        #expect(budget.warnAt == 0.5)
        // It never allows more than the files do.
        #expect(try Self.blueprint(Overlay(mostCost: 9), over: "dev").terms.budget?.run == 2)
    }

    @Test(arguments: [nil, "dev"])
    func `what is pinned compiles to the same without the overlay`(profile: String?) throws {
        var overlay = Self.detour("acme.two", "acme.one")
        overlay.mostCost = 0.25
        let blueprint = try Self.blueprint(overlay, over: profile)
        var sources = Sources()
        _ = sources.add(path: "pinned", text: blueprint.text)
        let again = try #require(Compilation(sources).blueprint(of: "hero"))
        #expect(again.text == blueprint.text)
        #expect(again.routes["finder"]?.entries.map(\.name) == ["acme.two", "acme.one"])
        #expect(again.terms.budget == blueprint.terms.budget)
        #expect(!blueprint.text.contains("acme.sums"))
    }

    @Test func `a project without settings of its own gets them`() throws {
        var sources = Sources()
        let text = "easel: 1\nworkflow: hero\nsteps:\n  a: {let: {b: 1}}\noutputs: {b: \"${steps.a.outputs.b}\"}\n"
        _ = sources.add(path: "all.yaml", text: text)
        var compilation = Compilation(sources)
        compilation.lay(Overlay(mostCost: 3), over: nil)
        let blueprint = try #require(compilation.blueprint(of: "hero"))
        #expect(blueprint.terms.budget?.run == 3)
        #expect(blueprint.text.contains(#""budget":{"run":3.0}"#), "\(blueprint.text)")
    }

    @Test(arguments: [
        ("acme.sums", "mixed-interfaces"), ("acme.narrow", "fallback-cannot-take"), ("acme.none", "unknown-model"),
    ])
    func `it is checked like a file`(model: String, code: String) {
        let compilation = Self.compilation(Self.detour("acme.two", model))
        #expect(compilation.blueprint(of: "hero") == nil)
        let codes = compilation.findings.filter { $0.check.severity == .error }.map(\.check.code)
        #expect(codes.contains(code), "\(codes)")
    }

    @Test func `a model that does other work is refused where it is alone as well`() {
        let compilation = Self.compilation(Self.detour("acme.sums"))
        #expect(compilation.blueprint(of: "hero") == nil)
        let messages = compilation.findings.filter { $0.check.severity == .error }.map(\.message)
        #expect(messages.contains { $0.contains("sums") || $0.contains("sum.find") }, "\(messages)")
    }
}
