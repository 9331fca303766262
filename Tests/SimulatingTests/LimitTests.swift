import Blueprint
import Exchanges
import Testing
import Values

@testable import Compiling
@testable import Simulating

/// Beyond what a provider declares it refuses, as it would in truth.
@Suite struct LimitTests {
    private static let file = """
        easel: 1
        interfaces:
          image.generate:
            inputs: {prompt: string}
            outputs: {image: image}
        ---
        easel: 1
        provider: p
        base_url: https://api.example.com
        downloads: [{from: cdn.example.com}]
        limits:
          - {rate: 3/10s, of: submit}
          - {running: 2}
        calls:
          job:
            submit:
              post: /jobs
              json: ${params}
              keep: {id: "${body.id}"}
              examples: {taken: {body: {id: "${job.name}"}}}
            poll:
              get: /jobs/${job.id}
              every: 1s
              within: 1m
              state: ${body.state}
              states: {running: [at work], done: [done]}
              examples:
                running: {body: {state: at work}}
                done: {body: {state: done, url: https://cdn.example.com/a.png}}
            mint: {name: uuid}
        models:
          m:
            implements: image.generate
            call: job
            params: {prompt: "${inputs.prompt}"}
            result: {image: "${media(body.url)}"}
            price: {usd: 0.01, as_of: 2026-06-01}
            simulate: {latency: 4s..4s}
        """
    private static let start = Timestamp("2026-01-01T00:00:00Z")!
    private static let exchange = Exchange.http(HTTPRequest(method: "POST", url: "https://api.example.com/jobs"))

    private static func simulator(speed: Double = 1) throws -> Simulator {
        let project = try ProviderFiles.project(text: file)
        return Simulator(providers: project.providers, models: project.models, seed: 1, speed: speed)
    }

    private static func ask(
        _ simulator: inout Simulator, _ stage: Stage, _ job: String, at milliseconds: Int, key: String = ""
    ) throws -> (answer: HTTPAnswer, after: Duration) {
        let origin = Origin(
            provider: "p", model: "p.m", stage: stage, job: job, key: key, inputs: ValueMap([("prompt", "a boat")]))
        let now = try #require(start.adding(.milliseconds(milliseconds)))
        let reply = simulator.answer(to: exchange, of: origin, at: now)
        guard case .http(let answer) = try reply.result(for: exchange).get() else { throw Walk.Wrong() }
        return (answer, reply.after)
    }

    @Test func `no more than declared are taken in any stretch of time`() throws {
        var simulator = try Self.simulator()
        for (job, (time, status)) in [(0, 200), (4100, 200), (8200, 200), (9_999, 429), (10_000, 200), (13_000, 429)]
            .enumerated()
        {
            let answer = try Self.ask(&simulator, .submit, "\(job)", at: time).answer
            #expect(answer.status == status, "at \(time)")
            if status == 429 {
                #expect(answer.headers.contains(.init("retry-after", time == 9_999 ? "1" : "2")), "\(answer.headers)")
            }
        }
    }

    @Test func `each key has its own limits`() throws {
        var simulator = try Self.simulator()
        for key in ["a", "b"] {
            for (job, status) in [200, 200, 429].enumerated() {
                let name = "\(key) \(job)"
                #expect(try Self.ask(&simulator, .submit, name, at: 0, key: key).answer.status == status)
            }
        }
    }

    @Test func `no more than declared are at work at once`() throws {
        var simulator = try Self.simulator()
        #expect(try Self.ask(&simulator, .submit, "a", at: 0).answer.status == 200)
        #expect(try Self.ask(&simulator, .submit, "b", at: 1000).answer.status == 200)
        #expect(try Self.ask(&simulator, .submit, "c", at: 3_999).answer.status == 429)
        #expect(try Self.ask(&simulator, .submit, "c", at: 4_000).answer.status == 200)
    }

    @Test func `a job takes the time that is declared, and less at a higher speed`() throws {
        for (speed, time) in [(1.0, 4_000), (10.0, 400)] {
            var simulator = try Self.simulator(speed: speed)
            _ = try Self.ask(&simulator, .submit, "a", at: 0)
            let early = try Self.ask(&simulator, .poll, "a", at: time - 1)
            #expect(try Value(json: early.answer.bytes) == ["state": "at work"])
            #expect(early.after <= .milliseconds(Int(120 / speed)))
            let late = try Self.ask(&simulator, .poll, "a", at: time).answer
            #expect(try Value(json: late.bytes) == ["state": "done", "url": "https://cdn.example.com/a.png"])
        }
    }

    @Test func `what a link names is drawn`() throws {
        let simulator = try Self.simulator()
        func draw(_ url: String, _ type: String?, _ place: Int = 0, job: String = "a") throws -> HTTPAnswer {
            let origin = Origin(
                provider: "p", model: "p.m", stage: .poll, job: job,
                inputs: ValueMap([("size", "32x32"), ("seconds", 0.5)]))
            let reply = simulator.download(url, contentType: type, place: place, for: origin, at: Self.start)
            let exchange = Exchange.http(HTTPRequest(method: "GET", url: url))
            guard case .http(let answer) = try reply.result(for: exchange).get() else { throw Walk.Wrong() }
            return answer
        }
        let picture = try draw("https://x.example/a", nil)
        #expect(picture.type == "image/png")
        #expect(picture.bytes.starts(with: [0x89, 0x50]))
        #expect(try draw("https://x.example/a", nil).bytes == picture.bytes)
        #expect(try draw("https://x.example/a", nil, 1).bytes != picture.bytes)
        #expect(try draw("https://x.example/a", nil, job: "b").bytes != picture.bytes)
        #expect(try draw("https://x.example/a.mp4?x=1.png", nil).type == "video/mp4")
        #expect(try draw("https://x.example/a", "audio/mpeg").type == "audio/wav")
    }
}
