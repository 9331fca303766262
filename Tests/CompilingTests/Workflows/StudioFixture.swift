import Reporting

/// Interfaces, two models and a clip maker: what the workflows of these tests are held against.
enum Studio {
    static let text = """
        easel: 1
        interfaces:
          image.generate:
            inputs:
              prompt: {type: string, min_length: 1}
              count: {type: int, default: 1, min: 1, max: 10}
              ratio: {type: string, default: "1:1", enum: ["1:1", "16:9", "9:16"]}
              seed: {type: int, optional: true}
              references: {type: list<image>, optional: true}
            outputs: {images: list<image>}
          video.generate:
            inputs: {first: image, seconds: {type: number, default: 5}}
            outputs: {video: video, cover: {type: image, optional: true}}
        ---
        easel: 1
        provider: studio
        base_url: https://api.studio.test
        calls:
          draw:
            send:
              post: /draw
              json: ${params}
              examples: {done: {body: {urls: [https://api.studio.test/a.png], seed: 7}}}
          film:
            send:
              post: /film
              json: ${params}
              examples: {done: {body: {url: https://api.studio.test/a.mp4}}}
        models:
          fine:
            implements: image.generate
            call: draw
            params:
              prompt: ${inputs.prompt}
              ratio: ${inputs.ratio}
              count: ${inputs.count}
              seed: ${inputs.?seed}
              references: ${inputs.?references}
            result: {images: "${body.urls.map(u, media(u, 'image/png'))}"}
            outputs: {seed: "${body.seed}"}
            price: {usd: "${0.05 * inputs.count}", as_of: 2026-10-01}
          fast:
            implements: image.generate
            call: draw
            accepts: {ratio: {enum: ["1:1", "16:9"]}, count: {max: 2}, references: never}
            extra: {steps: {type: int, min: 1, max: 50, default: 20}}
            params:
              prompt: ${inputs.prompt}
              ratio: ${inputs.ratio}
              number: ${inputs.count}
              seed: ${inputs.?seed}
              s: ${inputs.steps}
            result: {images: "${body.urls.map(u, media(u, 'image/png'))}"}
            price: {usd: 0.01, as_of: 2026-10-01}
          clip:
            implements: video.generate
            call: film
            params: {image: "${inputs.first}", seconds: "${inputs.seconds}"}
            result: {video: "${media(body.url, 'video/mp4')}"}
            inspects: [video]
            price: {usd: 0.5, as_of: 2026-10-01}
        ---
        easel: 1
        routes: {picture: {try: [studio.fine, studio.fast]}}
        ---

        """

    /// The findings about a workflow's text, beside the studio, without those of what it does not use.
    static func findings(_ workflow: String) -> [String] {
        let linted = Linted(text + workflow)
        return linted.findings.filter { !$0.check.code.hasPrefix("unused-") }.map(\.message)
    }

    /// A workflow of these steps, with inputs `scenes` and `flag`.
    static func workflow(_ steps: String, outputs: String = "") -> String {
        let indented = steps.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        return """
            easel: 1
            workflow: hero
            inputs:
              scenes: {type: "list<string>", min_items: 1, max_items: 9}
              flag: {type: bool, default: false}
            steps:
            \(indented)
            \(outputs)
            """
    }
}
