import Reporting
import Testing
import Values

@testable import Compiling

/// One slip of an author is told once, and what follows from it is not told at all.
@Suite struct OneFindingTests {
    /// A workflow with some lines under `let`, and all that they may use.
    private static func workflow(_ lines: String..., step: String = "") -> String {
        """
        easel: 1
        workflow: poster
        inputs:
          title: string
          seed: {type: int, optional: true}
        steps:
          plan:
            save: plans
            let: {title: "${inputs.title}", seed: "${inputs.?seed}"}
          write:
        \(step)
            save: words
            let:

        """ + lines.map { "      \($0)\n" }.joined()
    }

    @Test func `a colon without a space is told where a key was to be`() {
        let text = """
            easel: 1
            workflow: w
            inputs:
              a: {type:string}
            steps:
              b: {save: x, let: {c: "${inputs.a}"}}

            """
        #expect(Linted(text).codes == ["flow-null"])
        #expect(Linted(text).mended == text.replacing("type:string", with: "type: string"))
    }

    /// The lines below `write:` without their depth, and without it.
    @Test(arguments: ["  write:\n", ""])
    func `the keys of a step where its name is to be are told once`(name: String) {
        let text = """
            easel: 1
            workflow: poster
            inputs:
              title: string
            steps:
            \(name)  label: Writing
              save: words
              let: {title: "${inputs.title}"}

            """
        #expect(Linted(text).codes == ["unknown-key"])
    }

    @Test(arguments: ["inputs:", "  title:", "steps:", "  plan:", "    let:"])
    func `a line that is there twice is told once`(line: String) {
        let text = """
            easel: 1
            workflow: poster
            inputs:
              title:
                type: string
            steps:
              plan:
                save: plans
                let:
                  title: ${inputs.title}

            """
        #expect(Linted(text.replacing(line + "\n", with: line + "\n" + line + "\n")).codes == ["duplicate-key"])
    }

    /// Both models of a call, so that what follows from the mistake would seem to be wrong with the call.
    @Test(arguments: [
        ("${inputs.prompt}", "${inpus.prompt}", ["unknown-name"]),
        ("image.draw\n    call", "image.darw\n    call", ["unknown-interface"]),
        // A mistake of the model's own beside it is told as well.
        (
            "${inputs.prompt}\", seed: \"${inputs.?seed}", "${inpus.prompt}\", seed: \"${inputs.seed}",
            ["unknown-name", "maybe-missing"]
        ),
    ])
    func `what a model is given says nothing of its answers where it is mistaken`(
        old: String, new: String, codes: [String]
    ) {
        let text = """
            easel: 1
            interfaces:
              image.draw:
                inputs: {prompt: string, seed: {type: int, optional: true}}
                outputs: {image: image}
            ---
            easel: 1
            provider: ink
            base_url: https://ink.test
            auth: [{header: Authorization, value: "Key ${secret.INK_KEY}"}]
            errors:
              - when: ${body.code != 200}
                class: unavailable
                message: ${body.asked}
            calls:
              draw:
                send:
                  post: /${model.id}
                  json: ${params}
                  examples:
                    drawn: {body: {code: 200, asked: "${params.prompt}", data: {url: "https://ink.test/a.png"}}}
                    busy: {body: {code: 500, asked: "${params.prompt}", data: null}}
                result: {image: "${media(body.data.url)}"}
            models:
              oils:
                id: oils-1
                implements: image.draw
                call: draw
                params: {prompt: "${inputs.prompt}", seed: "${inputs.?seed}"}
                price: {usd: 0.04, as_of: 2026-06-01}
              chalk:
                id: chalk-1
                implements: image.draw
                call: draw
                params: {prompt: "${inputs.prompt}", seed: "${inputs.?seed}"}
                price: {usd: 0.04, as_of: 2026-06-01}

            """
        let surroundings = Surroundings(today: CivilDate(year: 2026, month: 7, day: 1))
        #expect(Linted(Array(text.utf8), given: surroundings).codes == [])
        #expect(Linted(Array(text.replacing(old, with: new).utf8), given: surroundings).codes == codes)
    }

    @Test(arguments: ["stesp", "stepps", "inptus"])
    func `a key that is misspelled makes no other document of a workflow`(key: String) {
        let text = """
            easel: 1
            workflow: poster
            inputs: {title: string}
            steps: {plan: {save: plans, let: {title: "${inputs.title}"}}}

            """
        let word = key.hasPrefix("i") ? "inputs:" : "steps:"
        #expect(Linted(text.replacing(word, with: key + ":")).codes == ["unknown-key"])
    }

