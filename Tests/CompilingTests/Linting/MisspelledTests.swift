import Reporting
import Testing

@testable import Compiling

/// A slip in a declaration is one mistake, however many places miss the name.
@Suite struct MisspelledTests {
    private static let caption = """
        easel: 1
        workflow: caption
        inputs:
          title: string
        steps:
          write:
            let: {line: "${inputs.title}, in ink"}
          shout:
            let: {line: "${steps.write.outputs.line.upperAscii()}"}
        outputs:
          line: ${steps.shout.outputs.line}
          quiet: ${steps.write.outputs.line}
        """

    @Test(arguments: [
        ("  write:", "  wriet:", "nobody uses 'wriet', and 2 places name 'write', which is not there"),
        ("  write:", "  Write:", "'Write' is no name"),
        ("  title: string", "  titel: string", "inputs has no field 'title'"),
    ])
    func `it is told once`(line: String, slip: String, message: String) {
        #expect(Linted(Self.caption.replacing(line, with: slip)).findings.map(\.message) == [message])
    }

    @Test func `a name that is used is not misspelled`() {
        let text = Self.caption.replacing("${steps.write.outputs.line}", with: "${steps.wirte.outputs.line}")
        #expect(Linted(text).findings.map(\.check.code) == ["unknown-step"])
    }

    @Test func `where its file is not told of, the places are`() {
        var sources = Sources()
        let declaring = sources.add(path: "a.yaml", text: "easel: 1\npolicies:\n  patent: {attempts: 2}\n")
        let using = ["b", "c"].map { name in
            sources.add(
                path: name + ".yaml",
                text: """
                    easel: 1
                    workflow: \(name)
                    steps: {a: {uses: caption, retry: patient}}

                    """)
        }
        let compilation = Compilation(sources)
        func files(told: Set<SourceFile.ID>?) -> [SourceFile.ID] {
            compilation.findings(told: told).filter { $0.check.code == "unknown-policy" }.map(\.span.file)
        }
        #expect(files(told: nil) == [declaring])
        #expect(files(told: Set(using)) == using)
    }
}
