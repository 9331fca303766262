import Foundation
import TestKit
import Testing

/// `easel run --record`: what a run asks and is told, as it really happened, and a test that plays it again.
@Suite struct RecordingTests {
    private static let test = """
        easel: 1
        test: lab
        workflow: lab
        replay: lab.recording.yaml
        cases:
          - name: as it was
            expect:
              state: partial
              cost: 0.09
              calls: {lab.brush: 7, lab.varnish: 1, shop.copy: 1}
              steps: {draw: {ok: 2, failed: 1}}
              outputs:
                count: "70"
                doors: [{content_type: image/png}, {bytes: 70}]
                finished: {content_type: image/png, bytes: 70}
              files: [doors/green.png, doors/red.png, finished.png]
              events: [run began, "draw[red] failed rate_limited", "draw[red] succeeded", count succeeded]
              that:
                - ${steps.draw.failed[0].error.message.contains('out of paint')}
                - ${steps.draw.items[0].attempts == 2}

        """

    /// A folder for one test, after the one run that is recorded for all of them; its server is gone.
    private static let recorded: Result<Lab, any Error> = Result {
        let lab = try Lab()
        let run = try lab.easel("run", "lab", "--record", "tests/lab.recording.yaml", "--json")
        lab.server.stop()
        try lab.folder.write(test, to: "tests/lab.test.yaml")
        guard run.exitCode == 4 else { throw Unrecorded(output: run.errors + run.output) }
        return lab
    }

    private struct Unrecorded: Error {
        let output: String
    }

