import Reporting
import Testing

@testable import Compiling

/// What steps give, held against every model that may come to do the work.
@Suite struct CallTests {
    @Test(arguments: [
        "a: {uses: picture, with: {prompt: x, count: 2, ratio: '16:9'}}",
        "a: {uses: studio.fine, with: {prompt: x, references: [a.png], seed: 3}}",
        "a: {uses: studio.fast, with: {prompt: x, steps: 30}}",
        "a: {uses: studio.clip, with: {first: https://a.test/a.png, seconds: 4.5}}",
        "a: {for_each: {m: [studio.fine, studio.fast]}, uses: \"${m}\", with: {prompt: x}}",
        "a: {uses: picture, with: {prompt: x, seed: \"${inputs.flag ? 1 : 2}\"}}",
        "a: {uses: studio.clip, with: {first: a.png}, check: [{that: \"${outputs.video.seconds >= with.seconds - 0.5}\", else: too short}]}",
    ])
    func `what fits draws nothing`(step: String) {
        #expect(Studio.findings(Studio.workflow(step)) == [])
    }

    @Test(arguments: [
        ("a: {uses: picture}", "image.generate needs 'prompt'"),
        ("a: {uses: picture, with: {prompt: ''}}", "'prompt' of image.generate cannot be empty"),
        ("a: {uses: picture, with: {prompt: x, size: 3}}", "the route 'picture' takes no 'size'"),
        (
            "a: {uses: picture, with: {prompt: x, count: many}}",
            "'count' of image.generate must be a whole number, this is text"
        ),
        ("a: {uses: picture, with: {prompt: x, count: 3}}", "'count' of studio.fast cannot be 3, which is more than 2"),
        (
            "a: {uses: picture, with: {prompt: x, ratio: '9:16'}}",
            "'ratio' of studio.fast cannot be '9:16', which is none of '1:1', '16:9'"
        ),
        (
            "a: {uses: picture, with: {prompt: x, ratio: '9:17'}}",
            "'ratio' of image.generate cannot be '9:17', which is none of '1:1', '16:9', '9:16'"
        ),
        ("a: {uses: picture, with: {prompt: x, references: [a.png]}}", "studio.fast never takes 'references'"),
        ("a: {uses: picture, with: {prompt: x, steps: 3}}", "studio.fine takes no 'steps'"),
        (
            "a: {uses: studio.fast, with: {prompt: x, steps: 60}}",
            "'steps' of studio.fast cannot be 60, which is more than 50"
        ),
        (
            "a: {uses: studio.fast, with: {prompt: x, count: \"${inputs.flag ? 1 : 3}\"}}",
            "'count' of studio.fast cannot be 3, which is more than 2"
        ),
        ("a: {uses: studio.fin, with: {prompt: x}}", "there is no model 'studio.fin'"),
        ("a: {uses: sudio.fine, with: {prompt: x}}", "there is no provider 'sudio'"),
        ("a: {uses: pictures, with: {prompt: x}}", "there is no route, model or workflow 'pictures'"),
        ("a: {uses: hero}", "the workflow 'hero' uses itself"),
        ("a: {for_each: {m: \"${inputs.scenes}\"}, uses: \"${m}\"}", "what a step uses must be known before it runs"),
        (
            "a: {for_each: {m: [studio.fine, studio.clip]}, uses: \"${m}\", with: {prompt: x}}",
            "studio.clip is for video.generate, and studio.fine for image.generate"
        ),
        (
            "a: {uses: studio.clip, with: {first: \"${inputs.scenes[0]}\"}}",
            "'first' of video.generate must be an image, this is text"
        ),
        (
            "a: {uses: studio.clip, with: {first: [a.png]}}",
            "'first' of video.generate must be an image, this is a list<string>"
        ),
    ])
    func `what does not fit is told once`(step: String, message: String) {
        #expect(Studio.findings(Studio.workflow(step)) == [message])
    }

    @Test func `a default of the workflow's is held against all its uses`() {
        let workflow = """
            easel: 1
            workflow: hero
            inputs: {ratio: {type: string, enum: ["1:1", "9:16"], default: "1:1"}}
            steps: {a: {uses: studio.fast, with: {prompt: x, ratio: "${inputs.ratio}"}}}
            """
        #expect(Studio.findings(workflow) == ["this may be '9:16', which 'ratio' of studio.fast never takes"])
    }

    @Test(arguments: [
        (
            "int, min: 1, max: 9", "number: ${inputs.x}",
            ["this may be 5, 6, 7, 8 …, which 'number' of paint.oil never takes"]
        ),
        ("int, min: 1, max: 4", "number: ${inputs.x}", []),
        ("int", "number: ${inputs.x}", []),
        (
            "int, min: 1, max: 5000", "number: ${inputs.x}",
            ["this may be 5000, which 'number' of paint.oil never takes"]
        ),
        (
            "string, max_length: 30", "words: ${inputs.x}",
            ["this may be 30 characters long, which 'words' of paint.oil never takes"]
        ),
        ("string, max_length: 20", "words: ${inputs.x}", []),
        ("int, max: 9", "seconds: ${inputs.x}", ["this may be 9, which 'seconds' of paint.oil never takes"]),
        ("int, min: 1, max: 8", "seconds: ${inputs.x}", []),
        ("int, min: 1, max: 2", "count: ${inputs.x}", ["this may be 1, which 'count' of paint.oil never takes"]),
        ("int", "seconds: 9", ["'seconds' of paint.oil cannot be 9, which is more than 8"]),
        ("int", "count: 3", ["'count' of paint.oil cannot be 3, which is not 2"]),
        ("int", "count: 2", []),
        ("int", "light: dim", ["a step gives 'light', which the model takes and does not send"]),
    ])
    func `what an input may be is held against what the model takes`(type: String, argument: String, found: [String]) {
        let text = """
            easel: 1
            interfaces:
              image.draw:
                inputs:
                  number: {type: int, optional: true}
                  words: {type: string, optional: true}
                  seconds: {type: int, optional: true}
                  count: {type: int, default: 1}
                  light: {type: string, optional: true}
                outputs: {images: list<image>}
            ---
            easel: 1
            provider: paint
            base_url: https://paint.test
            calls:
              draw:
                send:
                  post: /draw
                  json: ${params}
                  examples: {drawn: {body: {url: "https://paint.test/a.png"}}}
                result: {images: ["${media(body.url)}"]}
            models:
              oil:
                implements: image.draw
                call: draw
                makes: 2
                accepts: {number: {max: 4}, words: {max_length: 20}, seconds: {enum: [4, 8], round: up}}
                params: {number: "${inputs.?number}", words: "${inputs.?words}", seconds: "${inputs.?seconds}"}
                price: {usd: 0.01, as_of: 2026-10-01}
            ---
            easel: 1
            workflow: hero
            inputs: {x: {type: \(type)}}
            steps: {a: {uses: paint.oil, with: {\(argument.replacing("${inputs.x}", with: "\"${inputs.x}\""))}}}
            outputs: {images: "${steps.a.outputs.images}", x: "${inputs.x}"}
            """
        #expect(Linted(text).findings.map(\.message) == found)
    }
}
