import Blueprint
import Running
import Testing
import Values

@testable import Rehearsing

struct `A rehearsal` {
    @Test func `gives answers in the order of calls, and the last again and again`() throws {
        let scene = try Scene(
            """
            cases:
              - name: order
                inputs: {words: [sea]}
                answers:
                  studio.pen: [{fail: unavailable}]
                  studio.brush:
                    - {status: 429, headers: {retry-after: "90"}, body: {}}
                    - {outputs: {images: ["https://cdn.studio.test/b.png"]}, after: 8s}
                expect:
                  state: success
                  calls: {studio.pen: 2, studio.brush: 2}
                  elapsed: 95s..110s
                  cost: 0.05
            """)
        #expect(try scene.shortfalls() == "")
    }

    @Test(arguments: [
        ("{fail: failed}", "failed", 2), ("{fail: timeout, after: 7s}", "timeout", 2),
        ("{fail: content_policy}", "content_policy", 1), ("{fail: unknown}", "unknown", 1),
        ("{fail: empty}", "empty", 2), ("{fail: malformed}", "malformed", 2), ("{fail: quota}", "quota", 2),
        ("{outputs: {images: []}}", "empty", 2), ("{status: 400, body: {}}", "invalid", 1),
        ("{status: 422, body: {refused: no}}", "content_policy", 1),
        ("{at: poll, body: {state: failed}}", "failed", 2),
    ])
    func `fails as it is told`(answer: String, errorClass: String, calls: Int) throws {
        let scene = try Scene(
            """
            cases:
              - name: failing
                inputs: {prompt: sea}
                answers: {studio.pen: [\(answer)]}
                expect: {state: failed, error: {class: \(errorClass)}, calls: {studio.pen: \(calls)}}
            """, model: "studio.pen")
        #expect(try scene.shortfalls() == "")
    }

    @Test func `never fails by chance, but by faults that are asked for`() throws {
        let scene = try Scene(
            """
            cases:
              - name: whole
                inputs: {words: [a, b, c, d, e, f, g, h]}
                expect: {state: success, calls: {studio.pen: 8}}
              - name: faulty
                inputs: {words: [a, b, c, d, e, f, g, h]}
                faults: studio.pen:failed=100%
                expect: {state: success, calls: {studio.pen: 16, studio.brush: 8}}
              - name: misspelled
                faults: often
                expect: {state: success}
            """)
        #expect(try scene.shortfalls(0) == "")
        #expect(try scene.shortfalls(1) == "")
        #expect(try scene.shortfalls(2).contains("write CLASS=RATE"))
    }

    @Test func `goes on after a crash, and sends nothing again that may have arrived`() throws {
        // Each of the two is in flight, or taken, or done when the process dies.
        for events in 1...8 {
            let scene = try Scene(
                """
                cases:
                  - name: crash
                    crash: {after: \(events)}
                    expect: {events: [run began, run resumed]}
                """)
            let performance = try scene.play()
            #expect(Judge.shortfalls(of: performance, in: scene.suite.cases[0]).isEmpty, "after \(events)")
            #expect(performance.calls(of: "studio.pen") <= 2, "after \(events)")
            #expect(performance.ending != nil)
        }
    }

    @Test func `cancels a run at a moment of it, even in its second life`() throws {
        for moments in ["cancel: {after: 5}", "crash: {after: 5}, cancel: {after: 6}"] {
            let scene = try Scene(
                """
                cases:
                  - {name: stopped, \(moments), expect: {state: cancelled, calls: {tool.join: 0}}}
                """)
            let seen = try scene.shortfalls()
            #expect(seen == "", "\(moments)")
        }
    }

    @Test func `spends no more than the case allows`() throws {
        let scene = try Scene(
            """
            answers: {studio.pen: [{after: 1s}]}
            cases:
              - name: for one of two
                max_cost: 0.15
                inputs: {words: [sea, sky]}
                expect: {state: partial, cost: 0.10, steps: {sketches: {ok: 1, failed: 1}}}
              - name: for all
                max_cost: 0.20
                expect: {state: success, cost: 0.20}
            """)
        #expect(try scene.shortfalls(0) == "")
        #expect(try scene.shortfalls(1) == "")
    }

    @Test func `is the same every time, to the nanosecond`() throws {
        let text = """
            cases:
              - name: chance
                seed: 7
                faults: rate_limited=30%, failed=20%
                inputs: {words: [a, b, c, d, e, f, g, h]}
                expect: {}
            """
        let (first, second) = (try Scene(text).play(), try Scene(text).play())
        #expect(first.events.map(\.time) == second.events.map(\.time))
        #expect(first.sent.map(\.time) == second.sent.map(\.time))
        #expect(first.sent.map(\.model) == second.sent.map(\.model))
        #expect(first.elapsed > .seconds(4))
        let other = try Scene(text.replacing("seed: 7", with: "seed: 8")).play()
        #expect(first.elapsed != other.elapsed)
    }

    @Test func `sends a sample where a picture is wanted`() throws {
        let scene = try Scene(
            """
            cases:
              - name: sample
                inputs: {prompt: sea, like: "${sample.image}"}
                expect:
                  state: success
                  outputs: {images: [{content_type: image/png}]}
                  that: ["${inputs.prompt == 'sea'}"]
            """, model: "studio.pen")
        let performance = try scene.play()
        #expect(Judge.shortfalls(of: performance, in: scene.suite.cases[0]).isEmpty)
        guard case .map(let body)? = performance.sent.first?.body, case .string(let like)? = body["like"] else {
            return #expect(Bool(false), "no picture was sent")
        }
        #expect(like.hasPrefix("data:image/png;base64,iVBOR"))
    }

    @Test func `runs under the profile of its case, and with as many keys as the project has`() throws {
        let scene = try Scene(
            """
            cases:
              - name: another account, and a key that is spent
                profile: slow
                inputs: {words: [sea]}
                answers: {studio.pen: [{fail: quota}, {after: 1s}]}
                expect:
                  state: success
                  calls: {studio.pen: 2, studio.brush: 0}
                  requests: [{url: "https://api.studio.test/v1/jobs?as=eu"}]
            """)
        #expect(try scene.shortfalls() == "")
    }

    @Test func `tells of an answer that nobody asked for`() throws {
        let scene = try Scene(
            """
            cases:
              - name: unused
                inputs: {words: [sea]}
                answers: {studio.pen: [{after: 1s}, {fail: timeout}], studio.brush: [{fail: timeout}]}
                expect: {state: success}
            """)
        #expect(
            try scene.shortfalls() == """
                poster.test.yaml:7:41: this answer
                  expected  to be used
                  seen      studio.pen was called once
                poster.test.yaml:7:74: this answer
                  expected  to be used
                  seen      studio.brush was never called

                """)
    }

    @Test func `that waits for ever is broken off`() throws {
        let scene = try Scene(
            """
            cases:
              - name: endless
                inputs: {words: [sea]}
                answers: {studio.pen: [{status: 429, headers: {retry-after: "99999999"}, body: {}}]}
                expect: {state: success}
            """)
        let performance = try scene.play()
        #expect(performance.ending != nil || performance.obstacle != nil)
    }
}
