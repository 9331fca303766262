import Blueprint
import TestKit
import Testing

@testable import Rehearsing

struct `Expectations` {
    @Test func `that hold are silent`() throws {
        let scene = try Scene(
            """
            cases:
              - name: all of them
                inputs: {words: [sea, "no", sky]}
                answers:
                  studio.pen: [{when: "${inputs.prompt == 'no'}", fail: content_policy}]
                expect:
                  state: partial
                  calls: {studio.pen: 3, studio.brush: 0, tool.join: 1}
                  cost: 0.20
                  elapsed: 4s..20s
                  steps: {sketches: {ok: 2, failed: 1, max_running: 2}, film: {ok: 1, failed: 0}}
                  files: [sketches/sea.png, sketches/sky.png]
                  outputs: {film: {content_type: video/mp4}, pictures: [[{content_type: image/png}], [{}]]}
                  events:
                    - run began
                    - sketches[no] failed content_policy
                    - film intended tool.join
                    - film succeeded
                  requests:
                    - model: studio.pen
                      call: 2
                      method: POST
                      url: https://api.studio.test/v1/jobs?as=us
                      headers: {authorization: Key ‹STUDIO_KEY›}
                      body: {prompt: "no"}
                    - {model: studio.pen, at: poll, method: GET, url: https://api.studio.test/v1/jobs/j1}
                    - {model: tool.join, argv: [joiner, --title, "2", out.mp4]}
                  that:
                    - ${steps.sketches.failed[0].error.class == 'content_policy'}
                    - ${size(outputs.pictures) == size(inputs.words) - 1}
            """)
        #expect(try scene.shortfalls() == "")
    }

    @Test func `that fail say what was expected, what was seen, and where`() throws {
        let scene = try Scene(
            """
            cases:
              - name: none of them
                inputs: {words: [sea, "no", sky]}
                answers:
                  studio.pen:
                    - {when: "${inputs.prompt == 'no'}", fail: content_policy}
                    - {when: "${inputs.prompt == 'lake'}", fail: timeout}
                expect:
                  state: success
                  error: {step: film, class: timeout, message: too late, model: tool.join}
                  calls: {studio.pen: 7, studio.brush: 1}
                  cost: 0.10..0.15
                  elapsed: 90s
                  steps: {sketches: {ok: 3, failed: 0, max_running: 1}}
                  files: [sketches/no.png]
                  outputs:
                    film: {content_type: video/webm}
                    pictures: [[{width: 640}]]
                  events:
                    - film succeeded
                    - sketches[sea] intended
                    - sketches[lake] intended
                  requests:
                    - model: studio.pen
                      call: 2
                      method: PUT
                      url: https://api.studio.test/v1/jobs
                      headers: {authorization: Key, x-none: a}
                      body: {prompt: "yes", seed: 7}
                    - {model: studio.pen, call: 2, body: {}}
                    - {model: studio.brush}
                    - {model: studio.pen, at: fetch}
                    - {model: tool.join, argv: [joiner]}
                  that:
                    - ${size(outputs.pictures) == 3}
                    - ${size(outputs.pictures[7]) == 1}
            """)
        try Golden.expect(try scene.shortfalls(), matches: "shortfalls.txt")
    }

    @Test func `a failed run tells why it failed where another end was expected`() throws {
        let scene = try Scene(
            """
            cases:
              - name: fails
                answers: {studio.pen: [{fail: content_policy}]}
                expect: {state: success, error: {step: film, class: timeout, message: too late, model: tool.join}}
            """)
        try Golden.expect(try scene.shortfalls(), matches: "failed.txt")
    }

    @Test func `what was seen can be written in the place of what was expected`() throws {
        let scene = try Scene(
            """
            cases:
              - name: recorded
                expect:
                  cost: 1
                  elapsed: 1s..2s
                  outputs: {film: {content_type: a}}
                  requests: [{model: studio.pen, body: {prompt: "${'a'}"}}]
            """)
        let found = Judge.shortfalls(of: try scene.play(), in: scene.suite.cases[0])
        #expect(found.map(\.replacement).prefix(1) == ["0.2"])
        #expect(found.dropFirst(2).map(\.replacement) == ["\"video/mp4\"", "\"sea\""])
    }
}
