import Testing

@testable import easel

@Suite struct HelpTests {
    @Test func `every command that people call is listed under a heading, and the others are not`() throws {
        let overview = try Invocation([]).output
        for command in Easel.commands {
            #expect(overview.contains("\n  \(command.name) ") == (command.group != nil), "\(command.name)")
        }
        #expect(try Invocation(["help"]).output == overview)
    }

    @Test(arguments: Easel.commands.map(\.name))
    func `every page shows usage, options and an example`(command: String) throws {
        let run = try Invocation([command, "--help"])
        #expect(run.output.hasPrefix("easel \(command): "))
        for part in ["\n\nUsage: easel \(command)", "\n\nOptions:\n", "\n  -h, --help  ", "\n\nExamples:\n  "] {
            #expect(run.output.contains(part), "\(part)")
        }
        #expect(try Invocation(["help", command]).output == run.output)
        #expect(try Invocation([command, "-h"]).output == run.output)
    }

    @Test(
        arguments: [
            (["lint", "--format", "jsno"], "error: there is no format 'jsno'\n  help: did you mean 'json'?"),
            (
                ["lint", "--format=xml"],
                "error: there is no format 'xml'\n  help: it is human, oneline, json, sarif or github"
            ),
            (["completions", "fsh"], "error: there is no shell 'fsh'\n  help: did you mean 'fish'?"),
            (["completions"], "error: 'completions' needs SHELL"),
            (["compeltions"], "error: there is no command 'compeltions'\n  help: did you mean 'completions'?"),
            (["complete", "modle"], "error: there is no kind 'modle'\n  help: did you mean 'model'?"),
        ])
    func `a word that is none of the choices is refused with the nearest`(words: [String], message: String) throws {
        let run = try Invocation(words)
        #expect(run.errors.hasPrefix(message), "\(run.errors)")
        #expect(run.exitCode == 2)
    }

    @Test func `the manual page tells of every command, in ASCII, and begins no line by accident`() throws {
        let page = try Invocation(["man"]).output
        #expect(page.utf8.allSatisfy { $0 < 0x80 })
        let requests: Set = [
            "TH", "SH", "SS", "TP", "B", "I", "BR", "RB", "IR", "RI", "PP", "EX", "EE", "RS", "RE",
        ]
        for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
            #expect(requests.contains(String(line.dropFirst().prefix { $0 != " " })), "\(line)")
        }
        for command in Easel.commands where command.group != nil {
            #expect(page.contains("\n.SS easel \(command.name)"))
            for option in command.options { #expect(page.contains(option.name.replacing("-", with: "\\-"))) }
        }
    }
}
