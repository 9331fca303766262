import Foundation
import Testing

@Suite struct CommandLineTests {
    @Test(
        arguments: [
            (["eval", "[1, 2, 3].map(n, n * n)"], 0, "[1,4,9]\n"),
            (["eval", "a ${x} b", "--with", #"{"x": 2.0}"#], 0, "\"a 2 b\"\n"),
            (["eval", "--type", "{'a': 1}"], 0, "{a: int}\n"),
            (["eval", "timestamp(0).getHours('Europe/Berlin')"], 0, "1\n"),
            (["version"], 0, "easel 0.1.0\n"),
        ] as [([String], Int32, String)])
    func `what works prints its result and ends with 0`(arguments: [String], exitCode: Int32, output: String) throws {
        let run = try Invocation(arguments)
        #expect(run.output == output)
        #expect(run.errors == "")
        #expect(run.exitCode == exitCode)
    }

    @Test(
        arguments: [
            (
                ["eval", "inputs.y", "--with", #"{"inputs": {"x": 1}}"#], 1,
                "error[unknown-field]: object {x} has no field 'y'"
            ),
            (["eval", "1 / 0"], 1, "error[evaluation-failed]: division by zero"),
            (["eval"], 2, "error: 'eval' needs EXPRESSION"),
            (["eval", "x", "--wiht", "{}"], 2, "error: 'eval' has no option '--wiht'\n  help: did you mean '--with'?"),
            (["eval", "x", "--with", "{"], 2, "error: --with is no JSON, in line 1, column 2: "),
            (["-C"], 2, "error: '-C' needs DIR"),
            (["-C", "/no/such/folder", "lint"], 2, "error: '/no/such/folder' cannot be entered: No such file"),
            (["evil"], 2, "error: there is no command 'evil'\n  help: did you mean 'eval'?"),
            (["lint", "no/such/file.yaml"], 3, "error: there is no file 'no/such/file.yaml'"),
            (["lint", "--format", "xml", "-"], 2, "error: there is no format 'xml'"),
        ] as [([String], Int32, String)])
    func `what fails says why, on standard error`(arguments: [String], exitCode: Int32, message: String) throws {
        let run = try Invocation(arguments)
        #expect(run.output == "")
        #expect(run.errors.hasPrefix(message), "\(run.errors)")
        #expect(run.exitCode == exitCode)
    }

    @Test func `requests on standard input are answered line by line`() throws {
        let lines = [
            #"{"id": "a", "expr": "x + 1", "type_env": [{"name": "x", "type": "int"}], "bindings": {"x": {"value": {"int": "2"}}}}"#,
            #"{"id": "b", "expr": "1 +"}"#, #"{"expr": "y"}"#, "", #"{"expr": "1 / 0"}"#, "not JSON",
            #"{"expr": "[1]", "check_only": true}"#,
        ]
        let run = try Invocation(["eval", "--jsonl"], input: lines.joined(separator: "\n"))
        let answers = run.output.split(separator: "\n")
        #expect(answers.count == 6)
        #expect(answers.first == #"{"value":{"int":"3"},"type":"int","id":"a"}"#)
        let kinds = ["value", "parse_error", "check_error", "eval_error", "input_error", "type"]
        for (answer, kind) in zip(answers, kinds) { #expect(answer.hasPrefix("{\"\(kind)\""), "\(answer)") }
        #expect(run.exitCode == 0)
    }

    @Test func `a project is linted from any folder in it`() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "easel-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        let inner = root.appending(path: "workflows/films")
        try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
        let text = "easel: 1\nworkflow: hero\nsteps:\n  pick: {let: {a: 1}, save: picks}\n"
        try Data(text.utf8).write(to: inner.appending(path: "hero.yaml"))
        #expect(try Invocation(["lint"], in: inner).exitCode == 0)
        try Data(text.replacing("let", with: "lte").utf8).write(to: inner.appending(path: "hero.yaml"))
        let run = try Invocation(["lint", "--format", "oneline"], in: inner)
        #expect(run.output == "../../workflows/films/hero.yaml:4:10: error[unknown-key]: 'lte' is no key of a step\n")
        #expect(run.exitCode == 1)
        let elsewhere = try Invocation(["lint"], in: FileManager.default.temporaryDirectory)
        #expect(elsewhere.exitCode == 2)
    }

    @Test func `a warning fails only where it is asked to`() throws {
        let text = "easel: 1\nworkflow: hero\nsteps:\n  pick: {save: picks, let: {prompt: yes}}\n"
        #expect(try Invocation(["lint", "-"], input: text).exitCode == 0)
        #expect(try Invocation(["lint", "--strict", "-"], input: text).exitCode == 1)
        let named = try Invocation(["lint", "-", "--stdin-filename", "hero.yaml", "--format", "oneline"], input: text)
        #expect(named.output.hasPrefix("hero.yaml:4:37: warning[ambiguous-boolean]: "), "\(named.output)")
    }

    @Test(arguments: ["json", "sarif"])
    func `documents for programs are JSON`(format: String) throws {
        let run = try Invocation(["lint", "-", "--format", format], input: "easel: 1\nworkflow: Hero\n")
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(run.output.utf8)) }
        #expect(run.exitCode == 1)
    }
}
