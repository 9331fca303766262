/// An interface, three models and a route: what the runs of these tests use.
enum Gallery {
    static let text = """
        easel: 1
        interfaces:
          image.generate:
            inputs:
              prompt: {type: string, min_length: 1}
              count: {type: int, default: 1, min: 1, max: 10}
            outputs: {images: list<string>}
        ---
        easel: 1
        policies:
          standard: {attempts: 3, waits: [2s, 4s, 8s]}
          patient: {attempts: 2, waits: [1s], on_rate_limit: {waits: [60s, 60s]}}
        ---
        easel: 1
        provider: hall
        base_url: https://hall.test
        retry: standard
        calls:
          draw:
            send: {post: /draw, json: "${params}", examples: {done: {body: {urls: [a]}}}}
        models:
          fine:
            implements: image.generate
            call: draw
            params: {prompt: "${inputs.prompt}"}
            result: {images: "${body.urls}"}
            price: {usd: "${0.05 * inputs.count}", as_of: 2026-10-01}
            typical: 6s
          fast:
            like: fine
            accepts: {count: {max: 2}}
            price: {usd: 0.01, as_of: 2026-10-01}
            typical: 1s
          last:
            like: fine
            price: {usd: 0.02, as_of: 2026-10-01}
            typical: 3s
        ---
        easel: 1
        routes: {picture: {try: [hall.fine, hall.fast, hall.last]}}
        ---

        """

    static func workflow(_ steps: String, _ rest: String = "") -> String {
        let indented = steps.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        return text + """
            easel: 1
            workflow: hero
            inputs:
              prompts: {type: "list<string>", default: [a, b, c, d]}
            \(rest)
            steps:
            \(indented)
            """
    }

    static let single = workflow(
        "draw: {uses: picture, with: {prompt: a cat}}", "outputs: {pictures: \"${steps.draw.outputs.images}\"}")

    static func many(_ keys: String = "") -> String {
        workflow(
            """
            draw:
              for_each: {prompt: "${inputs.prompts}"}
              uses: picture
              with: {prompt: "${prompt}"}
            \(keys.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
            """, "outputs: {pictures: \"${steps.draw.outputs.images}\", failed: \"${steps.draw.failed}\"}")
    }
}
