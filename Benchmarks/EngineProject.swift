import Foundation

/// A project whose one provider is the fast server, and whose workflows have the shapes that an engine must cope with.
final class EngineProject {
    let folder = FileManager.default.temporaryDirectory.appending(path: "easel-engine-\(UUID().uuidString)").path
    private let easel = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "easel")
        .path

    /// - Parameters:
    ///   - route: what the server is to do besides, as a prefix of every path.
    ///   - limits: of the provider.
    ///   - pace: how often a job is asked for.
    init(route: String = "", limits: String = "[]", pace: String = "1ms", workflow: String) throws {
        try write(Self.project, to: "easel.yaml")
        try write("MOCK_KEY=mock\n", to: ".env")
        try write(Self.provider(route: route, limits: limits, pace: pace), to: "providers/mock.yaml")
        try write("easel: 1\nworkflow: work\n" + workflow, to: "workflows/work.yaml")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func program(_ arguments: [String]) -> Program { Program([easel] + arguments, in: folder) }

    /// One run with a journal of its own, from the program's start to its end.
    func run(simulated: Bool = false) throws -> Sample {
        try? FileManager.default.removeItem(atPath: folder + "/.easel")
        let options = simulated ? ["--simulate", "--speed", "1000000"] : []
        return try program(["run", "work", "--quiet"] + options).sample()
    }

    private func write(_ text: String, to path: String) throws {
        let url = URL(filePath: folder).appending(path: path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    // MARK: Workflows

    /// So many items of one step, each a job of `model`.
    static func fanOut(_ count: Int, _ width: Int, _ model: String) -> String {
        """
        steps:
          work:
            for_each:
              number: ${lists.range(\(count))}
            max_parallel: \(width)
            uses: mock.\(model)
            with:
              prompt: a watercolor painting of a lighthouse at dawn, seen from the sea
        outputs:
          first: ${steps.work.outputs.\(model == "writer" ? "text" : "images")[0]}
        """
    }

    /// Steps that wait for each other, in so many chains.
    static func chains(_ steps: Int, of chains: Int) -> String {
        var text = "steps:\n"
        for step in 0..<steps {
            for chain in 0..<chains {
                let prompt = step == 0 ? "a lighthouse" : "${steps.s\(step - 1)_\(chain).outputs.text}"
                text += "  s\(step)_\(chain): {uses: mock.writer, with: {prompt: \"\(prompt)\"}}\n"
            }
        }
        return text + "outputs:\n  last: ${steps.s\(steps - 1)_0.outputs.text}\n"
    }

    // MARK: The rest

    private static let project = """
        easel: 1
        project: engine
        artifacts: {keep: remote}

        """

    private static func provider(route: String, limits: String, pace: String) -> String {
        """
        easel: 1
        interfaces:
          image.generate:
            inputs: {prompt: string}
            outputs: {images: list<image>}
          text.generate:
            inputs: {prompt: string}
            outputs: {text: string}
        ---
        easel: 1
        provider: mock
        base_url: \(Peers.address)\(route)
        auth:
          - {header: Authorization, value: "Key ${secret.MOCK_KEY}"}
        billing: on_success
        limits: \(limits)
        calls:
          queue:
            submit:
              post: /${model.id}
              json: ${params}
              keep:
                status: ${body.status_url}
                answer: ${body.response_url}
              examples:
                taken:
                  body: {status: IN_QUEUE, request_id: a, status_url: "\(Peers.address)/a", response_url: "\(Peers.address)/b"}
            poll:
              get: ${job.status}
              every: \(pace)
              states:
                - queued: ${body.status == 'IN_QUEUE'}
                - running: ${body.status == 'IN_PROGRESS'}
                - done: ${body.status == 'COMPLETED'}
              examples:
                running: {status: 202, body: {status: IN_PROGRESS}}
                done: {body: {status: COMPLETED}}
            fetch:
              get: ${job.answer}
          draw:
            send:
              post: /v1/images/generations
              json: ${params}
          write:
            send:
              post: /v1/chat/completions
              json: ${params}
        models:
          queued:
            id: fal-ai/flux/dev
            implements: image.generate
            call: queue
            params:
              prompt: ${inputs.prompt}
              image_size: square_hd
              num_images: 1
            result:
              images: ${body.images.map(i, media(i.url, i.content_type))}
            examples:
              done:
                body:
                  images: [{url: "\(Peers.address)/files/a.png", width: 64, height: 64, content_type: image/png}]
                  seed: 42
            price: {usd: 0.01, as_of: 2026-11-01}
          painter:
            id: gpt-image-1
            implements: image.generate
            call: draw
            params:
              model: ${model.id}
              prompt: ${inputs.prompt}
              "n": 1
              size: 1024x1024
            result:
              images: ${body.data.map(i, media(i.url, 'image/png'))}
            examples:
              done: {body: {created: 1760000000, data: [{url: "\(Peers.address)/files/a.png"}]}}
            price: {usd: 0.01, as_of: 2026-11-01}
          writer:
            id: small
            implements: text.generate
            call: write
            params:
              model: ${model.id}
              messages: [{role: user, content: "${inputs.prompt}"}]
            result:
              text: ${body.choices[0].message.content}
            examples:
              done: {body: {choices: [{message: {role: assistant, content: a lighthouse}}]}}
            price: {usd: 0.001, as_of: 2026-11-01}
            simulate: {latency: 1ms}

        """
    }
}
