import Reporting
import TestKit
import Testing

@testable import Compiling

@Suite struct StructureCheckTests {
    /// What can be told of one file by itself: the examples are too small to mean anything.
    private static func lint(_ text: String) -> (findings: [Diagnostic], sources: Sources) {
        var sources = Sources()
        let file = sources.add(path: "workflow.yaml", text: text)
        return (FileReading(sources[file]).diagnostics.sorted, sources)
    }

    /// One mistake each. What a person sees is in the golden file.
    static let mistakes = [
        "- a\n",
        "workflow: hero\nsteps: {a: {uses: b}}\n",
        "easel: 2\nworkflow: hero\nsteps: {a: {uses: b}}\n",
        "easel: 1\nname: hero\n",
        "easel: 1\nworkflw: hero\nsteps: {a: {uses: b}}\n",
        "easel: 1\nworkflow: hero\nsteps: {a: {uses: b}}\nprovider: fal\n",
        "easel: 1\nworkflow: Hero\nsteps: {a: {uses: b}}\n",
        "easel: 1\nworkflow: hero\nsteps:\n  draw:\n    use: b\n",
        "easel: 1\nworkflow: hero\nsteps:\n  draw:\n    uses: b\n    colour: red\n",
        "easel: 1\nworkflow: hero\nsteps:\n  draw:\n    label: Drawing\n",
        "easel: 1\nworkflow: hero\nsteps:\n  draw:\n    uses: b\n    let: {x: 1}\n",
        "easel: 1\nworkflow: hero\n",
        "easel: 1\nworkflow: hero\nsteps:\n",
        "easel: 1\nworkflow: hero\nsteps:\n  - uses: b\n",
        "easel: 1\nworkflow: hero\nsteps:\n  draw: hero_image\n",
        "easel: 1\nworkflow: hero\nsteps:\n  1st: {uses: b}\n",
        "easel: 1\nworkflow: hero\nsteps:\n  draw:\n    uses: b\n    max_parallel: five\n",
        "easel: 1\nworkflow: hero\nsteps:\n  draw:\n    uses: b\n    deadline: 5 min\n",
        "easel: 1\nworkflow: hero\nsteps:\n  draw:\n    uses: b\n    cache: 7 days\n",
        "easel: 1\nworkflow: hero\nsteps:\n  draw:\n    uses: b\n    on_unknown: resubmitt\n",
        "easel: 1\nworkflow: hero\nsteps:\n  draw:\n    uses: b\n    if: inputs.count > 1\n",
        "easel: 1\nworkflow: hero\nsteps:\n  draw:\n    uses: b\n    if: ${inputs.a} and ${inputs.b}\n",
        "easel: 1\nworkflow: hero\nsteps:\n  draw:\n    uses: b\n    with:\n      prompt: a ${inputs.x +} b\n",
        "easel: 1\nworkflow: hero\nsteps:\n  draw:\n    uses: b\n    check:\n      - that: ${outputs.ok}\n",
        "easel: 1\nworkflow: hero\ninputs:\n  count: {type: int, minimum: 1}\nsteps: {a: {uses: b}}\n",
        "easel: 1\ninterfaces:\n  Image.Generate: {outputs: {images: list<image>}}\n",
        "easel: 1\npolicies:\n  standard: {attempts: 3, waits: 1s-60s}\n",
        "easel: 1\nprovider: fal\nbase_url: https://x.test\nlimits:\n  - {rate: 10 per second}\n",
        "easel: 1\nprovider: fal\nbase_url: https://x.test\nmodels:\n  a: {price: {usd: 0.04, as_of: June 2026}}\n",
        "easel: 1\nprovider: fal\nbase_url: https://x.test\nhosts: x.test\n",
        "easel: 1\ntypes:\n  size: {type: object, fields: {width: int}}\n  in: string\n",
        "easel: 1\nworkflow: hero\nsteps:\n  draw:\n    for_each:\n      package: [a, b]\n    uses: b\n",
        "easel: 1\nworkflow: hero\nsteps:\n  key_frames: {uses: b}\n  keyframes: {uses: b}\n",
        "easel: 1\nprovider: fal\nbase_url: https://x.test\nmodels:\n  a: {id: 3}\n",
        "easel: 1\nprovider: fal\nbase_url: https://x.test\nmodels:\n  a: {id: true}\n",
    ]

    @Test func `mistakes look as recorded`() throws {
        let text = Self.mistakes.map { mistake -> String in
            let (findings, sources) = Self.lint(mistake)
            if findings.count != 1 { Issue.record("\(findings.count) findings in:\n\(mistake)") }
            return HumanRenderer().render(findings, in: sources)
        }
        try Golden.expect(text.joined(separator: "\n"), matches: "structure.txt")
    }

    @Test func `every check has a message among the recorded ones`() throws {
        let recorded = try Golden.text(of: "structure.txt")
        for check in StructureChecks.all { #expect(recorded.contains("[\(check.code)]"), "\(check.code)") }
    }

    @Test func `no code stands for two checks`() {
        let codes = Lint.checks.map(\.code)
        #expect(Set(codes).count == codes.count)
    }

    @Test(arguments: mistakes)
    func `a fix mends what it was offered for`(mistake: String) throws {
        for finding in Self.lint(mistake).findings {
            guard let fix = finding.fix else { continue }
            var bytes = Array(mistake.utf8)
            for edit in fix.edits.sorted(by: { $0.span.lower > $1.span.lower }) {
                bytes.replaceSubrange(edit.span.range, with: edit.replacement.utf8)
            }
            let codes = Self.lint(String(decoding: bytes, as: UTF8.self)).findings.map(\.check.code)
            #expect(!codes.contains(finding.check.code), "\(codes)")
        }
    }

    @Test(arguments: [
        "easel: 1\nworkflow: hero\nsteps:\n  draw:\n    uses: hero_image\n    min_success: 50%\n    cache: 7d\n    if: true\n",
        "easel: 1\nworkflow: hero\nsteps:\n  draw:\n    uses: hero_image\n    min_success: 2\n    cache: true\n    needs: [a, b]\n",
        "easel: 1\nproject: studio\nroutes: {hero: {try: [fal.flux_pro]}}\nbudget: 4.00\n",
        "easel: 1\nbudget: {run: 5, day: 20, warn_at: 80%}\nproject: studio\n",
        "easel: 1\ntypes:\n  scene: {type: object, fields: {id: string, prompt: {type: string, min_length: 1}}}\n",
        "# nothing but a comment\n",
        "",
    ])
    func `what is right draws no finding`(text: String) {
        #expect(Self.lint(text).findings.map(\.message) == [])
    }

    @Test func `no bytes crash it`() {
        var random = SeededRandom(seed: 3)
        let pieces = [
            "easel: 1\n", "workflow: ", "steps:\n", "  a:\n", "    uses: ", "${", "}", "- ", "{", "[", "]", ": ", "\t",
            "'", "|\n",
        ]
        for _ in 0..<1_000 {
            let parts = (0..<Int.random(in: 1..<14, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }
            _ = Self.lint(parts.joined())
        }
    }
}
