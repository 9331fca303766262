import Testing

@testable import Compiling

/// Steps that are done for each element of a list: what is known of them before they run.
@Suite struct FanOutTests {
    private static let studio = """
        easel: 1
        interfaces:
          image.generate: {inputs: {prompt: string}, outputs: {images: list<image>}}
          image.sketch: {inputs: {prompt: string}, outputs: {images: list<image>}}
        ---
        easel: 1
        provider: studio
        base_url: https://studio.test
        calls:
          draw:
            send:
              post: /draw
              json: ${params}
              examples:
                drawn: {body: {images: [{url: "https://studio.test/a.png"}]}}
            result:
              images: ${body.images.map(i, media(i.url))}
        models:
          painter:
            id: painter
            implements: image.generate
            call: draw
            params: {prompt: "${inputs.prompt}"}
            price: {usd: 0.04, as_of: 2026-06-01}
          inker:
            like: painter
            id: inker
          pencil:
            like: painter
            id: pencil
            implements: image.sketch
        ---
        easel: 1
        workflow: poster

        """

    private static func workflow(
        _ variables: String, uses: String = "studio.painter", budget: String = "1.00", more: String = ""
    ) -> Linted {
        Linted(
            studio + """
                budget: \(budget)
                inputs:
                  prompts: {type: list<string>, min_items: 3}
                steps:
                  draw:
                    for_each: {prompt: "${inputs.prompts}", \(variables)}
                    uses: \(uses)
                    with: {prompt: "${prompt}"}
                    \(more)
                outputs:
                  images: ${steps.draw.outputs.images}

                """)
    }

    @Test(arguments: [
        ("model: [studio.painter, studio.inker]", []),
        ("model: [studio.painter, studio.pencil]", ["mixed-interfaces"]),
        ("model: [studio.painter, studio.inkr]", ["unknown-model"]),
        ("model: [studio.painter, \"${inputs.prompts[0]}\"]", ["computed-callee"]),
        ("model: \"${inputs.prompts}\"", ["computed-callee"]),
    ])
    func `models side by side are written down, and do one kind of work`(variables: String, codes: [String]) {
        #expect(Self.workflow(variables, uses: "${model}").codes == codes)
    }

    @Test(arguments: [("0.12", []), ("0.11", ["over-budget"])])
    func `the fewest elements of an input cost the least`(budget: String, codes: [String]) {
        #expect(Self.workflow("", budget: budget).codes == codes)
    }

    @Test(arguments: [("0.24", []), ("0.23", ["over-budget"])])
    func `a product costs as much as all of its combinations`(budget: String, codes: [String]) {
        #expect(Self.workflow("again: [1, 2]", budget: budget).codes == codes)
    }

    @Test func `what may be left out costs nothing for certain`() {
        for more in ["if: ${size(inputs.prompts) > 5}", "where: ${prompt != ''}", "cache: 7d"] {
            #expect(!Self.workflow("", budget: "0.01", more: more).codes.contains("over-budget"))
        }
    }

    @Test(arguments: ["item", "model", "file", "text", "status"])
    func `a variable may have a name that means something elsewhere`(name: String) {
        #expect(Self.workflow("\(name): [1, 2]").codes == [])
    }

    @Test(arguments: ["inputs", "steps", "run", "with", "outputs"])
    func `a variable cannot have a name that steps know`(name: String) {
        #expect(Self.workflow("\(name): [1, 2]").codes == ["shadowing-name"])
    }

    @Test(arguments: ["in", "for", "while"])
    func `a variable cannot have a name that expressions keep`(name: String) {
        #expect(Self.workflow("\(name): [1, 2]").codes == ["reserved-name"])
    }
}
