import Foundation
import Testing

@testable import easel

/// Shells are asked what they would offer, with a table that has all that a command may take.
@Suite struct CompletionTests {
    private static let commands: [Command] = [
        .init(
            name: "run", summary: "it's a run: [quick]", group: .run,
            operands: [
                .init(name: "WORKFLOW", summary: "the workflow", takes: .name(.workflow)),
                .init(name: "SPEED", summary: "how fast", isOptional: true, takes: .choice(["slow", "fast"])),
            ],
            options: [
                .init(
                    name: "--format", letter: "-f", value: "FORMAT", summary: "json or text",
                    takes: .choice(["json", "text"])),
                .init(name: "--model", value: "MODEL", isRepeatable: true, summary: "m", takes: .name(.model)),
                .init(name: "--simulate", summary: "s"),
            ], examples: [], run: { _ in .success }),
        .init(
            name: "rest", summary: "r", group: .run,
            operands: [.init(name: "CODE", summary: "c", isRepeatable: true, takes: .name(.check))],
            options: [], examples: [], run: { _ in .success }),
        .init(
            name: "hidden", summary: "h", group: nil, operands: [], options: [], examples: [],
            run: { _ in .success }),
    ]

    private static let cases: [(words: [String], offered: [String])] = [
        (["r"], ["rest", "run"]),
        (["run", "he"], ["hello"]),
        (["run", "hello", ""], ["fast", "slow"]),
        (["run", "--format", "json", "he"], ["hello"]),
        (["run", "--simulate", "hello", "s"], ["slow"]),
        (["run", "--format", "j"], ["json"]),
        (["run", "-f", "t"], ["text"]),
        (["run", "--model", "demo."], ["demo.painting", "demo.sketch"]),
        (["run", "--sim"], ["--simulate"]),
        (["rest", "duplicate-key", "missing-k"], ["missing-key"]),
        (["h"], ["help"]),
    ]

    @Test(arguments: cases)
    func `bash offers what fits`(words: [String], offered: [String]) throws {
        guard let bash = Shell("bash") else { return }
        // bash itself takes words apart at an equals sign.
        let split = words.flatMap {
            $0.hasPrefix("--") ? $0.replacing("=", with: "\n=\n").split(separator: "\n") : [$0[...]]
        }
        let line = (["easel"] + split.map(String.init)).map(CompletionScript.quote).joined(separator: " ")
        let output = try bash.run(
            CompletionScript(of: Self.commands, for: .bash).text
                + "COMP_WORDS=(\(line)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _easel; printf '%s\\n' \"${COMPREPLY[@]}\""
        )
        #expect(output.split(separator: "\n").map(String.init).sorted() == offered, "\(output)")
    }

    @Test(arguments: cases)
    func `fish offers what fits`(words: [String], offered: [String]) throws {
        guard let fish = Shell("fish") else { return }
        let line = (["easel"] + words).joined(separator: " ")
        let output = try fish.run(CompletionScript(of: Self.commands, for: .fish).text + "complete -C '\(line)'")
        let found = output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
        #expect(Set(offered).isSubset(of: found), "\(output)")
        #expect(!found.contains("hidden"))
    }

    @Test func `zsh takes the script`() throws {
        guard let zsh = Shell("zsh") else { return }
        let script = CompletionScript(of: Self.commands, for: .zsh).text
        #expect(try zsh.run("autoload -U compinit; compinit -u -D\n" + script + "print $_comps[easel]") == "_easel\n")
    }

    @Test func `names that a shell might execute are never offered`() throws {
        let folder = try Folder()
        try folder.write(
            "easel: 1\nworkflow: $(touch gone)\n---\nworkflow: good\n---\nroutes: {a b: 1, c: 1, \"`id`\": 1}\n---\nworkflow: [",
            to: "workflows/a.yaml")
        #expect(try Invocation(["complete", "workflow"], in: folder.url).output == "good\n")
        #expect(try Invocation(["complete", "route"], in: folder.url).output == "c\n")
    }

    @Test(arguments: [
        ("workflow", "hello\n"), ("route", "picture\n"), ("provider", "demo\n"), ("interface", "image.draw\n"),
        ("model", "demo.painting\ndemo.sketch\n"), ("policy", "standard\n"), ("profile", ""),
    ])
    func `names come from the project around`(kind: String, names: String) throws {
        let folder = try Folder()
        #expect(try Invocation(["complete", kind], in: folder.url).output == "")
        #expect(try Invocation(["init"], in: folder.url).exitCode == 0)
        let run = try Invocation(["complete", kind], in: folder.url.appending(path: "workflows"))
        #expect(run.output == names)
        #expect(run.exitCode == 0)
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `the script of every shell is sound`(name: String) throws {
        guard let shell = Shell(name) else { return }
        let script = try Invocation(["completions", name]).output
        #expect(script.hasPrefix("# Completes") || script.hasPrefix("#compdef easel\n"))
        #expect(try shell.check(script) == "")
    }
}

/// A shell of this machine, in a new project, with the built program in its path.
private struct Shell {
    let path: String

    init?(_ name: String) {
        let folders = ["/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
        guard let path = folders.map({ "\($0)/\(name)" }).first(where: FileManager.default.isExecutableFile) else {
            print("notice: there is no \(name) here, so its completions are not tried")
            return nil
        }
        self.path = path
    }

    func run(_ script: String) throws -> String {
        let folder = try Folder()
        _ = try Invocation(["init"], in: folder.url)
        return try output(["-c", script], in: folder)
    }

    /// What the shell finds wrong without running the script.
    func check(_ script: String) throws -> String {
        let folder = try Folder()
        try folder.write(script, to: "script")
        return try output(["-n", "script"], in: folder)
    }

    private func output(_ arguments: [String], in folder: Folder) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        let built = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().path
        process.environment = ["PATH": "\(built):/usr/bin:/bin", "HOME": folder.url.path, "TERM": "dumb"]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
