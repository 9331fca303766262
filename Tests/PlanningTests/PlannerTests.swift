import Blueprint
import TestKit
import Testing
import Values

@testable import Planning

struct PlannerTests {
    private static let studio = """
        easel: 1
        interfaces:
          image.generate:
            inputs:
              prompt: {type: string}
              count: {type: int, default: 1, min: 1, max: 10}
            outputs: {images: list<image>}
          video.generate:
            inputs:
              image: {type: image}
              seconds: {type: int, default: 5, min: 1, max: 10}
            outputs: {video: video}
        ---
        easel: 1
        provider: fal
        base_url: https://fal.example
        limits: [{rate: 10/s, of: submit}, {running: 4}]
        calls:
          one: {send: {post: "/${model.id}", json: "${params}", examples: {done: {body: {urls: [https://fal.example/a]}}}}}
        models:
          flux:
            id: flux
            implements: image.generate
            call: one
            params: {prompt: "${inputs.prompt}", amount: "${inputs.count}"}
            result: {images: "${body.urls.map(u, media(u, 'image/png'))}"}
            price: {usd: "${0.02 * inputs.count}", as_of: 2026-06-01}
            typical: 2s
          cheap:
            id: cheap
            implements: image.generate
            call: one
            params: {prompt: "${inputs.prompt}", amount: "${inputs.count}"}
            result: {images: "${body.urls.map(u, media(u, 'image/png'))}"}
            price: {usd: 0.01, as_of: 2026-06-01}
            typical: 8s
          veo:
            id: veo
            implements: video.generate
            call: one
            params: {image: "${inputs.image.?url}", seconds: "${inputs.seconds}"}
            result: {video: "${media(body.urls[0], 'video/mp4')}"}
            price: {usd: "${0.1 * inputs.seconds}", as_of: 2026-06-01}
            typical: 60s
            limits: [{running: 1}]
        ---
        easel: 1
        routes:
          draw: {try: [fal.flux, fal.cheap]}
        ---

        """

    private func plan(_ workflow: String, _ inputs: [(String, Value)] = []) throws -> Plan {
        let text = Self.studio + "easel: 1\nworkflow: film\n" + workflow
        return Planner(try .of("film", in: text)).plan(inputs: ValueMap(inputs))
    }

    private static let scenes: Value = .list(
        (0..<10).map { ["prompt": .string("scene \($0)"), "wanted": .bool($0 < 6)] as Value })

    private static let storyboard = """
        inputs:
          scenes: {type: list, max_items: 20, items: {type: object, fields: {prompt: string, wanted: bool}}}
        budget: {run: 50}
        steps:
          frames:
            for_each: {scene: "${inputs.scenes}"}
            where: ${scene.wanted}
            uses: draw
            with: {prompt: "${scene.prompt}", count: 2}
            retry: {attempts: 3, waits: [1s, 2s], timeout: 10s}
          clips:
            for_each: {pair: "${steps.frames.done.pairs()}"}
            uses: fal.veo
            with: {image: "${pair.first.outputs.images[0]}", seconds: 8}
            retry: {attempts: 2, waits: [5s], timeout: 100s}
        outputs:
          clips: ${steps.clips.outputs.video}

        """

    @Test func `items are counted through filters and through steps that have not run`() throws {
        let plan = try plan(Self.storyboard, [("scenes", Self.scenes)])
        #expect(plan.steps.map(\.items) == [Count(6), Count(5)])
        #expect(plan.steps[0].calls == Count(least: 6, expected: 6, most: 36))
        #expect(plan.steps[1].calls == Count(least: 5, expected: 5, most: 10))
    }

    @Test func `the least is the cheapest model, the likely the first, the worst every attempt of all`() throws {
        let plan = try plan(Self.storyboard, [("scenes", Self.scenes)])
        let frames = plan.steps[0].cost
        #expect(abs(frames.least - 0.06) < 1e-9)
        #expect(abs(frames.expected - 0.24) < 1e-9)
        let most = try #require(frames.most)
        #expect(abs(most - 0.90) < 1e-9)
        #expect(abs(plan.cost.expected - 4.24) < 1e-9)
    }

    @Test func `a price may go by tables, settings and facts of the model`() throws {
        let plan = try Planner(
            .of(
                "film",
                in: """
                    easel: 1
                    interfaces:
                      image.generate: {inputs: {prompt: string}, outputs: {images: list<image>}}
                    ---
                    easel: 1
                    provider: fal
                    settings: {discount: {type: number, default: 0.5}}
                    base_url: https://fal.example
                    tables: {prices: {small: 0.02, large: 0.08}}
                    calls:
                      one: {send: {post: "/", json: "${params}", examples: {done: {body: {urls: [https://fal.example/a]}}}}}
                    models:
                      flux:
                        implements: image.generate
                        call: one
                        const: {factor: 10}
                        extra: {size: {type: string, enum: [small, large], default: large}}
                        params: {prompt: "${inputs.prompt}"}
                        result: {images: "${body.urls.map(u, media(u, 'image/png'))}"}
                        price:
                          usd: ${tables.prices[inputs.size] * settings.discount * model.factor}
                          as_of: 2026-06-01
                    ---
                    easel: 1
                    workflow: film
                    steps: {draw: {uses: fal.flux, with: {prompt: a}}}
                    outputs: {images: "${steps.draw.outputs.images}"}

                    """)
        ).plan(inputs: ValueMap())
        #expect(plan.unpriced == [])
        #expect(abs(plan.cost.expected - 0.4) < 1e-9)
    }

