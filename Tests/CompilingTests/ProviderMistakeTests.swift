import Reporting
import TestKit
import Testing
import Values

@testable import Compiling

/// Single mistakes in an otherwise sound provider file, and what a person sees of each.
@Suite struct ProviderMistakeTests {
    private static let sound = """
        easel: 1
        interfaces:
          image.edit:
            inputs:
              prompt: {type: string, min_length: 1}
              count: {type: int, default: 1, min: 1, max: 4}
              ratio: {type: string, default: "1:1", enum: ["1:1", "16:9", "9:16"]}
              picture: {type: image, optional: true}
            outputs:
              images: list<image>
        ---
        easel: 1
        provider: fal
        settings:
          region: {type: string, default: eu}
        base_url: https://${settings.region}.fal.test/v1
        hosts: [files.fal.test]
        downloads:
          - {from: files.fal.test, auth: provider}
        auth:
          - {header: Authorization, value: "Key ${secret.FAL_KEY}"}
        tables:
          sizes: {"1:1": square, "16:9": wide, "9:16": tall}
        errors:
          - code: ${body.?error.?code}
            classes:
              quota: [7]
              content_policy: [9]
            message: ${body.error.message}
        upload:
          requests:
            - post: https://files.fal.test/new
              bytes: ${file}
              examples:
                stored: {body: {id: f1}}
          gives: ${body.id}
        calls:
          queue:
            mint: {own: uuid}
            submit:
              post: /${model.id}
              headers: {X-Own: "${job.own}"}
              json: ${params}
              keep:
                id: ${body.id}
                link: ${body.?link}
              examples:
                taken: {body: {id: j1, link: "https://eu.fal.test/v1/jobs/j1"}}
                busy: {body: {id: j2}}
                quota: {status: 402, body: {error: {code: 7, message: Nothing is left.}}}
            poll:
              get: ${job.?link.orValue('/jobs/' + job.id)}
              every: 2s..10s
              within: 5m
              states:
                - failed: ${has(body.error)}
                - running: ${body.state == 'working'}
                - done: ${body.state == 'ready'}
              reason: ${body.?error}
              keep:
                files: ${body.files}
              examples:
                running: {body: {state: working}}
                done: {body: {state: ready, files: [a, b]}}
                failed: {body: {state: broken, error: It broke.}}
            fetch:
              post: /links
              json: {files: "${job.files}"}
              examples:
                links: {body: [{url: "https://files.fal.test/a.png"}, {url: "https://files.fal.test/b.png"}]}
            cancel:
              delete: /jobs/${job.id}
            result:
              images: ${body.map(l, media(l.url, 'image/png'))}
        models:
          flux:
            id: flux-1
            implements: image.edit
            call: queue
            accepts:
              ratio: {enum: ["1:1", "16:9"]}
              picture: {send: [url, upload], max_bytes: {url: 8MB}}
            extra:
              seed: {type: int, optional: true}
            const: {steps: 28}
            params:
              prompt: ${inputs.prompt}
              size: ${tables.sizes[inputs.ratio]}
              seed: ${inputs.?seed}
              steps: ${model.steps}
              image:
                if: ${has(inputs.picture)}
                value: {data: "${inputs.picture}", type: "${inputs.picture.content_type}"}
            price: {usd: "${0.04 * inputs.count}", as_of: 2026-06-01}
            charged: {usd: "${0.04 * size(outputs.images)}"}
            typical: 6s
          schnell:
            like: flux
            id: flux-2
            price: {usd: 0.01, as_of: 2026-06-01}

        """

