import Reporting
import Testing

@testable import Blueprint
@testable import Compiling

/// What a run pins: the graph's canonical text and its hash.
@Suite struct BlueprintTests {
    private static func compile(_ text: String) -> Compilation {
        var sources = Sources()
        _ = sources.add(path: "all.yaml", text: text)
        return Compilation(sources)
    }

    private static func blueprint(_ text: String, under profile: String? = nil) throws -> Blueprint {
        try #require(compile(text).blueprint(of: "hero", under: profile))
    }

    private static let hero = """
        easel: 1
        workflow: hero
        inputs:
          words: {type: list<string>, default: [a, b]}
        steps:
          up:
            for_each: {word: "${inputs.words}"}
            let: {loud: "${word.upperAscii()}"}
        outputs:
          all: ${steps.up.outputs.loud.join(', ')}
        """

    @Test(
        arguments: [
            // A route leads around what one of its models lacks, but not around what all lack.
            ("either", "", ["far"], []), ("either", "", ["near"], []), ("either", "", ["far", "near"], ["far"]),
            // Where a route does not move on from what cannot be asked, each of its models is needed.
            ("either", "move_on: [rate_limited]", ["near"], ["near"]), ("far.finder", "", ["far", "near"], ["far"]),
        ] as [(String, String, Set<String>, Set<String>)])
    func `who can do without a provider`(
        callee: String, moving: String, lacking: Set<String>, needed: Set<String>
    ) throws {
        func provider(_ name: String) -> String {
            """
            easel: 1
            provider: \(name)
            base_url: https://\(name).test
            calls:
              find:
                send: {get: /words, examples: {found: {body: {word: apple}}}}
                result: {word: "${body.word}"}
            models:
              finder: {implements: word.find, call: find, price: {usd: 0, as_of: 2026-06-01}}
            ---

            """
        }
        let text = """
            easel: 1
            interfaces:
              word.find: {inputs: {start: {type: string, optional: true}}, outputs: {word: string}}
            ---
            \(provider("far"))\(provider("near"))easel: 1
            routes:
              either:
                try: [far.finder, near.finder]
                \(moving)
            ---
            easel: 1
            workflow: hero
            steps:
              find: {uses: \(callee)}
            outputs: {word: "${steps.find.outputs.word}"}
            """
        #expect(try Self.blueprint(text).indispensable(of: lacking) == needed)
    }

    @Test func `what is pinned may be longer than a file`() throws {
        var sources = Sources()
        let padding = String(repeating: "# what nobody would write by hand\n", count: 300_000)
        _ = sources.add(path: "all.yaml", text: padding + Self.hero)
        #expect(Compilation(sources).blueprint(of: "hero") == nil)
        let pinned = try #require(Compilation(sources, isPinned: true).blueprint(of: "hero"))
        #expect(pinned.hash == (try Self.blueprint(Self.hero)).hash)
    }

    @Test(arguments: ProviderFileTests.names)
    func `its text compiles to itself`(name: String) throws {
        let compilation = Compilation(try ProviderFileTests.sources(name))
        for workflow in compilation.project.declarations.names(.workflow) {
            let blueprint = try #require(compilation.blueprint(of: workflow))
            let again = Self.compile(blueprint.text)
            // Calls and tables that only other models use are no errors.
            #expect(!again.diagnostics.hasErrors, "\(blueprint.text)")
            #expect(again.blueprint(of: workflow)?.text == blueprint.text)
        }
    }

    @Test func `formatting and comments do not change the hash`() throws {
        let other = """
            # A comment.
            workflow: hero
            easel: 1   # another
            steps:
                up:
                    let:
                        loud: |-
                            ${ word . upperAscii( ) // a third
                            }
                    for_each: {word: '${inputs.words}'}
            inputs: {words: {default: ["a", b], type: "list<string>"}}
            outputs: {all: "${steps.up.outputs.loud.join(', ')}"}
            """
        #expect(try Self.blueprint(other).text == Self.blueprint(Self.hero).text)
    }

    @Test(arguments: [
        ("[a, b]", "[a, c]"), ("word: ", "w: "), ("upperAscii", "lowerAscii"), ("loud", "quiet"), ("', '", "','"),
    ])
    func `any change of meaning changes the hash`(from: String, to: String) throws {
        let changed = Self.hero.replacing(from, with: to).replacing("${word.", with: to == "w: " ? "${w." : "${word.")
        #expect(try Self.blueprint(changed).hash != Self.blueprint(Self.hero).hash)
    }

    @Test func `what a workflow does not reach is not in it`() throws {
        let project = Self.hero + "\n---\neasel: 1\npolicies: {slow: {attempts: 2}}\n"
        #expect(try Self.blueprint(project).hash == Self.blueprint(Self.hero).hash)
    }

    @Test func `a profile's settings are in it, merged`() throws {
        let project =
            Self.hero + """

                ---
                easel: 1
                project: shop
                budget: {run: 5, day: 20}
                profiles:
                  dev: {budget: {run: 1}}
                """
        let plain = try Self.blueprint(project)
        let dev = try Self.blueprint(project, under: "dev")
        #expect(plain.text.contains(#""budget":{"run":5.0,"day":20.0}"#), "\(plain.text)")
        #expect(dev.text.contains(#""budget":{"run":1.0,"day":20.0}"#), "\(dev.text)")
    }

    @Test func `there is none where there is a mistake`() {
        #expect(Self.compile(Self.hero.replacing("words.", with: "wrds.")).blueprint(of: "hero") != nil)
        #expect(Self.compile(Self.hero.replacing("inputs.words", with: "inputs.wrds")).blueprint(of: "hero") == nil)
        #expect(Self.compile(Self.hero).blueprint(of: "heroes") == nil)
        #expect(Self.compile(Self.hero).blueprint(of: "hero", under: "prod") == nil)
    }
}
