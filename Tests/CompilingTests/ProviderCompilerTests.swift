import Blueprint
import Expressions
import Reporting
import Testing
import Values

@testable import Compiling

/// What a provider's document comes to: values that need no YAML any more.
@Suite struct ProviderCompilerTests {
    private static func project(_ text: String) -> Project {
        var sources = Sources()
        _ = sources.add(path: "provider.yaml", text: text)
        return Compilation(sources).project
    }

    private static func file(_ name: String) throws -> Project {
        Compilation(try ProviderFileTests.sources(name)).project
    }

    @Test(arguments: ProviderFileTests.names)
    func `every model of every provider has work to do`(name: String) throws {
        let project = try Self.file(name)
        for model in project.models.values {
            let provider = try #require(project.providers[model.provider])
            let key = String(model.name.dropFirst(provider.name.count + 1))
            let offer = try #require(provider.offers[key])
            let outputs = model.interface?.outputs.filter(\.declaration.isRequired).map(\.name) ?? []
            #expect(outputs.allSatisfy { name in offer.result.contains { $0.key == name } })
        }
    }

    @Test func `a submission, its polls and what they mean are values`() throws {
        let provider = try #require(try Self.file("submit_poll.yaml").providers["submit_poll"])
        #expect(provider.secrets == ["EXAMPLE_KEY"])
        guard case .call(let call)? = provider.offers["gen"]?.work else {
            Issue.record("there is no call")
            return
        }
        #expect(call.submission.map(\.method) == [.post])
        #expect(call.submission[0].keep.map(\.key) == ["id"])
        #expect(call.cancel.map(\.method) == [.delete])
        let poll = try #require(call.poll)
        #expect(poll.state(of: ["body": ["status": "THROTTLED"]]) == .queued)
        #expect(poll.state(of: ["body": ["status": "FAILED"]]) == .ended(.failed))
        #expect(poll.state(of: ["body": ["status": "ELSEWHERE"]]) == nil)
        #expect(poll.pace?.within == Duration(seconds: 600))
    }

    @Test func `rules for errors are asked in order, and the status last`() throws {
        let provider = try #require(try Self.file("envelope.yaml").providers["envelope"])
        func verdict(_ body: Value, status: Int = 200) -> ErrorRule.Outcome {
            let answer: ValueMap = ["body": body, "status": .int(status), "headers": [:], "text": ""]
            return provider.errors.verdict(on: answer, of: .submit, status: status)
        }
        #expect(verdict(["code": 200, "msg": "success"]) == .success)
        #expect(verdict(["code": 500, "msg": "the prompt was flagged"]) == .failure(.contentPolicy))
        #expect(verdict(["code": 500, "msg": "broken"]) == .failure(.unavailable))
        #expect(verdict(["code": 777, "msg": "?"]) == .failure(.failed))
        #expect(verdict(.null, status: 429) == .failure(.rateLimited))
    }

    @Test func `what a model tells beyond its interface has a type`() throws {
        let model = try #require(try Self.file("jwt_hs256.yaml").models["jwt_hs256.clip"])
        #expect(model.outputs["seconds"]?.type == .double)
        #expect(model.outputs["seconds"]?.isOptional == true)
        #expect(model.input("first_frame")?.isNever == true)
        #expect(model.input("seconds")?.declaration.bounds.roundingUp(6) == 10)
    }

    @Test func `what only one model lacks is told with its name`() {
        let findings = Linted(
            """
            easel: 1
            interfaces:
              image.generate:
                inputs: {prompt: string, count: {type: int, default: 1}}
                outputs: {images: list<image>}
            ---
            easel: 1
            provider: fal
            base_url: https://fal.test
            calls:
              draw:
                send:
                  post: /draw
                  json: {prompt: "${inputs.prompt}", number: "${inputs.count}"}
                  examples:
                    drawn: {body: {url: "https://fal.test/a.png"}}
                result:
                  images: ${[media(body.url)]}
            models:
              many: {implements: image.generate, call: draw}
              one: {implements: image.generate, call: draw, accepts: {count: never}}

            """
        ).findings
        #expect(findings.map(\.message) == ["inputs has no field 'count'"])
        #expect(findings.first?.related.map(\.text) == ["as 'fal.one' uses the call"])
    }
}
