import Foundation
import Testing

/// `easel gc`: what it takes away, and above all what it leaves.
@Suite struct ClearingTests {
    /// Draws a picture for each word; words that two runs share may come from the cache.
    private static let workflows = #"""
        easel: 1
        workflow: kept
        inputs:
          words: {type: list<string>, max_items: 9}
        steps:
          draw:
            for_each: {word: "${inputs.words}"}
            uses: brush.ink
            with: {prompt: "${word}"}
            cache: 7d
        ---
        easel: 1
        workflow: loose
        inputs:
          words: {type: list<string>, max_items: 9}
        steps:
          draw:
            for_each: {word: "${inputs.words}"}
            uses: brush.ink
            with: {prompt: "${word}"}
            save: ${word}

        """#

    private static func project() throws -> Folder {
        let folder = try Folder()
        try folder.write(Brush.provider, to: "providers/brush.yaml")
        try folder.write(workflows, to: "workflows/all.yaml")
        return folder
    }

    @discardableResult
    private static func run(_ workflow: String, _ words: String, seed: Int, in folder: Folder) throws -> String {
        let arguments = ["run", workflow, "--simulate", "--seed", "\(seed)", "-i", "words=\(words)", "--json"]
        let run = try Invocation(arguments, in: folder.url)
        #expect(run.exitCode == 0, "\(run.errors)")
        let value = try #require(try RunProject.json(run.output) as? [String: Any])
        return try #require(value["run"] as? String)
    }

    private static func gc(_ options: String..., in folder: Folder) throws -> [String: Any] {
        let gc = try Invocation(["gc", "--json"] + options, in: folder.url)
        #expect(gc.exitCode == 0, "\(gc.errors)")
        return try #require(try RunProject.json(gc.output) as? [String: Any])
    }

    private static func artifacts(in folder: Folder) -> Set<String> {
        let place = folder.url.appending(path: ".easel/artifacts/objects").path
        let all = FileManager.default.enumerator(atPath: place)?.allObjects as? [String] ?? []
        return Set(all.filter { $0.hasSuffix(".png") })
    }

    @Test func `what a run or the cache speaks of stays, and the rest goes`() throws {
        let folder = try Self.project()
        let loose = try Self.run("loose", #"["a","b","c"]"#, seed: 1, in: folder)
        let kept = try Self.run("kept", #"["d","e"]"#, seed: 2, in: folder)
        #expect(Self.artifacts(in: folder).count == 5)
        try folder.write("lost", to: ".easel/artifacts/objects/00/\(String(repeating: "0", count: 64)).png")
        try folder.write("half", to: ".easel/artifacts/work/gone/a.png")

        // Nothing is old, and one file belongs to nothing.
        let first = try Self.gc(in: folder)
        #expect(first["runs"] as? [String] == [])
        #expect(first["artifacts"] as? Int == 1)
        #expect(first["bytes"] as? Int == 8)
        #expect(Self.artifacts(in: folder).count == 5)
        #expect(folder.text(of: ".easel/artifacts/work/gone/a.png") == nil)

        // Everything is old; what may stand in for later requests stays all the same.
        let before = Self.artifacts(in: folder)
        let rehearsal = try Self.gc("--older-than", "0s", "--dry-run", in: folder)
        #expect(Set(rehearsal["runs"] as? [String] ?? []) == [loose, kept])
        #expect(rehearsal["artifacts"] as? Int == 3)
        #expect(Self.artifacts(in: folder) == before)
        let second = try Self.gc("--older-than", "0s", in: folder)
        #expect(second["runs"] as? [String] == rehearsal["runs"] as? [String])
        #expect(second["artifacts"] as? Int == 3)
        // People's names for the files are theirs, and keep the space.
        #expect(second["bytes"] as? Int == 0)
        #expect(FileManager.default.fileExists(atPath: folder.url.appending(path: "out/\(loose)/a.png").path))
        #expect(Self.artifacts(in: folder).count == 2)
        #expect(try Invocation(["runs"], in: folder.url).output == "no runs\n")

        // And it does stand in.
        let again = try Self.run("kept", #"["d","e"]"#, seed: 3, in: folder)
        let shown = try Invocation(["show", again, "--json"], in: folder.url).output
        #expect(shown.matches(of: /"cached": true/).count == 2)
    }

    @Test func `with its files a run leaves nothing, and the cache is forgotten where that is asked for`() throws {
        let folder = try Self.project()
        let loose = try Self.run("loose", #"["a","b"]"#, seed: 1, in: folder)
        try Self.run("kept", #"["c"]"#, seed: 2, in: folder)
        let gone = try Self.gc("--older-than", "0s", "--files", "--cache", in: folder)
        #expect(gone["artifacts"] as? Int == 3)
        #expect(gone["results"] as? Int == 1)
        #expect((gone["bytes"] as? Int ?? 0) > 300)
        #expect(Self.artifacts(in: folder).isEmpty)
        #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "out/\(loose)").path))
        #expect(FileManager.default.fileExists(atPath: folder.url.appending(path: "out").path))
    }

    @Test func `a run that is not over stays however old it is, and nothing is taken from under it`() throws {
        let project = try RunProject(
            RunProject.workflow("novels", on: "studio.novel"), RunProject.workflow("drafts", on: "studio.draft"))
        let over = try project.easel("run", "drafts", "--simulate", "-i", "words=1")
        #expect(over.exitCode == 0, "\(over.errors)")
        let live = try project.start("novels")
        try live.wait(for: "jobs") { project.count("accepted") == 12 }
        try project.folder.write("x", to: ".easel/artifacts/objects/00/\(String(repeating: "0", count: 64)).png")
        let beside = try project.easel("gc", "--older-than", "0s")
        #expect(beside.output.contains("removed 1 run, which frees "), "\(beside.output)")
        #expect(beside.output.contains("artifacts stay as they are while something runs here\n"))
        #expect(Self.artifacts(in: project.folder).count == 1)
        #expect(try project.onlyRun()["state"] as? String == "running")

        live.killAtOnce()
        let run = try #require(try project.onlyRun()["run"] as? String)
        let after = try project.easel("gc", "--older-than", "0s")
        #expect(after.output.contains("removed 1 artifact, which frees 1 byte\n"), "\(after.output)")
        #expect(
            after.output.hasSuffix("'\(run)' stays, because it was broken off: 'easel resume' goes on with it\n"))
        #expect(try project.onlyRun()["state"] as? String == "interrupted")
    }

    @Test func `where nothing is to do, it says so, and touches nothing`() throws {
        let folder = try Self.project()
        let gc = try Invocation(["gc"], in: folder.url)
        #expect(gc.output == "nothing to remove: no run ended more than 30d ago, and every artifact is needed\n")
        #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: ".easel").path))
        let wrong = try Invocation(["gc", "--older-than", "soon"], in: folder.url)
        #expect(
            wrong.errors.hasPrefix(
                "error: 'soon' is no age\n  help: an age is one number with its unit, as 12h or 30d\n"))
        #expect(wrong.exitCode == 2)
    }
}
