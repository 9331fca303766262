/// A provider with one model, from which tests change what they are about.
enum Studio {
    static let interfaces = """
        easel: 1
        interfaces:
          image.generate:
            inputs:
              prompt: {type: string, min_length: 1}
              picture: {type: image, optional: true}
            outputs:
              images: list<image>
        ---

        """

    /// Submits, polls, and brings one picture.
    static func job(_ call: String = "", provider: String = "", poll: String = "", model: String = "") -> String {
        interfaces + """
            easel: 1
            provider: studio
            base_url: https://api.studio.com/v1
            hosts: [files.studio.com]
            downloads: [{from: cdn.studio.net}]
            auth:
              - {header: Authorization, value: "Bearer ${secret.STUDIO_KEY}"}
            \(provider.indented(by: 0))
            calls:
              job:
                submit:
                  post: /jobs
                  json: ${params}
                  keep: {id: "${body.id}"}
                  examples: {taken: {body: {id: j1}}}
                poll:
                  get: /jobs/${job.id}
                  every: 2s
                  within: 60s
                  state: ${body.state}
                  states: {running: [busy], done: [ready], failed: [broken]}
                  reason: ${body.?why}
                  \(poll.indented(by: 6))
                  examples:
                    running: {body: {state: busy}}
                    done: {body: {state: ready, url: "https://cdn.studio.net/a.png"}}
                    failed: {body: {state: broken, why: It fell.}}
                \(call.indented(by: 4))
                result:
                  images: ${[media(body.url)]}
            models:
              painter:
                implements: image.generate
                call: job
                params: {prompt: "${inputs.prompt}", picture: "${inputs.?picture}"}
                price: {usd: 0.01, as_of: 2026-06-01}
                \(model.indented(by: 4))

            """
    }
}

extension String {
    /// Its lines but the first, moved to the right.
    func indented(by width: Int) -> String {
        split(separator: "\n", omittingEmptySubsequences: false).joined(
            separator: "\n" + String(repeating: " ", count: width))
    }
}
