// table: the files of a new project

/// What `easel init` writes: a project that is clean to the linter and can be tried without a key.
struct ProjectTemplate {
    struct File {
        let path: String
        let text: String
    }

    let files: [File]

    /// - Parameters:
    ///   - name: The project's name, as an id.
    ///   - today: For prices, which go stale; as 2026-06-01.
    init(name: String, today: String) {
        files = [
            File(path: "easel.yaml", text: Self.project(name)),
            File(path: "providers/interfaces.yaml", text: Self.interfaces),
            File(path: "providers/demo.yaml", text: Self.provider(today)),
            File(path: "workflows/routes.yaml", text: Self.routes),
            File(path: "workflows/hello.yaml", text: Self.hello),
            File(path: "tests/hello.test.yaml", text: Self.test),
            File(path: ".gitignore", text: Self.ignored),
        ]
    }

    private static func project(_ name: String) -> String {
        """
        easel: 1
        project: \(name)
        # In USD. A run that cannot stay within it does not start.
        budget: {run: 5.00, day: 20.00}

        """
    }

    private static let interfaces = """
        # What kinds of work there are. A model implements one of these, a workflow knows nothing else of it.
        easel: 1
        interfaces:
          image.draw:
            description: Draw pictures from words
            inputs:
              prompt: {type: string, min_length: 1}
              count: {type: int, default: 1, min: 1, max: 10}
              aspect_ratio: {type: string, default: "1:1", enum: ["1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3", "21:9"]}
              seed: {type: int, optional: true}
              references: {type: list<image>, optional: true}
            outputs:
              images: list<image>

        """

    private static func provider(_ today: String) -> String {
        #"""
        # A service that is made up, so that nobody needs a key to try: `--simulate` answers with the
        # examples below. Real services are described in the same way.
        easel: 1
        provider: demo
        description: A made-up service that draws pictures
        base_url: https://api.demo.example/v1
        downloads:
          - {from: cdn.demo.example}
        auth:
          - {header: Authorization, value: "Bearer ${secret.DEMO_KEY}"}
        billing: on_success
        limits:
          - {rate: 5/s, of: submit}
          - {running: 4}
        retry: standard
        tables:
          sizes: {"1:1": 1024x1024, "16:9": 1280x720, "9:16": 720x1280}
        errors:
          - when: ${has(body.refused)}
            class: content_policy
            message: ${body.refused}

        calls:
          job:
            submit:
              post: /images
              json: ${params}
              keep:
                id: ${body.id}
              examples:
                taken: {status: 202, body: {id: job_1}}
                refused: {status: 422, body: {refused: the prompt is against the rules}}
            poll:
              get: /images/${job.id}
              every: 1s..5s
              within: 2m
              states:
                - failed: ${has(body.error)}
                - running: ${body.status == 'running'}
                - done: ${body.status == 'done'}
              reason: ${body.?error}
              examples:
                running: {body: {status: running}}
                done: {body: {status: done}}
                failed: {body: {status: stopped, error: out of memory}}
            fetch:
              get: /images/${job.id}/result

        models:
          painting:
            description: Slow and good
            id: painting-2
            implements: image.draw
            call: job
            accepts:
              count: {max: 1}
              aspect_ratio: {enum: ["1:1", "16:9", "9:16"]}
              references: never
            params:
              model: ${model.id}
              prompt: ${inputs.prompt}
              size: ${tables.sizes[inputs.aspect_ratio]}
              seed: ${inputs.?seed}
            result:
              images: ${body.images.map(i, media(i.url, i.content_type))}
            examples:
              done: {body: {images: [{url: https://cdn.demo.example/painting.png, content_type: image/png}]}}
            price: {usd: 0.04, as_of: \#(today)}
            typical: 3s
            simulate: {latency: 1s..4s, fail: 5%}
          sketch:
            description: Quick and cheap
            like: painting
            id: sketch-1
            price: {usd: 0.01, as_of: \#(today)}
            typical: 2s
            simulate: {latency: 1s..3s}

        """#
    }

    private static let routes = """
        # Where providers are switched: the first model that works wins. Workflows name routes, and no models.
        easel: 1
        routes:
          picture:
            try:
              - demo.painting
              - demo.sketch
        ---
        easel: 1
        policies:
          standard: {attempts: 3, waits: [2s, 4s, 8s], jitter: 10%, timeout: 2m}

        """

    private static let hello = """
        easel: 1
        workflow: hello
        description: One subject in four seasons
        inputs:
          subject: {type: string, default: a lighthouse, min_length: 1, description: What to draw}
          style: {type: string, default: watercolor, description: How to draw it}
        budget: 1.00
        steps:
          seasons:
            label: Drawing the seasons
            for_each:
              season: [spring, summer, autumn, winter]
            key: ${season}
            uses: picture
            with:
              prompt: ${inputs.subject} in ${season}, ${inputs.style}
              aspect_ratio: "16:9"
            save: ${season}
        outputs:
          pictures: ${steps.seasons.outputs.images}

        """

    private static let test = """
        # What must come of the workflow, tried in virtual time and without a key: easel test
        easel: 1
        test: hello
        workflow: hello
        cases:
          - name: a picture for each season
            expect:
              state: success
              calls: {demo.painting: 4, demo.sketch: 0}
              cost: 0.16
              files: [spring.png, summer.png, autumn.png, winter.png]
          - name: a model that is down gives way to the next
            answers:
              demo.painting: [{fail: unavailable}]
            expect:
              state: success
              calls: {demo.painting: 12, demo.sketch: 4}
          - name: a refusal never moves on
            answers:
              demo.painting:
                - {when: "${item.key == 'autumn'}", fail: content_policy}
            expect:
              state: failed
              error: {step: seasons, class: content_policy}
              steps: {seasons: {ok: 3, failed: 1}}
              calls: {demo.sketch: 0}

        """

    private static let ignored = """
        # What runs make, what Easel keeps of them, and keys.
        out/
        .easel/
        .env

        """
}
