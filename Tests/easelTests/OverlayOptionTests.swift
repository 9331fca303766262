import Foundation
import Testing

/// `--route`, `--max-cost` and `--dry-run`: what one run has otherwise than its files say.
@Suite struct OverlayOptionTests {
    private static func project() throws -> Folder {
        let folder = try Folder()
        _ = try Invocation(["init"], in: folder.url)
        return folder
    }

    private static func hasRun(_ folder: Folder) -> Bool {
        FileManager.default.fileExists(atPath: folder.url.appending(path: ".easel/easel.db").path)
    }

    /// The models that the events of a run name as its attempts.
    private static func models(_ events: String?) -> Set<String> {
        let lines = (events ?? "").split(separator: "\n").compactMap {
            try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
        return Set(lines.compactMap { $0["model"] as? String })
    }

    @Test(arguments: [["plan"], ["run", "--dry-run"]])
    func `a route tries other models for once, and the plan is theirs`(words: [String]) throws {
        let folder = try Self.project()
        let run = try Invocation(words + ["hello", "--route", "picture=demo.sketch"], in: folder.url)
        #expect(
            run.output == """
                STEP     USES         ITEMS  CALLS  LEAST  EXPECTED  WORST  TIME  AT WORST
                seasons  demo.sketch      4   4–12  $0.04     $0.04  $0.12    2s     6m 6s
                total                         4–12  $0.04     $0.04  $0.12    2s     6m 6s

                budget: $1.00 a run

                """)
        #expect(run.exitCode == 0)
        #expect(!Self.hasRun(folder))
    }

    @Test(
        arguments: [
            (["--route", "pictures=demo.sketch"], "'hello' uses no route 'pictures'", "did you mean 'picture'?"),
            (["--route", "scene=demo.sketch"], "'hello' uses no route 'scene'", "it uses picture"),
            (["--route", "picture=demo.scetch"], "there is no model 'demo.scetch'", "did you mean 'demo.sketch'?"),
            (["--route", "picture=dall"], "there is no model 'dall'", "'easel models' lists all that there are"),
            (["--route", "picture="], "'picture=' is no route", "write --route NAME=MODEL,…"),
            (["--max-cost", "much"], "'much' is no amount of money", "write it in USD, as 2.50"),
            (["--max-cost", "-1"], "'-1' is no amount of money", "write it in USD, as 2.50"),
        ])
    func `what cannot be meant is refused with advice`(words: [String], message: String, help: String) throws {
        let folder = try Self.project()
        for command in ["plan", "run"] {
            let run = try Invocation([command, "hello"] + words, in: folder.url)
            #expect(run.errors == "error: \(message)\n  help: \(help)\n  see 'easel \(command) --help'\n")
            #expect(run.exitCode == 2)
        }
    }

    @Test func `one route cannot be told twice`() throws {
        let folder = try Self.project()
        let words = ["--route", "picture=demo.sketch", "--route", "picture=demo.painting"]
        let run = try Invocation(["plan"] + words, in: folder.url)
        #expect(run.errors.hasPrefix("error: the route 'picture' is given twice\n"))
        #expect(run.exitCode == 2)
    }

    @Test func `a model that cannot take what a step passes is refused, at its place on the command line`() throws {
        let folder = try Self.project()
        let provider = try #require(folder.text(of: "providers/demo.yaml"))
        try folder.write(
            provider + "  tall: {like: painting, accepts: {aspect_ratio: {enum: [\"1:1\", \"9:16\"]}}}\n",
            to: "providers/demo.yaml")
        let run = try Invocation(["run", "hello", "--simulate", "--route", "picture=demo.tall"], in: folder.url)
        #expect(run.errors.hasPrefix("error["), "\(run.errors)")
        #expect(run.errors.contains("demo.tall"))
        #expect(run.errors.contains("workflows/hello.yaml"))
        #expect(run.exitCode == 1)
        #expect(!Self.hasRun(folder))
    }

    @Test func `a run that is expected to cost more does not begin`() throws {
        let folder = try Self.project()
        for words in [["run", "--simulate"], ["run", "--dry-run"], ["plan"]] {
            let run = try Invocation(words + ["hello", "--max-cost", "0.05"], in: folder.url)
            #expect(
                run.errors == """
                    error: the run is expected to cost $0.16, and its budget is $0.05
                      help: raise 'budget' or --max-cost, or let it do less

                    """)
            #expect(run.exitCode == 1)
        }
        #expect(!Self.hasRun(folder))
    }

    @Test func `the most that a run may cost holds while it runs`() throws {
        let folder = try Self.project()
        // Every attempt fails after it was paid for, so that the retries use the money up.
        let provider = try #require(folder.text(of: "providers/demo.yaml"))
        try folder.write(
            provider.replacingOccurrences(of: "billing: on_success", with: "billing: on_submit"),
            to: "providers/demo.yaml")
        let words = ["--simulate", "--seed", "3", "--speed", "1000", "--faults", "failed=100%", "--json"]
        let run = try Invocation(
            ["run", "hello", "--route", "picture=demo.painting", "--max-cost", "0.2"] + words, in: folder.url)
        let result = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run.errors)")
        #expect(result["state"] as? String == "failed")
        let cost = try #require(result["cost"] as? Double)
        #expect(cost > 0.1 && cost < 0.2 + 1e-9, "\(cost)")
    }

    @Test func `a run keeps its models when it goes on, whatever the files say by then`() throws {
        let folder = try Self.project()
        let words = ["--simulate", "--seed", "3", "--speed", "1000"]
        let first = try Invocation(
            ["run", "hello", "--route", "picture=demo.sketch", "--faults", "content_policy=100%"] + words,
            in: folder.url)
        #expect(first.exitCode == 1, "\(first.errors)")
        let name = try #require(
            first.errors.split(separator: "\n").first { $0.hasPrefix("run ") }?.dropFirst(4)
        ).description
        try folder.write(
            "easel: 1\nroutes:\n  picture: {try: [demo.painting]}\n---\neasel: 1\npolicies: {standard: {attempts: 1}}\n",
            to: "workflows/routes.yaml")
        let again = try Invocation(["resume", name, "--retry-failed", "--events", "events.jsonl"], in: folder.url)
        #expect(again.exitCode == 1, "\(again.errors)")
        #expect(Self.models(folder.text(of: "events.jsonl")) == ["demo.sketch"])
    }

    @Test func `a real run refuses a model that was switched off, and a simulated one does not`() throws {
        let folder = try Self.project()
        let provider = try #require(folder.text(of: "providers/demo.yaml"))
        try folder.write(
            provider.replacingOccurrences(
                of: "    id: sketch-1\n", with: "    id: sketch-1\n    retired: 2026-01-31\n"),
            to: "providers/demo.yaml")
        let real = try Invocation(["run", "hello"], in: folder.url)
        #expect(
            real.errors == """
                error: demo.sketch was switched off on 2026-01-31
                  help: let the route try another model; '--simulate' still serves it

                """)
        #expect(real.exitCode == 1)
        let simulated = try Invocation(
            ["run", "hello", "--simulate", "--seed", "1", "--speed", "1000"], in: folder.url)
        #expect(simulated.exitCode == 0, "\(simulated.errors)")
    }
}
