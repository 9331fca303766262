import Foundation
import Testing

@Suite struct LintOptionTests {
    private static let text =
        "easel: 1\nworkflow: hero\nsteps:\n  pick:\n    let: {a: yes, b: 12:30}\n    save: picks\n    colour: red\n"

    private static func codes(_ arguments: String...) throws -> [String] {
        let run = try Invocation(["lint", "-", "--format", "oneline"] + arguments, input: text)
        return run.output.split(separator: "\n").map { line in
            String(line.drop { $0 != "[" }.dropFirst().prefix { $0 != "]" })
        }
    }

    @Test func `codes are chosen, and left out`() throws {
        #expect(try Self.codes() == ["ambiguous-boolean", "ambiguous-text", "unknown-key"])
        #expect(try Self.codes("--only", "unknown-key") == ["unknown-key"])
        #expect(
            try Self.codes("--only", "unknown-key,ambiguous-text", "--only=ambiguous-boolean", "--skip", "unknown-key")
                == ["ambiguous-boolean", "ambiguous-text"])
        #expect(try Self.codes("--skip", "ambiguous-text", "--skip", "ambiguous-boolean") == ["unknown-key"])
        #expect(try Invocation(["lint", "-", "--skip", "unknown-key"], input: Self.text).exitCode == 0)
    }

    @Test func `quiet tells errors alone, without counting them`() throws {
        #expect(try Self.codes("--quiet") == ["unknown-key"])
        #expect(try Self.codes("-q", "--strict") == ["ambiguous-boolean", "ambiguous-text", "unknown-key"])
        let run = try Invocation(["lint", "-", "-q"], input: Self.text)
        #expect(run.output.hasPrefix("error[unknown-key]: ") && !run.output.contains("1 error"))
        #expect(run.exitCode == 1)
    }

    @Test func `a folder of a project is read with the whole of it`() throws {
        let folder = try Folder()
        _ = try Invocation(["init"], in: folder.url)
        for name in ["workflows", "tests", "providers/", ".", folder.url.appending(path: "tests").path] {
            let run = try Invocation(["lint", name], in: folder.url)
            #expect(run.output + run.errors == "", "\(name)")
        }
        try folder.write("easel: 1\nworkflow: odd\n", to: "workflows/more/odd.yaml")
        #expect(try Invocation(["lint", "tests"], in: folder.url).exitCode == 0)
        #expect(try Invocation(["lint", "workflows/more"], in: folder.url).exitCode == 1)
    }

    @Test func `a folder that links lead back to is read once`() throws {
        let folder = try Folder()
        try folder.write(Self.text, to: "workflows/odd.yaml")
        try folder.write(Self.text.replacing("hero", with: "other"), to: "shared/other.yaml")
        for (name, target) in [("again", "."), ("back", "../workflows"), ("more", "../shared")] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.url.appending(path: "workflows/" + name).path, withDestinationPath: target)
        }
        let run = try Invocation(["lint", "-q", "--format", "oneline"], in: folder.url)
        #expect(
            run.output.split(separator: "\n").map { $0.prefix { $0 != ":" } } == [
                "workflows/more/other.yaml", "workflows/odd.yaml",
            ], "\(run.output)")
    }

    @Test func `standard input may stand beside files, each read once`() throws {
        let scratch = try Scratch(["a.yaml": Self.text])
        let run = try scratch.easel(
            "lint", "a.yaml", "-", "./a.yaml", "--format", "oneline", "-q",
            input: Self.text.replacing("hero", with: "main"))
        #expect(run.output.split(separator: "\n").map { $0.prefix { $0 != ":" } } == ["a.yaml", "<stdin>"])
    }

    @Test func `a project may be elsewhere`() throws {
        let scratch = try Scratch(["studio/workflows/hero.yaml": Self.text, "studio/easel.yaml": "easel: 1\n"])
        let whole = try scratch.easel("lint", "-q", "--format", "oneline", "--project", "studio")
        #expect(
            whole.output.split(separator: "\n").map { $0.prefix { $0 != ":" } }
                == ["studio/easel.yaml", "studio/workflows/hero.yaml"])
        let one = try scratch.easel("lint", "-q", "--project=studio", "studio/workflows", "--format", "oneline")
        #expect(one.output.split(separator: "\n").map { $0.prefix { $0 != ":" } } == ["studio/workflows/hero.yaml"])
    }

    @Test func `what is being typed stands in for the file that it will be`() throws {
        let scratch = try Scratch(["workflows/hero.yaml": Self.text])
        let arguments = ["lint", "--project", ".", "--stdin-filename", "workflows/hero.yaml", "-"]
        let run = try Invocation(arguments, input: "easel: 1\nworkflow: hero\n", in: scratch.folder)
        #expect(run.output.hasPrefix("error[missing-key]: a workflow needs 'steps'\n --> workflows/hero.yaml:2:1\n"))
    }

    @Test(
        arguments: [
            (["--only", "unknown-kye", "-"], "there is no check 'unknown-kye'\n  help: did you mean 'unknown-key'?"),
            (["--skip", "x,y", "-"], "there is no check 'x'\n  help: 'easel explain' lists all checks"),
            (["--only", ",", "-"], "'--only' needs a value"),
            (["--today", "2026-13-01", "-"], "'2026-13-01' is no date\n  help: a date is written like 2026-06-01"),
            (["--project", "no/such", "-"], "'no/such' is no project\n  help: a project is a folder with"),
            (["-x", "-"], "'lint' has no option '-x'"), (["-q", "--quiet", "-"], "'--quiet' is given twice"),
        ] as [([String], String)])
    func `what an option does not take is refused`(arguments: [String], message: String) throws {
        let run = try Invocation(["lint"] + arguments)
        #expect(run.errors.hasPrefix("error: " + message), "\(run.errors)")
        #expect(run.exitCode == 2)
    }

    @Test func `a day may be given`() throws {
        #expect(try Invocation(["lint", "--today", "2026-06-01", "-"], input: "easel: 1\ntypes: {}\n").exitCode == 0)
    }
}

@Suite struct ExplainTests {
    @Test func `a check is explained with its example`() throws {
        let run = try Invocation(["explain", "duplicate-key"])
        #expect(run.output.hasPrefix("error[duplicate-key]: a key that its mapping has already\n\nOf two equal keys "))
        #expect(run.output.contains("\nEasel says:\n\n    error[duplicate-key]: the key 'line' is here"))
        #expect(run.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }.allSatisfy { $0.count <= 80 })
        #expect(run.exitCode == 0)
    }

    @Test func `without a code all checks are listed`() throws {
        let lines = try Invocation(["explain"]).output.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("  unused-suppression ") } && lines.count > 60)
    }

    @Test func `a code that does not exist is refused with the nearest`() throws {
        let run = try Invocation(["explain", "duplicated-key"])
        #expect(
            run.errors.hasPrefix("error: there is no check 'duplicated-key'\n  help: did you mean 'duplicate-key'?"))
        #expect(run.exitCode == 2)
    }

    @Test(arguments: [["explain", "--json"], ["explain", "--json", "yaml-tab"]])
    func `programs get JSON`(arguments: [String]) throws {
        let run = try Invocation(arguments)
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(run.output.utf8)) }
    }
}
