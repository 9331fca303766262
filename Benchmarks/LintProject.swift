/// A project as large ones are, and always the same: providers, and workflows of 60 lines.
struct LintProject {
    /// By path.
    private(set) var files: [(path: String, text: String)]
    private var random = SplitMix(state: 7)

    /// Many workflows, in a file each.
    init(workflows count: Int) {
        files = [("providers/all.yaml", Self.providers)]
        for number in 0..<count { files.append(("workflows/w\(number).yaml", workflow("w\(number)"))) }
    }

    /// One workflow, each step of which reads the one before it.
    init(steps count: Int) {
        files = [("providers/all.yaml", Self.providers)]
        let steps = (0..<count).map { step($0) }.joined()
        let text = """
            easel: 1
            workflow: big
            inputs: {style: string}
            budget: 4000
            steps:
            \(steps)outputs: {images: "${steps.s\(count - 1).outputs.images}"}

            """
        files.append(("workflows/big.yaml", text))
    }

    private mutating func step(_ number: Int) -> String {
        """
          s\(number):
            uses: fal.flux_pro
            with:
              prompt: \(words(5)) ${inputs.style}
              count: \(1 + number % 3)
              seed: \(number == 0 ? "1" : "${size(steps.s\(number - 1).outputs.images)}")

        """
    }

    private mutating func workflow(_ name: String) -> String {
        """
        easel: 1
        workflow: \(name)
        description: \(words(8))
        inputs:
          scenes:
            type: list
            min_items: 1
            max_items: 20
            items: {type: object, fields: {id: string, prompt: string, mood: string}}
          style: {type: string, default: watercolor, enum: [watercolor, photo, pencil]}
          seconds: {type: int, default: 8, min: 2, max: 10}
        budget: 4.00
        steps:
          keyframes:
            label: Drawing keyframes
            for_each:
              scene: ${inputs.scenes}
            key: ${scene.id}
            max_parallel: 5
            uses: hero_image
            with:
              prompt: ${scene.prompt}, \(words(6)), ${inputs.style}
              aspect_ratio: "16:9"
              count: 2
            save: keyframes/${scene.id}
          titles:
            for_each: {scene: "${inputs.scenes}"}
            let:
              title: ${scene.mood.upperAscii() + ' ' + scene.id}
              long: ${size(scene.prompt) > 40}
          segments:
            label: Rendering segments
            for_each:
              pair: ${steps.keyframes.done.pairs()}
            uses: scene_video
            with:
              prompt: ${pair.first.vars.scene.prompt}
              first_frame: ${pair.first.outputs.images[0]}
              last_frame: ${pair.second.outputs.images[0]}
              seconds: ${inputs.seconds}
            retry: video
            check:
              - that: ${outputs.video.seconds >= with.seconds - 0.5}
                else: the clip lasts ${outputs.video.seconds} s, ${with.seconds} were asked for
          cover:
            # \(words(6))
            if: ${inputs.style != 'pencil'}
            uses: fal.flux_pro
            with:
              prompt: >-
                \(words(8))
                ${inputs.scenes.map(s, s.mood).distinct().join(', ')}
            save: cover
        outputs:
          clips: ${steps.segments.outputs.video}
          titles: ${steps.titles.outputs.title.join('; ')}
          long: ${steps.titles.outputs.long.exists(l, l)}
          cover: ${steps.?cover.outputs.images}

        """
    }

    private mutating func words(_ count: Int) -> String {
        (0..<count).map { _ in Self.vocabulary.randomElement(using: &random) ?? "" }.joined(separator: " ")
    }

    private static let vocabulary = [
        "amber", "river", "castle", "lantern", "mountain", "harbor", "violet", "forest", "copper", "silver", "meadow",
    ]

    /// Random numbers that are the same each time.
    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var bits = state
            bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
            bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
            return bits ^ (bits >> 31)
        }
    }

    private static let providers = """
        easel: 1
        interfaces:
          image.generate:
            inputs:
              prompt: {type: string, min_length: 1}
              count: {type: int, default: 1, min: 1, max: 10}
              aspect_ratio: {type: string, default: "1:1", enum: ["1:1", "16:9", "9:16", "4:3"]}
              seed: {type: int, optional: true}
            outputs:
              images: list<image>
          video.generate:
            inputs:
              prompt: string
              first_frame: image
              last_frame: {type: image, optional: true}
              seconds: {type: number, default: 5}
            outputs: {video: video}
        ---
        easel: 1
        provider: fal
        base_url: https://queue.fal.run
        auth: [{header: Authorization, value: "Key ${secret.FAL_KEY}"}]
        calls:
          run:
            send:
              post: /${model.id}
              json: ${params}
              examples:
                done: {body: {images: [{url: "https://x.test/a.png", content_type: image/png}]}}
        models:
          flux_pro:
            id: a
            implements: image.generate
            call: run
            params:
              prompt: ${inputs.prompt}
              count: ${inputs.count}
              ratio: ${inputs.aspect_ratio}
              seed: ${inputs.?seed}
            result: {images: "${body.images.map(i, media(i.url, i.content_type))}"}
            price: {usd: 0.04, as_of: 2026-06-01}
          ideogram:
            id: b
            implements: image.generate
            call: run
            params:
              prompt: ${inputs.prompt}
              count: ${inputs.count}
              ratio: ${inputs.aspect_ratio}
              seed: ${inputs.?seed}
            result: {images: "${body.images.map(i, media(i.url, i.content_type))}"}
            price: {usd: 0.04, as_of: 2026-06-01}
          movie:
            id: c
            implements: video.generate
            call: run
            params:
              prompt: ${inputs.prompt}
              first: ${inputs.first_frame}
              last: ${inputs.?last_frame}
              seconds: ${inputs.seconds}
            result: {video: "${media(body.images[0].url)}"}
            price: {usd: 0.04, as_of: 2026-06-01}
            inspects: [video]
        ---
        easel: 1
        routes:
          hero_image:
            try: [fal.ideogram, fal.flux_pro]
          scene_video:
            try: [fal.movie]
        ---
        easel: 1
        policies:
          video: {attempts: 2, waits: [5s, 10s], timeout: 300s}

        """
}