    private static func afterwards() throws -> (lab: Copy, text: String) {
        let lab = try recorded.get()
        let copy = try Copy(of: lab.folder, url: lab.server.url)
        return (copy, try #require(copy.folder.text(of: "tests/lab.recording.yaml")))
    }

    private struct Copy {
        let folder: Folder
        let url: String

        init(of other: Folder, url: String) throws {
            folder = try Folder()
            self.url = url
            for name in ["tests", "workflows"] {
                try FileManager.default.copyItem(
                    at: other.url.appending(path: name), to: folder.url.appending(path: name))
            }
        }

        func easel(_ arguments: String...) throws -> Invocation { try Invocation(arguments, in: folder.url) }

        func edit(_ text: String, to other: String) throws {
            let file = try #require(folder.text(of: "workflows/lab.yaml"))
            try #require(file.contains(text))
            try folder.write(file.replacing(text, with: other), to: "workflows/lab.yaml")
        }
    }

    // MARK: Recording and replaying

    @Test func `a run with trouble of every kind is recorded, and plays again without its server`() throws {
        let (lab, text) = try Self.afterwards()
        let parts = [
            "retry-after: \"1\"", "status: 503", "state: busy", "      fail: broken\n      sent: true\n",
            "reason: out of paint", "at: upload", "at: download",
            "        bytes: 70\n        sha256: \"6b7fa434f92a8b80\"", "at: exec", "complaint: \"copied\\n\"",
            "- ‹sha256 6b7fa434f92a8b80›", "authorization: Bearer ‹LAB_KEY›", "\nended: partial\n",
        ]
        for part in parts { #expect(text.contains(part), "\(part) is not in\n\(text)") }
        let kept = lab.folder.url.appending(path: "tests/lab.recording.files/6b7fa434f92a8b80.png")
        #expect(try Data(contentsOf: kept) == Lab.png)

        let lint = try lab.easel("lint")
        #expect(lint.exitCode == 0, "\(lint.output)")
        let replay = try lab.easel("test")
        #expect(replay.exitCode == 0, "\(replay.output)\(replay.errors)")
        #expect(replay.output.hasPrefix("1 case passed"))
    }

    @Test func `what proves something to somebody is nowhere in it`() throws {
        let (lab, text) = try Self.afterwards()
        let folder = lab.folder.url.appending(path: "tests")
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        #expect(paths.count >= 4)
        for path in paths {
            guard let data = try? Data(contentsOf: folder.appending(path: path)) else { continue }
            for trace in [Lab.secret, Lab.signature, "AKIALAB"] {
                #expect(data.range(of: Data(trace.utf8)) == nil, "\(trace) is in \(path)")
            }
        }
        #expect(!text.lowercased().contains("cookie"))
        // The same address is the same wherever it stands.
        let masked = text.matches(of: #/X-Amz-Signature=(masked-[0-9a-f]{8})/#).map { String($0.output.1) }
        #expect(masked.count >= 8)
        #expect(Set(masked).count == 1)
    }

    @Test func `another request than the recorded fails with the nearest, the difference and what to do`() throws {
        let (lab, _) = try Self.afterwards()
        try lab.edit("a ${color} door", to: "a ${color} gate")
        let replay = try lab.easel("test")
        #expect(replay.exitCode == 1)
        let url = lab.url
        #expect(
            replay.output.hasPrefix(
                """
                FAIL  lab: as it was
                  tests/lab.test.yaml:4:9: lab.brush was asked at 'submit' for 'draw[red]', and that is not in the recording
                    expected  POST \(url)/jobs, recorded for 'draw[red]'
                              body.prompt: 'a red door'
                    seen      POST \(url)/jobs
                              body.prompt: 'a red gate'
                              record it anew if that is right: easel run lab --record tests/lab.recording.yaml
                  tests/lab.test.yaml:4:9: lab.brush was asked at 'submit' for 'draw[green]', and that
                """), "\(replay.output)")
        // What came of it is not told as well, and never written down.
        #expect(!replay.output.contains("state"), "\(replay.output)")
        let update = try lab.easel("test", "--update")
        #expect(update.exitCode == 1)
        #expect(lab.folder.text(of: "tests/lab.test.yaml") == Self.test)
    }

    @Test func `a change that asks for the same is harmless`() throws {
        let (lab, _) = try Self.afterwards()
        // Another order, another name of a step, and another place for a file.
        try lab.edit("default: [red, green, blue]", to: "default: [blue, red, green]")
        try lab.edit("save: finished", to: "save: done/finished")
        try lab.folder.write(
            Self.test.replacing("finished.png", with: "done/finished.png").replacing("items[0]", with: "items[1]"),
            to: "tests/lab.test.yaml")
        let replay = try lab.easel("test")
        #expect(replay.exitCode == 0, "\(replay.output)\(replay.errors)")
    }

    @Test func `a recorded call that no case makes fails the test`() throws {
        let (lab, _) = try Self.afterwards()
        try lab.folder.write(
            """
            easel: 1
            test: lab
            workflow: lab
            replay: lab.recording.yaml
            inputs: {colors: [red, green]}
            cases:
              - name: without the third
                expect: {state: success}

            """, to: "tests/lab.test.yaml")
        let replay = try lab.easel("test")
        #expect(replay.exitCode == 1)
        #expect(
            replay.output.hasPrefix(
                """
                FAIL  lab: the recording of every case
                  tests/lab.test.yaml:4:9: 3 calls in 'tests/lab.recording.yaml'
                    expected  to be made by a case
                    seen      no case asks lab.brush for it, the first for 'draw[blue]'

                """), "\(replay.output)")
    }

    @Test func `a test may answer a call otherwise than was recorded`() throws {
        let (lab, _) = try Self.afterwards()
        try lab.folder.write(
            """
            easel: 1
            test: lab
            workflow: lab
            replay: lab.recording.yaml
            cases:
              - name: as it was
                expect: {state: partial}
              - name: the last one wants money
                answers: {lab.varnish: [{fail: quota}]}
                expect:
                  state: failed
                  error: {step: finish, class: quota}
              - name: the process dies in the middle
                crash: {after: 9}
                expect: {state: partial, cost: 0.09}

            """, to: "tests/lab.test.yaml")
        let replay = try lab.easel("test")
        #expect(replay.exitCode == 0, "\(replay.output)\(replay.errors)")
    }

    // MARK: The file

    @Test func `two recordings of the same differ in the run and its time alone`() throws {
        // A model that answers at once: how often a job is asked for depends on how quick the machine is.
        let folder = try Folder()
        let example = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../docs/examples/testing")
        for name in ["providers", "workflows"] {
            try FileManager.default.copyItem(
                at: example.appending(path: name), to: folder.url.appending(path: name))
        }
        var texts: [[Substring]] = []
        for _ in 0..<2 {
            let words = ["-i", "places=[\"rome\", \"oslo\", \"lima\", \"bonn\"]", "--record", "cards.recording.yaml"]
            let run = try Invocation(
                ["run", "cards", "--simulate", "--seed", "7", "--speed", "4", "-q"] + words, in: folder.url)
            #expect(run.exitCode == 0, "\(run.errors)")
            let text = try #require(folder.text(of: "cards.recording.yaml"))
            texts.append(text.split(separator: "\n").filter { !$0.hasPrefix("run: ") && !$0.hasPrefix("started: ") })
        }
        #expect(texts[0] == texts[1])
        #expect(texts[0].count > 100)
        // What an earlier recording has left is gone with it.
        let names = try FileManager.default.contentsOfDirectory(
            atPath: folder.url.appending(path: "cards.recording.files").path)
        #expect(names.count == 4)
    }

    @Test func `each item is given what it was given, though all ask for the same`() throws {
        let folder = try Folder()
        _ = try Invocation(["init"], in: folder.url)
        let run = try Invocation(
            ["run", "hello", "--simulate", "--seed", "3", "--speed", "9", "--record", "tests/r.yaml", "--json"],
            in: folder.url)
        #expect(run.exitCode == 0, "\(run.errors)")
        let result = try #require(try RunProject.json(run.output) as? [String: Any])
        let outputs = try #require(result["outputs"] as? [String: Any])
        let pictures = try #require(outputs["pictures"] as? [[[String: Any]]])
        let hashes = pictures.compactMap { $0.first?["sha256"] as? String }
        #expect(Set(hashes).count == 4)
        // The provider's example names one job for all, which nothing but the item tells apart.
        let text = try #require(folder.text(of: "tests/r.yaml"))
        #expect(text.components(separatedBy: "id: job_1").count == 5)
        try folder.write(
            """
            easel: 1
            test: r
            workflow: hello
            replay: r.yaml
            cases:
              - name: the same pictures
                expect:
                  outputs: {pictures: [\(hashes.map { "[{sha256: \"\($0)\"}]" }.joined(separator: ", "))]}

            """, to: "tests/r.test.yaml")
        let replay = try Invocation(["test", "tests/r.test.yaml"], in: folder.url)
        #expect(replay.exitCode == 0, "\(replay.output)\(replay.errors)")
    }

    @Test func `one model may be tried by what it told a whole run`() throws {
        let (lab, _) = try Self.afterwards()
        try lab.folder.write(
            """
            easel: 1
            test: brush
            model: lab.brush
            inputs: {prompt: a blue door}
            replay: lab.recording.yaml
            cases:
              - name: the third door cannot be drawn
                expect: {state: failed, error: {class: failed, message: out of paint}}

            """, to: "tests/lab.test.yaml")
        let lint = try lab.easel("lint")
        #expect(lint.exitCode == 0)
        #expect(lint.output == "", "\(lint.output)")
        let replay = try lab.easel("test")
        #expect(replay.exitCode == 0, "\(replay.output)\(replay.errors)")
    }

    @Test func `a provider without a key when it was recorded has none when it is played`() throws {
        let server = try TestServer { _ in .json(200, #"{"word": "apple"}"#) }
        let folder = try Folder()
        try folder.write("NEAR_KEY=near-key-1234\n", to: ".env")
        try folder.write(
            """
            easel: 1
            interfaces:
              word.find: {inputs: {start: string}, outputs: {word: string}}
            ---
            easel: 1
            provider: far
            base_url: \(server.url)/far
            auth: [{header: Authorization, value: "Bearer ${secret.FAR_KEY}"}]
            calls:
              find: {send: {post: /find, examples: {done: {body: {word: apple}}}}}
            models:
              finder:
                implements: word.find
                call: find
                result: {word: "${body.word}"}
                price: {usd: 0.10, as_of: 2026-06-01}
            ---
            easel: 1
            provider: near
            base_url: \(server.url)/near
            auth: [{header: Authorization, value: "Bearer ${secret.NEAR_KEY}"}]
            calls:
              find: {send: {post: /find, examples: {done: {body: {word: apple}}}}}
            models:
              finder:
                implements: word.find
                call: find
                result: {word: "${body.word}"}
                price: {usd: 0.10, as_of: 2026-06-01}
            ---
            easel: 1
            routes:
              either: {try: [far.finder, near.finder]}
            ---
            easel: 1
            workflow: word
            steps:
              find: {uses: either, with: {start: a}}
            outputs: {word: "${steps.find.outputs.word}"}

            """, to: "workflows/word.yaml")
        let run = try Invocation(["run", "word", "--record", "tests/word.yaml"], in: folder.url)
        #expect(run.exitCode == 0, "\(run.errors)")
        server.stop()
        let text = try #require(folder.text(of: "tests/word.yaml"))
        #expect(text.contains("\nwithout:\n  - far\n"), "\(text)")
        try folder.write(
            """
            easel: 1
            test: word
            workflow: word
            replay: word.yaml
            cases: [{name: one, expect: {state: success, calls: {far.finder: 0, near.finder: 1}}}]

            """, to: "tests/word.test.yaml")
        let replay = try Invocation(["test"], in: folder.url)
        #expect(replay.exitCode == 0, "\(replay.output)\(replay.errors)")
    }

    @Test func `a killed run leaves a recording that can be read, and that its resume goes on with`() throws {
        let project = try RunProject(RunProject.workflow("texts", on: "studio.novel"))
        let file = "tests/texts.recording.yaml"
        let run = try project.start("texts", "--record", file)
        try run.wait(for: "jobs that are polled") {
            (project.folder.text(of: file) ?? "").components(separatedBy: "at: poll").count > 24
        }
        run.killAtOnce()
        try project.folder.write(
            """
            easel: 1
            test: texts
            workflow: texts
            replay: texts.recording.yaml
            cases: [{name: all, expect: {state: success}}]

            """, to: "tests/texts.test.yaml")
        let lint = try project.easel("lint")
        #expect(lint.exitCode == 0, "\(lint.output)")
        #expect(lint.output.contains("warning[broken-off-recording]"), "\(lint.output)")
        let id = try #require(try project.onlyRun()["run"] as? String)

        try project.folder.write("easel: 1\nrecording: other\nrun: other-1\n", to: "other.yaml")
        let other = try project.easel("resume", id, "--record", "other.yaml")
        #expect(other.exitCode == 1)
        #expect(other.errors.hasPrefix("error: 'other.yaml' is the recording of another run\n"), "\(other.errors)")

        let cancelled = try LiveInvocation(["resume", id, "--record", file], in: project.folder.url)
        let before = (project.folder.text(of: file) ?? "").count
        try cancelled.wait(for: "more of it") { (project.folder.text(of: file) ?? "").count > before + 2000 }
        cancelled.interrupt()
        cancelled.interrupt()
        _ = cancelled.end()
        let again = try project.easel("lint")
        #expect(again.exitCode == 0, "\(again.output)")
        #expect((project.folder.text(of: file) ?? "").components(separatedBy: "\nexchanges:\n").count == 2)
    }

    @Test func `what is no recording is never written over`() throws {
        let project = try RunProject(RunProject.workflow("texts", on: "studio.draft"))
        try project.folder.write("dear diary\n", to: "diary.yaml")
        let run = try project.easel("run", "texts", "--simulate", "--record", "diary.yaml")
        #expect(run.exitCode == 1)
        #expect(
            run.errors
                == "error: 'diary.yaml' is there, and is no recording\n  help: name a file that may be written over\n")
        #expect(project.folder.text(of: "diary.yaml") == "dear diary\n")
        let within = try project.easel("run", "texts", "--simulate", "--record", "diary.yaml/new.yaml")
        #expect(within.exitCode == 1)
        #expect(within.errors.hasPrefix("error: cannot write 'diary.yaml/new.yaml'\n"), "\(within.errors)")
        #expect(try project.easel("runs", "--json").output == "[]\n")
        let dry = try project.easel("run", "texts", "--dry-run", "--record", "new.yaml")
        #expect(dry.exitCode == 2)
        #expect(project.folder.text(of: "new.yaml") == nil)
    }

    @Test func `nothing of a recorded run comes from the cache`() throws {
        let project = try RunProject(
            RunProject.workflow("texts", on: "studio.draft").replacing("save: ", with: "cache: 1d\n    save: "))
        for place in 1...2 {
            let run = try project.easel(
                "run", "texts", "-i", "words=2", "--simulate", "--seed", "7", "--record", "r\(place).yaml", "-q")
            #expect(run.exitCode == 0, "\(run.errors)")
            let text = try #require(project.folder.text(of: "r\(place).yaml"))
            #expect(text.components(separatedBy: "at: submit").count == 3)
        }
    }
}
