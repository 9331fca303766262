// table: mistakes by hand, each with the base, what is taken out of it, what comes in its place, and where a reader points

/// Mistakes that no generator thinks of, as people make them.
enum MutationTable {
    struct Row: Sendable {
        let base: String
        let find: String
        let replacement: String
        /// A part of the replacement, or of the base; empty for all of the replacement.
        let token: String

        init(_ base: String, _ find: String, _ replacement: String, at token: String = "") {
            self.base = base + ".yaml"
            self.find = find
            self.replacement = replacement
            self.token = token
        }
    }

    static let rows: [Row] = [
        // Steps and their graph
        Row("storyboard", "uses: hero_image\n", "uses: hero_images\n", at: "hero_images"),
        Row("storyboard", "uses: hero_image\n", "uses: fal.flux\n", at: "fal.flux"),
        Row("storyboard", "uses: hero_image\n", "uses: fall.flux_pro\n", at: "fall.flux_pro"),
        Row("storyboard", "uses: hero_image\n", "uses: ${inputs.style}\n", at: "${inputs.style}"),
        Row("storyboard", "uses: scene_video\n", "uses: hero_image\n", at: "first_frame"),
        Row("storyboard", "uses: scene_video\n", "uses: storyboard\n", at: "storyboard"),
        Row("storyboard", "uses: ffmpeg.concat", "use: ffmpeg.concat", at: "use"),
        Row("storyboard", "uses: ffmpeg.concat", "uses: ffmpeg", at: "ffmpeg"),
        Row("storyboard", "    save: film\n", "    save: film\n    needs: [segment]\n", at: "segment"),
        Row("storyboard", "    save: film\n", "    save: film\n    needs: film\n", at: "film"),
        Row("storyboard", "    save: film\n", "    save: film\n    needs: segments\n", at: "segments"),
        Row("storyboard", "    save: film\n", "    save: film\n    key: film\n", at: "key"),
        Row("storyboard", "    save: film\n", "    save: film\n    where: ${true}\n", at: "where"),
        Row("storyboard", "    save: film\n", "    save: ../film\n", at: "../film"),
        Row("storyboard", "    save: film\n", "    save: /film\n", at: "/film"),
        Row("storyboard", "    save: film\n", "    save: {film: film}\n", at: "film"),
        Row(
            "storyboard", "    label: Drawing keyframes\n", "    label: Drawing keyframes\n    needs: film\n",
            at: "film"),
        Row("storyboard", "    for_each:\n      scene: ${inputs.scenes}\n", "", at: "key: ${scene.id}"),
        Row("storyboard", "scene: ${inputs.scenes}", "scene: ${inputs.style}", at: "inputs.style"),
        Row("storyboard", "scene: ${inputs.scenes}", "inputs: ${inputs.scenes}", at: "inputs"),
        Row("storyboard", "scene: ${inputs.scenes}", "scene: inputs.scenes", at: "inputs.scenes"),
        Row("storyboard", "key: ${scene.id}", "key: keyframe", at: "keyframe"),
        Row("storyboard", "save: keyframes/${scene.id}", "save: keyframes/all", at: "keyframes/all"),
        Row("storyboard", "max_parallel: 5", "max_parallel: 0", at: "0"),
        Row("storyboard", "min_success: 2", "min_success: -1", at: "-1"),
        Row("storyboard", "min_success: 2", "min_success: 120%", at: "120%"),
        Row("storyboard", "min_success: 2", "min_success: most", at: "most"),
        Row("storyboard", "      seconds: 8\n", "      seconds: 30\n", at: "30"),
        Row("storyboard", "      seconds: 8\n", "      seconds: 8.5\n", at: "8.5"),
        Row("storyboard", "      seconds: 8\n", "      seconds: \"8\"\n", at: "\"8\""),
        Row("storyboard", "      seconds: 8\n", "      seconds: 8s\n", at: "8s"),
        Row("storyboard", "      seconds: 8\n", "      seconds: [8]\n", at: "[8]"),
        Row("storyboard", "      seconds: 8\n", "      second: 8\n", at: "second"),
        Row("storyboard", "aspect_ratio: \"16:9\"", "aspect_ratio: \"4:3\"", at: "\"4:3\""),
        Row("storyboard", "aspect_ratio: \"16:9\"", "aspect_ratio: 16:9", at: "16:9"),
        Row("storyboard", "aspect_ratio: \"16:9\"", "aspect_ratio: \"16:9\"\n      count: 4", at: "4"),
        Row("storyboard", "aspect_ratio: \"16:9\"", "aspect_ratio: \"16:9\"\n      style: DESIGN", at: "style"),
        Row("storyboard", "      prompt: ${scene.prompt}, ${inputs.style}\n", "", at: "with"),
        Row(
            "storyboard", "      prompt: ${scene.prompt}, ${inputs.style}\n",
            "      prompt: ${scene}, ${inputs.style}\n", at: "scene"),
        Row("storyboard", "prompt: ${scene.prompt}, ${inputs.style}", "prompt: \"\"", at: "\"\""),
        Row("storyboard", "prompt: ${scene.prompt}, ${inputs.style}", "prompt: [a]", at: "[a]"),
        Row(
            "storyboard", "first_frame: ${pair.first.outputs.images[0]}", "first_frame: ${pair.first.outputs.images}",
            at: "pair.first.outputs.images"),
        Row(
            "storyboard", "first_frame: ${pair.first.outputs.images[0]}",
            "first_frame: ${steps.keyframes.outputs.images[0][0]}", at: "steps.keyframes.outputs.images[0]"),
        Row(
            "storyboard", "clips: ${steps.segments.outputs.video}", "clips: ${steps.segments.outputs.video[0]}",
            at: "steps.segments.outputs.video[0]"),
        Row(
            "storyboard", "clips: ${steps.segments.outputs.video}", "clips: ${steps.segments.items.video}", at: "video"),
        Row("storyboard", "clips: ${steps.segments.outputs.video}", "clips: ${steps}", at: "steps"),
        Row("storyboard", "clips: ${steps.segments.outputs.video}", "clips: ${steps.film.outputs.video}", at: "film"),
        Row("storyboard", "retry: video\n", "retry: vidoe\n", at: "vidoe"),
        Row("storyboard", "retry: video\n", "retry: 3\n", at: "3"),
        Row("storyboard", "budget: 4.00\n", "budget: 0.01\n", at: "0.01"),
        Row(
            "storyboard", "else: the clip is shorter than ${with.seconds} s", "else: ${outputs.video}",
            at: "outputs.video"),
        // Routes and policies
        Row("storyboard", "- kie.midjourney\n", "- kie.veo\n", at: "kie.veo"),
        Row("storyboard", "- kie.midjourney\n", "- fal.flux_pro\n", at: "fal.flux_pro"),
        Row("storyboard", "- kie.midjourney\n", "- scene_video\n", at: "scene_video"),
        Row("storyboard", "- kie.midjourney\n", "- storyboard\n", at: "storyboard"),
        Row("storyboard", "with: {style: DESIGN}", "with: {style: design}", at: "design"),
        Row("storyboard", "with: {style: DESIGN}", "with: {prompt: x}", at: "prompt"),
        Row("storyboard", "with: {style: DESIGN}", "weight: 2", at: "weight"),
        Row("storyboard", "malformed, empty, check]", "malformed, empty, checks]", at: "checks"),
        Row("storyboard", "malformed, empty, check]", "malformed, empty, empty]", at: "empty"),
        Row("storyboard", "attempts: 3, waits", "attempts: 0, waits", at: "0"),
        Row("storyboard", "waits: [2s, 4s, 8s]", "waits: [2s, 4s, 8s, 16s, 32s]", at: "16s"),
        Row("storyboard", "timeout: 300s", "timeout: 0s", at: "0s"),
        Row("narration", "weight: 3", "weight: 0", at: "0"),
        Row("narration", "order: spread", "order: random", at: "random"),
        Row("narration", "    deadline: 30m", "    deadline: 1s", at: "1s"),
        // Types, interfaces, models
        Row("storyboard", "fields: {id: string, prompt: string}", "fields: {id: string, text: string}", at: "prompt"),
        Row("storyboard", "fields: {id: string, prompt: string}", "fields: [id, prompt]", at: "[id, prompt]"),
        Row("storyboard", "items: {type: object, fields", "items: {type: list, fields", at: "fields"),
        Row("storyboard", "implements: video.join", "implements: video.concat", at: "video.concat"),
        Row("storyboard", "implements: video.join", "implements: video.generate", at: "clips"),
        Row("storyboard", "count: {max: 2}", "count: {max: 20}", at: "20"),
        Row("storyboard", "count: {max: 2}", "counts: {max: 2}", at: "counts"),
        Row("storyboard", "count: {max: 2}", "count: {max_length: 2}", at: "max_length"),
        Row("storyboard", "count: {max: 2}", "prompt: never", at: "never"),
        Row("storyboard", "safety_tolerance: {type: int", "seed: {type: int", at: "seed"),
        Row("storyboard", "call: queue\n    accepts", "call: queues\n    accepts", at: "queues"),
        Row("storyboard", "tables.sizes[inputs", "tables.size[inputs", at: "size"),
        Row("storyboard", "\"9:16\": portrait_16_9}", "\"9:15\": portrait_16_9}", at: "inputs.aspect_ratio"),
        Row("storyboard", "seed: ${inputs.?seed}", "seed: ${inputs.seed}", at: "inputs.seed"),
        Row(
            "storyboard", "base_url: https://queue.fal.run", "base_url: http://queue.fal.run",
            at: "http://queue.fal.run"),
        Row(
            "storyboard", "value: \"Key ${secret.FAL_KEY}\"", "value: Key sk-1234567890abcdef1234567890",
            at: "Key sk-1234567890abcdef1234567890"),
        Row(
            "storyboard", "      prompt: ${inputs.prompt}\n      num_images",
            "      prompt: ${secret.FAL_KEY}\n      num_images", at: "secret"),
        Row("storyboard", "0.04 * double(inputs.count)", "0.04 * inputs.cuont", at: "cuont"),
        Row("storyboard", "0.04 * double(inputs.count)", "-0.04", at: "-0.04"),
        Row(
            "storyboard", "images: ${body.images.map(i, media(i.url, i.content_type))}",
            "image: ${body.images.map(i, media(i.url))}", at: "image"),
        Row(
            "storyboard", "- done: ${body.status == 'COMPLETED'}", "- finished: ${body.status == 'COMPLETED'}",
            at: "finished"),
        Row("storyboard", "get: ${job.status}", "get: ${job.statuss}", at: "statuss"),
        Row("storyboard", "billing: on_success", "billing: success", at: "success"),
        Row("storyboard", "rate: 10/s, of: submit", "rate: 10/s, of: submits", at: "submits"),
        Row("storyboard", "class: unavailable", "class: overloaded", at: "overloaded"),
        Row("storyboard", "at: [submit]", "at: [submitting]", at: "submitting"),
        Row(
            "storyboard", "seconds: {enum: [4, 6, 8], round: up}",
            "seconds: {enum: [4, 8], round: up}\n      last_frame: never", at: "last_frame"),
        Row("storyboard", "seconds: {enum: [4, 6, 8], round: up}", "seconds: {enum: [4, 8]}", at: "[4, 8]"),
        Row("storyboard", "inspects: [video]", "inspects: [movie]", at: "movie"),
        Row("candidates", "      json: ${params}\n", "", at: "params"),
        Row("candidates", "      ratio: ${inputs.aspect_ratio}\n", "", at: "params:\n      model: ${model.id}"),
        Row("candidates", "like: small\n    id: openart-large", "like: smal\n    id: openart-large", at: "smal"),
        Row("candidates", "like: small\n    id: openart-large", "like: large\n    id: openart-large", at: "large"),
        Row(
            "candidates", "[openart.small, openart.large, openart.poster]", "[openart.small, openart.big]",
            at: "openart.big"),
        Row("candidates", "[openart.small, openart.large, openart.poster]", "${inputs.prompts}", at: "${candidate}"),
        Row("candidates", "      count: 2\n", "      count: 3\n", at: "3"),
        Row("candidates", "enum: [\"1:1\", \"9:16\"]}\nsteps", "enum: [\"1:1\", \"16:9\"]}\nsteps", at: "inputs.ratio"),
        Row("candidates", "on_unknown: resubmit", "on_unknown: retry", at: "retry"),
        Row("candidates", "    needs: draw\n", "    needs: drawing\n", at: "drawing"),
        // Optional reads and conditions
        Row(
            "nested", "picture: ${steps.?picture.outputs.images[?0]}", "picture: ${steps.picture.outputs.images[0]}",
            at: "picture"),
        Row("nested", "if: ${has(steps.picture)}\n", "if: ${steps.picture}\n", at: "picture"),
        Row("nested", "if: ${inputs.picture_wanted}", "if: inputs.picture_wanted", at: "inputs.picture_wanted"),
        Row("nested", "if: ${inputs.picture_wanted}", "if: ${inputs.topic}", at: "inputs.topic"),
        Row("nested", "if: ${inputs.picture_wanted}", "if: yes", at: "yes"),
        Row(
            "nested", "negative: ${inputs.?negative}\n    save", "negative: ${inputs.negative}\n    save",
            at: "inputs.negative"),
        Row("nested", "tone: funny", "tone: fun", at: "fun"),
        Row("nested", "words: 60", "words: 5", at: "5"),
        Row("nested", "words: 60", "words: sixty", at: "sixty"),
        Row("nested", "    uses: article\n", "    uses: article\n    retry: {attempts: 2}\n", at: "retry"),
        Row("nested", "    uses: article\n", "    uses: magazine\n", at: "magazine"),
        Row("nested", "      topic: ${topic}\n", "", at: "with"),
        Row("nested", "      topic: ${topic}\n", "      topics: ${topic}\n", at: "topics"),
        Row("nested", "      picture_wanted: ${topic != 'poetry'}\n", "      picture_wanted: ${topic}\n", at: "topic"),
        Row(
            "nested", "      picture: ${article.outputs.?picture}\n", "      picture: ${article.outputs.picture}\n",
            at: "picture"),
        Row("nested", "${article.outputs.text}", "${article.output.text}", at: "output"),
        Row("nested", "${run.started < inputs.deadline_day}", "${run.startet < inputs.deadline_day}", at: "startet"),
        Row(
            "nested", "${run.started < inputs.deadline_day}", "${run.date < inputs.deadline_day}",
            at: "run.date < inputs.deadline_day"),
        Row("nested", "${steps.?publish.outputs.url}", "${steps.publish.outputs.url}", at: "publish"),
        Row("nested", "implements: image.generate\nsteps", "implements: text.write\nsteps", at: "text.write"),
        Row("nested", "effects: true", "effects: maybe", at: "maybe"),
        Row(
            "nested", "    key: ${article.key}\n    min_success: 0\n",
            "    key: ${article.key}\n    min_success: 0\n    cache: true\n", at: "cache"),
        // Projects and tests
        Row("shop", "retry: standard\n", "retry: standart\n", at: "standart"),
        Row("shop", "of: image.generate", "of: image.create", at: "image.create"),
        Row(
            "shop", "{run: 5, day: 20, month: 200, warn_at: 80%}", "{run: 50, day: 20, month: 200, warn_at: 80%}",
            at: "50"),
        Row("shop", "acme: {region: eu}", "acne: {region: eu}", at: "acne"),
        Row("shop", "acme: {region: eu}", "acme: {region: asia}", at: "asia"),
        Row("shop", "acme: {region: us, tier: gold}", "acme: {region: us, teir: gold}", at: "teir"),
        Row("shop", "try: [acme.draft]", "try: [acme.drafts]", at: "acme.drafts"),
        Row("shop", "keep: remote", "keep: cloud", at: "cloud"),
        Row("shop", "profile: prod", "profile: production", at: "production"),
        Row("shop", "crash: {after: 12}", "crash: {after: 0}", at: "0"),
        Row("shop", "crash: {after: 12}", "cancel: {after: 0}", at: "0"),
        Row("shop", "crash: {after: 12}", "max_cost: cheap", at: "cheap"),
        Row("shop", "state: failed\n", "state: failure\n", at: "failure"),
        Row("shop", "error: {step: banners,", "error: {step: banner,", at: "banner"),
        Row("shop", "class: content_policy,", "class: content,", at: "content"),
        Row("shop", "calls: {acme.final: 1}", "calls: {acme.finale: 1}", at: "acme.finale"),
        Row("shop", "test: banners\nworkflow: banners", "test: banners\nworkflow: banner", at: "banner"),
        Row(
            "shop", "- name: a refusal never moves on", "- name: a banner for every article",
            at: "a banner for every article"),
        Row("shop", "inputs: {quality: high}", "inputs: {quality: low}", at: "low"),
        Row("shop", "inputs: {quality: high}", "inputs: {qualty: high}", at: "qualty"),
        Row("shop", "{id: shoe, title: A shoe,", "{id: Shoe!, title: A shoe,", at: "Shoe!"),
        Row(
            "shop", "{id: shoe, title: A shoe,", "{title: A shoe,",
            at: "{title: A shoe, size: {width: 640, height: 480}, tags: [red]}"),
        Row("shop", "size: {width: 1024, height: 512}", "size: {width: 1024}", at: "{width: 1024}"),
        Row("shop", "size: {width: 1024, height: 512}", "size: {width: 1024, heigth: 512}", at: "heigth"),
        Row("shop", "size: {width: 1024, height: 512}", "size: {width: 8000, height: 512}", at: "8000"),
        Row("shop", "size: {width: 1024, height: 512}", "size: 1024x512", at: "1024x512"),
        Row("shop", "type: list<article>", "type: list<artikel>", at: "artikel"),
        Row("shop", "inputs.quality != 'low'", "inputs.quality != 'lo'", at: "'lo'"),
        Row("shop", "pattern: \"^[a-z0-9-]+$\"", "pattern: \"^[a-z0-9-+$\"", at: "[a-z0-9-+$"),
        Row("shop", "elapsed: 90s..120s", "elapsed: 120s..90s", at: "120s..90s"),
        Row("shop", "as_of: 2026-06-01}\n  final", "as_of: 1 June 2026}\n  final", at: "1 June 2026"),
        Row(
            "product_shots", "where: ${product.premium || setting != 'beach'}",
            "where: ${product.premium | setting != 'beach'}", at: "|"),
        Row(
            "product_shots", "where: ${product.premium || setting != 'beach'}",
            "where: ${product.name || setting != 'beach'}", at: "product.name"),
        Row("product_shots", "key: ${product.sku}-${setting}", "key: ${product.sku}", at: "${product.sku}"),
        Row("product_shots", "strength: 0.8", "strength: 1.8", at: "1.8"),
        Row("product_shots", "strength: 0.8", "strength: 80%", at: "80%"),
        Row("product_shots", "background: scene", "background: beach", at: "beach"),
        Row("product_shots", "file: ${inputs.picture}", "file: ${inputs.image}", at: "image"),
        Row("product_shots", "send: [part]", "send: [parts]", at: "parts"),
        Row("product_shots", "cache: 7d", "cache: forever", at: "forever"),
        Row(
            "product_shots", "picture: ${shot.outputs.picture}", "picture: ${shot.outputs.picture.url}",
            at: "shot.outputs.picture.url"),
    ]

    static let mutations: [Mutation] = rows.compactMap { row in
        guard let base = MutationBase.all.first(where: { $0.name == row.base }),
            let place = base.range(of: row.find)
        else { return nil }
        let changed = place.lowerBound..<place.lowerBound + row.replacement.utf8.count
        let mutation = Mutation("by hand", in: base, place, to: row.replacement, token: place)
        let text = mutation.bytes
        // Where the token is in what was changed it is meant there; else wherever it stands.
        let inside = MutationBase.places(of: row.token, in: text, within: changed)
        let all = inside.isEmpty ? MutationBase.places(of: row.token, in: text, within: text.indices) : inside
        return Mutation("by hand", in: base, place, to: row.replacement, pointing: all)
    }
}