    @Test func `limits hold work up, and the longest path is known`() throws {
        let plan = try plan(Self.storyboard, [("scenes", Self.scenes)])
        // Six pictures, four at a time, then five clips one after the other.
        #expect(plan.steps[0].time.expected == 4)
        #expect(plan.steps[0].limits == ["fal: 4 running"])
        #expect(plan.steps[1].time.expected == 300)
        #expect(plan.steps[1].limits == ["fal.veo: 1 running"])
        #expect(plan.time.expected == 304)
        #expect(plan.steps.map(\.isCritical) == [true, true])
        // Three attempts of ten seconds and two waits, on each of two models; two rounds.
        #expect(plan.steps[0].time.most == 132)
    }

    @Test func `what nobody knows is a range`() throws {
        let plan = try plan(
            """
            budget: {run: 50}
            steps:
              draw: {uses: fal.flux, with: {prompt: a}}
              clips:
                for_each: {image: "${steps.draw.outputs.images}"}
                uses: fal.veo
                with: {image: "${image}"}
            outputs: {clips: "${steps.clips.outputs.video}"}

            """)
        #expect(plan.steps[1].items == Count(least: 0, expected: 1, most: nil))
        #expect(plan.steps[1].cost.least == 0)
        #expect(plan.steps[1].cost.most == nil)
        #expect(abs(plan.steps[1].cost.expected - 0.5) < 1e-9)
    }

    @Test(arguments: [(true, 1), (false, 0)])
    func `a condition on inputs decides`(again: Bool, items: Int) throws {
        let plan = try plan(
            """
            inputs: {again: {type: bool, default: false}}
            steps:
              draw: {if: "${inputs.again}", uses: fal.flux, with: {prompt: a}}
            outputs: {images: "${steps.?draw.outputs.images}"}

            """, [("again", .bool(again))])
        #expect(plan.steps[0].items == Count(items))
    }

    @Test func `values that are computed are known to the steps after them`() throws {
        let plan = try plan(
            """
            steps:
              words: {let: {all: ["red", "green", "blue"]}}
              draw: {for_each: {word: "${steps.words.outputs.all}"}, uses: fal.cheap, with: {prompt: "${word}"}}
            outputs: {images: "${steps.draw.outputs.images}"}

            """)
        #expect(plan.steps.map(\.items) == [Count(1), Count(3)])
        #expect(plan.steps[0].uses == nil)
        #expect(plan.cost.expected == 0.03)
    }

    @Test func `a product is the first list by the second, and a rate spreads it`() throws {
        let plan = try plan(
            """
            inputs: {words: {type: list<string>, max_items: 1000}}
            steps:
              draw:
                for_each: {word: "${inputs.words}", size: [1, 2, 3]}
                uses: fal.flux
                with: {prompt: "${word}", count: "${size}"}
                max_parallel: 1000
            outputs: {images: "${steps.draw.outputs.images}"}

            """, [("words", .list((0..<100).map { .string("\($0)") }))])
        #expect(plan.steps[0].items == Count(300))
        #expect(abs(plan.cost.expected - 12) < 1e-9)
        #expect(plan.steps[0].time.expected == 150)
    }

    @Test func `an expected cost above the budget is over it`() throws {
        let dear = """
            inputs: {words: {type: list<string>, max_items: 1000}}
            budget: {run: 1}
            steps:
              draw: {for_each: {word: "${inputs.words}"}, uses: draw, with: {prompt: "${word}"}}
            outputs: {images: "${steps.draw.outputs.images}"}

            """
        func words(_ count: Int) -> [(String, Value)] { [("words", .list(Array(repeating: "a", count: count)))] }
        let (within, over) = (try plan(dear, words(50)), try plan(dear, words(51)))
        #expect(!within.isOverBudget && over.isOverBudget)
    }

    @Test func `a workflow in a step is planned with what it is given`() throws {
        let plan = try plan(
            """
            steps:
              all: {for_each: {round: [2, 3]}, uses: inner, with: {words: ["a", "b", "c"]}}
            outputs: {images: "${steps.all.outputs.images}"}
            ---
            easel: 1
            workflow: inner
            inputs: {words: {type: list<string>, max_items: 5}}
            steps:
              draw: {for_each: {word: "${inputs.words}"}, uses: fal.cheap, with: {prompt: "${word}"}}
            outputs: {images: "${steps.draw.outputs.images}"}

            """)
        #expect(plan.steps[0].calls.expected == 6)
        #expect(abs(plan.cost.expected - 0.06) < 1e-9)
    }
}