    @Test(arguments: [
        ("a: inputs.title", "a: \"${inputs.title}\""), ("a: run.id", "a: \"${run.id}\""),
        ("a: steps.plan.outputs.title", "a: \"${steps.plan.outputs.title}\""),
        ("a: [inputs.title, b]", "a: [\"${inputs.title}\", b]"),
    ])
    func `a path without braces is made an expression`(line: String, mended: String) {
        #expect(Linted(Self.workflow(line)).codes == ["bare-expression"])
        #expect(Linted(Self.workflow(line)).mended == Self.workflow(mended))
    }

    @Test(arguments: ["a: index.html", "a: inputs.other", "a: \"inputs.title\"", "a: run.log", "a: e.g. this"])
    func `other words with a point are text`(line: String) { #expect(Linted(Self.workflow(line)).codes == []) }

    @Test(arguments: [
        ("    needs: [plan]\n    label: Writing", "    label: Writing"),
        ("    needs: plan", ""), ("    needs: [plan, plan]", ""),
        ("    needs: [draft, plan]", "    needs: [draft]"),
        ("    needs: [plan, draft]", "    needs: [draft]"),
        ("    needs: [draft, draft]", "    needs: [draft]"),
        ("    needs:\n      - plan\n      - draft", "    needs:\n      - draft"),
    ])
    func `a step that is waited for twice is removed from 'needs'`(step: String, mended: String) {
        func text(_ step: String) -> String {
            let other = "  draft:\n    save: drafts\n    let: {a: 1}\n"
            return Self.workflow("a: ${steps.plan.outputs.title}", step: step) + other
        }
        let linted = Linted(text(step))
        #expect(Set(linted.codes) == ["redundant-needs"])
        let lines = { (text: String) in text.split(separator: "\n").filter { !$0.allSatisfy { $0 == " " } } }
        #expect(lines(linted.mended) == lines(text(mended)))
    }

    @Test func `nothing is removed together with a comment`() {
        let text = Self.workflow(
            "a: ${steps.plan.outputs.title}", step: "    needs:\n      - plan  # it has the title\n      - draft")
        #expect(Linted(text + "  draft: {save: drafts, let: {a: 1}}\n").findings.map { $0.fix == nil } == [true])
    }

    @Test(arguments: ["x: ${inputs.titel +}", "x: ${input.style}", "x: ${{ inputs.style }}", "x: inputs.style"])
    func `where a mistake may hide a use, nothing is called unused`(line: String) {
        let text = Self.workflow(line).replacing("  title: string\n", with: "  title: string\n  style: string\n")
        #expect(Linted(text).codes.count == 1)
    }

    @Test func `what a fan-out gives to a name that is taken is asked no further`() {
        let text = Self.workflow("a: ${run} ${run.id.x}", step: "    for_each: {run: [2]}")
            .replacing("save: words", with: "save: ${run}")
        #expect(Linted(text).codes == ["shadowing-name"])
    }

    @Test func `a document that is cut short lacks nothing`() {
        let text = "easel: 1\nworkflow: poster\nsteps:\n  draw:\n    label: Drawing\n      uses: hero\n"
        #expect(Linted(text).codes == ["yaml-indentation"])
    }

    @Test(arguments: [
        ("enum: [small, large], default: smal", "enum: [small, large], default: small"),
        ("enum: [\"small\", large], default: \"smal\"", "enum: [\"small\", large], default: \"small\""),
    ])
    func `a word that is nearly one of an enum becomes it`(type: String, mended: String) {
        func text(_ type: String) -> String { "easel: 1\ntypes:\n  size: {type: string, \(type)}\n" }
        #expect(Linted(text(type)).codes == ["bad-default"])
        #expect(Linted(text(type)).mended == text(mended))
    }

    @Test(arguments: ["enum: [\"16:9\"], default: \"16:10\"", "enum: [no_where, b], default: nowhere2"])
    func `what may be meant as it is stays`(type: String) {
        let linted = Linted("easel: 1\ntypes:\n  size: {type: string, \(type)}\n")
        #expect(linted.findings.map { $0.fix == nil } == [true])
    }

    @Test func `numbers in an enum of texts are put in quotes`() {
        let text = "easel: 1\ntypes:\n  version: {type: string, enum: [1.0, 1.10]}\n"
        #expect(Linted(text).codes == ["bad-enum", "bad-enum"])
        #expect(Linted(text).mended == text.replacing("1.0, 1.10", with: "\"1.0\", \"1.10\""))
    }

    @Test func `a file that an input comes from is looked for`() {
        let text =
            Self.workflow("a: 1").replacing(
                "  title: string\n", with: "  title: string\n  rows: {type: list, from: rows.csv}\n"
            ) + "      rows: ${inputs.rows}\n"
        let missing = Surroundings(hasFile: { _ in false })
        #expect(Linted(Array(text.utf8), given: missing).codes == ["missing-file"])
        #expect(Linted(Array(text.replacing("rows.csv", with: "data/*.csv").utf8), given: missing).codes == [])
        #expect(Linted(text).codes == [])
    }
}
