import Reporting
import Testing
import YAMLReading

/// Configuration as people write it is read without a word.
@Suite struct ExampleTests {
    @Test(arguments: examples)
    func `an example is read without findings`(name: String, text: String) throws {
        for text in [text, text.replacing("\n", with: "\r\n"), "\u{FEFF}" + text] {
            let reading = Reading(text)
            #expect(reading.findings.isEmpty, "\(reading.findings.map(\.message))")
            #expect(reading.stream.documents.allSatisfy { $0.isComplete && $0.root?.mapping != nil })
        }
    }
}

private let examples = [
    (
        "types",
        """
        prompt: {type: string, min_length: 1, max_length: 4000, description: What to draw}
        count: {type: int, min: 1, max: 10, default: 1}
        aspect_ratio: {type: string, enum: ["1:1", "16:9", "9:16"], default: "1:1"}
        seed: {type: int, optional: true}
        """
    ),
    (
        "interfaces",
        """
        easel: 1
        interfaces:
          image.generate:
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
    ),
    (
        "provider",
        """
        easel: 1
        provider: fal
        settings:                                # not secret: region, project, account; overridable per profile
          host: {type: string, default: queue.fal.run}
        base_url: https://${settings.host}       # a path in it is a prefix
        hosts: [fal.run]                         # besides base_url's host: where credentials may go
        downloads:                               # where results may come from; without a credential unless `auth: provider`
          - {from: "*.fal.media"}
        auth:                                    # a list: all of them apply
          - {header: Authorization, value: "Key ${secret.FAL_KEY}"}
        billing: on_success                      # a failed request costs nothing; on_submit is the careful default
        limits:                                  # per key; a model may have its own besides
          - {rate: 10/s, of: submit}
          - {running: 40}                        # jobs from submit to end; `open: 40` would count open requests
        retry: standard
        breaker: {failures: 5, within: 60s, open: 30s}
        tables:                                  # shared look-ups; a missing key for an accepted value is a lint error
          sizes: {"1:1": square_hd, "16:9": landscape_16_9, "9:16": portrait_16_9, "4:3": landscape_4_3, "3:4": portrait_4_3}
        errors:                                  # asked of every answer, in order, before `state`; then the defaults by status
          - code: ${body.?detail[?0].?type}
            classes:
              content_policy: [content_policy_violation]
              invalid: [value_error, missing]
            message: ${body.detail[0].msg}
          - when: ${status == 503}
            class: unavailable
            wait: ${duration(headers['retry-after'] + 's')}
            at: [submit]

        calls:
          queue:
            submit:
              post: /${model.id}
              json: ${params}
              keep:
                status: ${body.status_url}
                answer: ${body.response_url}
                stop: ${body.cancel_url}
              examples:
                taken: {body: {request_id: 764cabcf, status: IN_QUEUE, status_url: https://example.com, response_url: https://example.com, cancel_url: https://example.com}}
                refused: {status: 422, body: {detail: [{type: content_policy_violation, msg: flagged, loc: [body, prompt]}]}}
            poll:
              get: ${job.status}
              every: 1s..10s                     # growing; or steps [{until: 30s, every: 3s}, {every: 20s}]
              within: 10m
              states:                            # ordered; the first that holds
                - failed: ${has(body.error)}
                - queued: ${body.status == 'IN_QUEUE'}
                - running: ${body.status == 'IN_PROGRESS'}
                - done: ${body.status == 'COMPLETED'}
              reason: ${body.?error}
              examples:
                running: {status: 202, body: {status: IN_PROGRESS}}
                done: {body: {status: COMPLETED}}
                failed: {body: {status: COMPLETED, error: out of memory}}
            fetch:
              get: ${job.answer}
            cancel:
              put: ${job.stop}

        models:
          flux_pro:
            id: fal-ai/flux-pro/v1.1
            implements: image.generate
            call: queue
            accepts:                             # narrows the interface
              count: {max: 4}
              aspect_ratio: {enum: ["1:1", "16:9", "9:16", "4:3", "3:4"]}
              references: never
            extra:                               # inputs that only this model takes; a step or a route entry may pass them
              safety_tolerance: {type: int, min: 1, max: 6, default: 2}
            params:
              prompt: ${inputs.prompt}
              num_images: ${inputs.count}
              seed: ${inputs.?seed}
              image_size: ${tables.sizes[inputs.aspect_ratio]}
              safety_tolerance: ${string(inputs.safety_tolerance)}
            result:
              images: ${body.images.map(i, media(i.url, i.content_type))}
            outputs:                             # what it tells beyond the interface, optional for readers
              seed: ${body.?seed}
            examples:
              done: {body: {images: [{url: https://example.com/a.png, width: 1024, height: 1024, content_type: image/png}], seed: 7}}
            price: {usd: "${0.04 * inputs.count}", as_of: 2026-06-01}
            charged: {usd: "${double(headers['x-fal-billable-units']) * 0.04}"}     # what it cost in fact, where the API says so
            typical: 6s
            simulate: {latency: 2s..8s, fail: 2%}
        """
    ),
    (
        "routes and policies",
        """
        easel: 1
        routes:
          hero_image:
            try:
              - fal.flux_pro
              - uses: fal.ideogram_v3
                with: {style: DESIGN}            # checked against that model's extra inputs
              - kie.midjourney
            move_on: [rate_limited, timeout, network, unavailable, failed, malformed, empty, check]   # the default; never invalid, content_policy or unknown unasked
            order: listed                        # or cheapest, fastest, spread (weights)
        ---
        easel: 1
        policies:
          standard: {attempts: 3, waits: [2s, 4s, 8s], jitter: 10%, timeout: 60s}   # the last wait is the one before moving on
          patient: {attempts: 6, waits: 1s..60s}                                    # doubling within a range
          video: {attempts: 2, waits: [5s, 10s], on_rate_limit: {waits: [120s, 120s]}, timeout: 300s}
        """
    ),
    (
        "workflow",
        """
        easel: 1
        workflow: storyboard
        description: Keyframes, an 8-second segment for each scene, one film
        inputs:
          scenes:
            type: list
            min_items: 1
            items: {type: object, fields: {id: string, prompt: string}}
          style: {type: string, default: watercolor}
        budget: 4.00
        steps:
          keyframes:
            label: Drawing keyframes
            for_each:
              scene: ${inputs.scenes}            # several variables make the product, the first outermost
            key: ${scene.id}                     # an item's identity across resumes; default its index
            max_parallel: 5
            min_success: 2
            uses: hero_image
            with:
              prompt: ${scene.prompt}, ${inputs.style}
              aspect_ratio: "16:9"
            save: keyframes/${scene.id}          # a stem: the engine adds the true extension, and -2, -3 in a list
          segments:
            label: Rendering segments
            for_each:
              pair: ${steps.keyframes.done.pairs()}
            min_success: 1
            uses: scene_video                    # a route; another workflow works the same
            with:
              prompt: ${pair.first.vars.scene.prompt}
              first_frame: ${pair.first.outputs.images[0]}
              last_frame: ${pair.second.outputs.images[0]}
              seconds: 8
            retry: video
            check:
              - that: ${outputs.video.seconds >= with.seconds - 0.5}
                else: the clip lasts ${outputs.video.seconds} s, ${with.seconds} were asked for
          film:
            uses: ffmpeg.concat
            with:
              clips: ${steps.segments.outputs.video}
            save: film
        outputs:
          film: ${steps.film.outputs.video}
          failed_segments: ${steps.segments.failed}
        """
    ),
    (
        "test",
        """
        easel: 1
        test: hero
        workflow: hero
        inputs: {prompt: a lighthouse}
        cases:
          - name: a refusal never moves on
            answers:                              # per model, in call order, the last repeats; other models answer with their example
              fal.flux_pro:
                - {fail: timeout}
                - {status: 429, headers: {retry-after: "90"}, body: {}}
                - {outputs: {images: []}, after: 8s}
            expect:
              state: failed
              error: {step: draw, class: content_policy}
              calls: {fal.flux_pro: 3, kie.midjourney: 0}
              elapsed: 90s..120s                  # virtual time
              that: ["${size(steps.draw.failed) == 1}"]
        """
    ),
]
