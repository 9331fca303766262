import Foundation
import Reporting
import TestKit
import Testing

@testable import Compiling

@Suite struct MendingTests {
    /// The golden examples, the structure's mistakes, and what the documentation shows.
    private static let examples: [Linted] =
        files(in: "Tests/CompilingTests/Checks") + files(in: "docs/examples/workflows")
        + StructureCheckTests.mistakes.map { Linted($0) }

    /// Besides, files that are meant to be hard: mending one of their mistakes may uncover another.
    private static let corpus = examples + files(in: "Fuzzing/Corpus/documents") + files(in: "Fuzzing/Corpus/yaml")

    private static func files(in folder: String) -> [Linted] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        let url = root.appending(path: folder)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
        return names.sorted().filter { !$0.hasSuffix(".out") }.compactMap { name in
            (try? Data(contentsOf: url.appending(path: name))).map { Linted([UInt8]($0), path: folder + "/" + name) }
        }
    }

    private static func mend(_ sources: Sources) -> Mending.Outcome { Mending.mend(sources) { Lint.findings(in: $0) } }

    private static func counts(_ findings: [Diagnostic]) -> [String: Int] {
        findings.reduce(into: [:]) { $0[$1.check.code, default: 0] += 1 }
    }

    @Test func `a fix takes its finding away and brings no other`() {
        var count = 0
        for linted in Self.examples {
            for finding in linted.findings {
                guard let fix = finding.fix else { continue }
                count += 1
                let (sources, applied) = Fixes.applied([fix], to: linted.sources)
                #expect(applied == 1)
                let (before, after) = (Self.counts(linted.findings), Self.counts(Lint.findings(in: sources)))
                let place = "\(linted.sources.files[0].path): \(finding.message)"
                #expect(after[finding.check.code, default: 0] < before[finding.check.code, default: 0], "\(place)")
                for (code, number) in after {
                    let known = before[code, default: 0]
                    #expect(
                        number <= known,
                        "\(code) after \(place) in\n\(String(decoding: sources.files[0].bytes, as: UTF8.self))")
                }
            }
        }
        #expect(count > 20)
    }

    @Test func `mending once mends all there is to mend`() {
        for linted in Self.corpus {
            let first = Self.mend(linted.sources)
            let second = Self.mend(first.sources)
            #expect(second.count == 0, "\(linted.sources.files[0].path)")
            #expect(second.sources.files[0].bytes == first.sources.files[0].bytes)
            #expect(first.findings.count <= linted.findings.count || first.count > 0)
        }
    }

    @Test func `mistakes put together at random are mended without harm`() {
        var random = SeededRandom(seed: 11)
        let lines = [
            "a: yes", "b: 12:30", "c: {x:1}", "d: ${{ e }}", "f: \"C:\\path\"", "g: ${ h ? i : j }", "k: @l",
            "m: {{ n }}",
            "o:p", "q: 1  # easel: allow ambiguous-text it is so", "# easel: allow ambigous-boolean w", "r: no",
            "s: ${",
            "u: [${v}]", "- w", "  x: 1",
        ]
        for _ in 0..<300 {
            let chosen = (0..<Int.random(in: 1..<9, using: &random)).map { _ in
                lines.randomElement(using: &random) ?? ""
            }
            let text = "easel: 1\nworkflow: hero\nsteps:\n  a:\n    lett:\n" + chosen.map { "      \($0)\n" }.joined()
            let before = Linted(text)
            let mended = Self.mend(before.sources)
            let errors = { (findings: [Diagnostic]) in findings.count { $0.check.severity == .error } }
            let wasReadable = !before.codes.contains { $0.hasPrefix("yaml-") || $0.hasPrefix("expression-") }
            #expect(!wasReadable || errors(mended.findings) <= errors(before.findings), "\(text)")
            #expect(Self.mend(mended.sources).count == 0, "\(text)")
        }
    }

    @Test func `a fix that would make things worse is left out, and the others are not`() {
        var sources = Sources()
        let file = sources.add(
            path: "a.yaml", text: "easel: 1\nworkflow: hero\nsteps: {a: {let: {b: yes, c: no}, save: words}}\n")
        let bad = Diagnostic(
            Check("bad", .warning, "bad", explanation: ""), "bad", at: SourceSpan(file: file, lower: 0, upper: 5),
            fix: .init("spoil", [.init(replace: SourceSpan(file: file, lower: 0, upper: 5), with: "esel")]))
        let outcome = Mending.mend(sources) { sources in
            (sources.files[0].bytes.starts(with: "easel".utf8) ? [bad] : []) + Lint.findings(in: sources)
        }
        #expect(outcome.count == 2)
        #expect(outcome.findings.map(\.check.code) == ["bad"])
    }
}