    /// What is written in the place of what.
    private static let mistakes = [
        // Names in their places.
        ("post: /${model.id}", "post: /${secret.FAL_KEY}/${model.id}"),
        ("prompt: ${inputs.prompt}", "prompt: ${inputs.promt}"),
        ("prompt: ${inputs.prompt}", "prompt: ${body.prompt}"),
        ("steps: ${model.steps}", "steps: ${model.step}"),
        ("delete: /jobs/${job.id}", "delete: /jobs/${job.files}"),
        ("https://${settings.region}", "https://${settings.regoin}"),
        ("${tables.sizes[inputs.ratio]}", "${tables.size[inputs.ratio]}"),
        ("X-Own: \"${job.own}\"", "X-Own: \"${job.id}\""),
        // Types.
        ("id: ${body.id}", "id: ${body.data.id}"),
        ("${job.?link.orValue('/jobs/' + job.id)}", "${job.link}"),
        ("- failed: ${has(body.error)}", "- failed: ${body.error}"),
        ("- failed: ${has(body.error)}", "- failed: ${body.?error.orValue('')}"),
        ("files: ${body.files}", "files: ${body.fils}"),
        ("images: ${body.map(l, media(l.url, 'image/png'))}", "images: ${body.map(l, l.url)}"),
        ("images: ${body.map(l, media(l.url, 'image/png'))}", "images: ${media(body[0].url, 'image/png')}"),
        ("images: ${body.map(l, media(l.url, 'image/png'))}", "image: ${body.map(l, media(l.url, 'image/png'))}"),
        ("media(l.url, 'image/png')", "media(l.url, 'video/mp4')"),
        ("usd: \"${0.04 * inputs.count}\"", "usd: \"${inputs.ratio}\""),
        ("usd: \"${0.04 * size(outputs.images)}\"", "usd: \"${0.04 * size(outputs.image)}\""),
        ("if: ${has(inputs.picture)}", "if: ${inputs.prompt}"),
        ("if: ${has(inputs.picture)}", "if: ${inputs.count > 1}"),
        // Inputs.
        ("ratio: {enum: [\"1:1\", \"16:9\"]}", "ratoi: {enum: [\"1:1\", \"16:9\"]}"),
        ("ratio: {enum: [\"1:1\", \"16:9\"]}", "ratio: {enum: [\"1:1\", \"16:10\"]}"),
        ("ratio: {enum: [\"1:1\", \"16:9\"]}", "ratio: {enum: [\"16:9\"]}"),
        ("ratio: {enum: [\"1:1\", \"16:9\"]}", "ratio: {enum: [\"2:3\"]}"),
        ("ratio: {enum: [\"1:1\", \"16:9\"]}", "ratio: {max: 4}"),
        ("ratio: {enum: [\"1:1\", \"16:9\"]}", "prompt: never"),
        ("ratio: {enum: [\"1:1\", \"16:9\"]}", "count: {max: 10}"),
        ("ratio: {enum: [\"1:1\", \"16:9\"]}", "count: {min: 5}"),
        ("ratio: {enum: [\"1:1\", \"16:9\"]}", "count: {send: [url]}"),
        ("max_bytes: {url: 8MB}", "max_bytes: {base64: 8MB}"),
        ("seed: {type: int, optional: true}", "seed: {type: int, optional: true}\n      count: int"),
        ("const: {steps: 28}", "const: {steps: 28, id: flux}"),
        // Tables, prices, models.
        ("\"16:9\": wide, ", ""),
        ("usd: 0.01", "usd: -0.01"),
        ("usd: 0.01, as_of: 2026-06-01", "usd: 0.01, as_of: 2025-11-01"),
        ("like: flux", "like: fluxx"),
        ("like: flux", "like: schnell"),
        ("implements: image.edit", "implements: image.edits"),
        ("typical: 6s", "typical: 6m"),
        // Errors and states.
        ("quota: [7]", "qouta: [7]"),
        ("quota: {status: 402, body", "not_found: {status: 402, body"),
        ("- running: ${body.state == 'working'}", "- running: true"),
        ("state: ready, files", "state: finished, files"),
        // Where requests go.
        ("hosts: [files.fal.test]", "hosts: [files.example]"),
        ("{from: files.fal.test, auth: provider}", "{from: cdn.example, auth: provider}"),
        ("X-Own: \"${job.own}\"", "X-Api-Key: 8a6f09d2c4"),
        ("value: \"Key ${secret.FAL_KEY}\"", "value: \"Key ${secret.FAL_KEY} ${inputs.prompt}\""),
    ]

    private static func linted(_ text: String) -> Linted {
        let today = CivilDate(year: 2026, month: 7, day: 1)
        return Linted(Array(text.utf8), path: "fal.yaml", given: Surroundings(today: today))
    }

    @Test func `the file itself has no findings`() {
        #expect(Self.linted(Self.sound).findings.map(\.message) == [])
    }

    @Test func `mistakes look as recorded`() throws {
        let text = Self.mistakes.map { right, wrong -> String in
            guard let range = Self.sound.firstRange(of: right) else {
                Issue.record("there is no \(right)")
                return ""
            }
            let linted = Self.linted(Self.sound.replacingCharacters(in: range, with: wrong))
            // One mistake draws one finding, two where it shows at two places.
            if !(1...2).contains(linted.findings.count) {
                Issue.record("\(linted.findings.count) findings for: \(wrong)")
            }
            return "=== \(wrong)\n" + HumanRenderer().render(linted.findings, in: linted.sources)
        }
        try Golden.expect(text.joined(separator: "\n"), matches: "providers.txt")
    }

    @Test func `whatever is missing, nothing breaks`() {
        let lines = Self.sound.split(separator: "\n", omittingEmptySubsequences: false)
        for index in lines.indices {
            _ = Self.linted((lines[..<index] + lines[(index + 1)...]).joined(separator: "\n"))
        }
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
        String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}
