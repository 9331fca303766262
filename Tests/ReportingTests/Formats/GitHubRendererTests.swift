import Reporting
import TestKit
import Testing

@Suite struct GitHubRendererTests {
    @Test func `findings are workflow commands`() throws {
        let text = GitHubRenderer().render(Sample.mixed.diagnostics, in: Sample.mixed.sources)
        try Golden.expect(text, matches: "formats/github.txt")
    }

    @Test(arguments: [
        (0, 0, nil), (1, 0, "1 error"), (10, 10, "10 errors, 10 warnings"),
        (11, 10, "11 errors, 10 warnings; GitHub shows 10 of a kind, 1 error more in this log"),
        (12, 31, "12 errors, 31 warnings; GitHub shows 10 of a kind, 2 errors and 21 warnings more in this log"),
        (0, 11, "11 warnings; GitHub shows 10 of a kind, 1 warning more in this log"),
    ])
    func `the last line says how many are beyond what is shown`(errors: Int, warnings: Int, summary: String?) {
        var sample = Sample()
        let file = sample.file("a.yaml", "a")
        for _ in 0..<warnings { sample.report(.unusedInput, "w", at: sample.span("a", in: file)) }
        for _ in 0..<errors { sample.report(.yaml, "e", at: sample.span("a", in: file)) }
        let lines = GitHubRenderer().render(sample.diagnostics, in: sample.sources).split(separator: "\n")
        #expect(lines.last.map(String.init) == summary)
        #expect(lines.prefix(errors).allSatisfy { $0.hasPrefix("::error ") })
        #expect(lines.dropFirst(errors).dropLast().allSatisfy { $0.hasPrefix("::warning ") })
        #expect(lines.count == (errors + warnings > 0 ? errors + warnings + 1 : 0))
    }

    @Test func `nothing in a finding can end a command or begin another`() {
        var sample = Sample()
        let file = sample.file("a,b:c\r\n::error::x%.yaml", "a")
        sample.report(.yaml, "50%\r\n::stop-commands::x", at: sample.span("a", in: file), help: "a, b: c")
        let lines = GitHubRenderer().render(sample.diagnostics, in: sample.sources).split(separator: "\n")
        #expect(
            lines == [
                "::error file=a%2Cb%3Ac%0D%0A%3A%3Aerror%3A%3Ax%25.yaml,line=1,endLine=1,col=1,endColumn=2,title=yaml-syntax"
                    + "::50%25%0D%0A::stop-commands::x%0Ahelp: a, b: c",
                "1 error",
            ])
    }
}
