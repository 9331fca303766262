import Foundation
import Testing

/// What `easel show`, `easel show --why` and `easel runs` say, word for word but for times and ids.
@Suite struct ShowTests {
    private static let story = """
        easel: 1
        routes:
          prose:
            try: [studio.poem, studio.draft]
        ---
        easel: 1
        workflow: story
        inputs:
          heroes: {type: list<string>, max_items: 5, default: [ada, bob]}
        steps:
          chapters:
            label: Writing chapters
            for_each: {hero: "${inputs.heroes}"}
            key: ${hero}
            uses: prose
            with: {subject: "${hero}"}
            save: chapters/${hero}
          blurb:
            uses: blurb
            with: {heroes: "${inputs.heroes}"}
            needs: [chapters]
          sequel:
            if: ${inputs.heroes.size() > 4}
            uses: prose
            with: {subject: "${inputs.heroes[0]}"}
        outputs:
          texts: ${steps.chapters.outputs.text}
        ---
        easel: 1
        workflow: blurb
        inputs:
          heroes: list<string>
        steps:
          write:
            uses: studio.draft
            with: {subject: "${inputs.heroes.join(' and ')}"}
            check:
              - that: ${outputs.text.size() > 3}
                else: it is too short
        outputs:
          text: ${steps.write.outputs.text}

        """

    /// With stand-ins for what differs from run to run.
    private static func plain(_ text: String, _ run: String) -> String {
        text.replacing(run, with: "RUN")
            .replacing(#/\d\d\d\d-\d\d-\d\d \d\d:\d\d/#, with: "WHEN")
            .replacing(#/\d\d:\d\d:\d\d\.\d/#, with: "TIME")
            .replacing(#/(took|after|for) \d+m?s/#) { "\($0.output.1) A WHILE" }
    }

    private static func told() throws -> (project: RunProject, run: String) {
        let project = try RunProject(story)
        let faults = "studio.poem:unavailable=100%"
        let run = try project.easel("run", "story", "--simulate", "--seed", "7", "--faults", faults)
        #expect(run.exitCode == 0, "\(run.errors)")
        return (project, try #require(try project.onlyRun()["run"] as? String))
    }

    @Test func `a run is shown at a glance`() throws {
        let (project, run) = try Self.told()
        let shown = try project.easel("show")
        #expect(
            Self.plain(shown.output, run) == """
                RUN  success
                  workflow story, simulated with seed 7 and studio.poem:unavailable=100%
                  started  WHEN, took A WHILE
                  cost     $0.12
                  inputs   heroes: ["ada","bob"]
                  sheet    out/RUN/index.html

                STEP           STATE    ITEMS  ATTEMPTS  COST   MODELS
                chapters       done     2/2    4         $0.08  studio.draft
                blurb          done            1         $0.04  blurb
                sequel         skipped
                blurb › write  done            1         $0.04  studio.draft

                """)
    }

    @Test func `every decision about a step is told, and why it was taken`() throws {
        let (project, run) = try Self.told()
        let why = try project.easel("show", run, "--why", "chapters.ada")
        #expect(
            Self.plain(why.output, run) == """
                chapters[ada]: done after 2 attempts, $0.04
                  TIME  studio.poem is wanted: it is the first of 2 in the route 'prose'
                  TIME  attempt 1 goes to studio.poem, $0.04 set aside; no cache is declared
                  TIME  it failed after A WHILE: the answer's status is 503: {"error":"simulated: unavailable"} (unavailable); the provider refused it, and it costs nothing
                  TIME  studio.draft is next in the route, because studio.poem ended with 'unavailable'
                  TIME  attempt 2 goes to studio.draft, $0.04 set aside
                  TIME  the provider has taken it: {"id":"j1"}
                  TIME  it is done after A WHILE, for $0.04

                """)
        #expect(
            try project.easel("show", run, "--why", "sequel").output
                == "sequel: it was skipped, because its condition does not hold\n")
    }

    @Test func `a step or an item that is not there is answered with the nearest`() throws {
        let (project, run) = try Self.told()
        let step = try project.easel("show", run, "--why", "chapter")
        #expect(step.errors == "error: 'story' has no step 'chapter'\n  help: did you mean 'chapters'?\n")
        let item = try project.easel("show", run, "--why", "chapters[adda]")
        #expect(item.errors == "error: the step 'chapters' has no item 'adda'\n  help: did you mean 'ada'?\n")
        let other = try project.easel("show", "tale")
        #expect(
            other.errors == "error: there is no run 'tale'\n  help: 'easel runs' lists those that there are\n")
    }

    @Test func `a failed run says what failed, and how to try it again`() throws {
        let project = try RunProject(Self.story)
        let faults = "studio.draft:content_policy=100%,studio.poem:unavailable=100%"
        let run = try project.easel("run", "story", "--simulate", "--seed", "7", "--faults", faults)
        #expect(run.exitCode == 1)
        let id = try #require(try project.onlyRun()["run"] as? String)
        #expect(
            Self.plain(run.errors, id).hasSuffix(
                """
                ✗ chapters[ada]: not in my name (content_policy, studio.draft, 2 attempts)
                ✗ chapters[bob]: not in my name (content_policy, studio.draft, 2 attempts)
                error: the step 'chapters' failed: 2 of 2 items failed, and all must succeed: not in my name (content_policy)
                  help: 'easel resume RUN --retry-failed' tries what failed once more
                failed after A WHILE, $0.00
                see out/RUN/index.html

                """), "\(run.errors)")
        let shown = Self.plain(try project.easel("show", id).output, id)
        #expect(shown.hasSuffix("\n'easel resume RUN --retry-failed' tries what failed once more\n"), "\(shown)")
    }

    @Test func `runs are listed, the latest first, and for programs too`() throws {
        let shop = try Shop()
        #expect(try shop.easel("runs").output == "no runs\n")
        #expect(try shop.easel("runs", "--json").output == "[]\n")
        for names in ["[\"ada\"]", "[\"bob\"]"] {
            try shop.folder.write("", to: "broken-bob")
            _ = try shop.easel("run", "stamps", "-i", "names=\(names)", "--key", names)
        }
        let runs = try #require(try RunProject.json(try shop.easel("runs", "--json").output) as? [[String: Any]])
        #expect(runs.map { $0["state"] as? String } == ["failed", "success"])
        #expect(runs.map { $0["cost"] as? Double } == [0, 0.5])
        #expect(runs.map { $0["key"] as? String } == ["[\"bob\"]", "[\"ada\"]"])
        #expect(runs.allSatisfy { $0["ended"] is String && $0["progress"] as? Int == 100 })
        let failed = try shop.easel("runs", "--state", "failed").output
        let lines = failed.split(separator: "\n").map { $0.split(separator: " ", omittingEmptySubsequences: true) }
        #expect(lines.count == 2)
        #expect(lines[1][0] == (runs[0]["run"] as? String ?? "")[...])
        #expect(lines[1][1] == "stamps" && lines[1][2] == "failed")
        #expect(try shop.easel("runs", "-n", "1").output.hasSuffix("\n…\n"))
        #expect(try shop.easel("runs", "-n", "0").exitCode == 2)
        // Shells complete the ids, the latest first.
        #expect(try shop.easel("complete", "run").output == runs.map { ($0["run"] as? String ?? "") + "\n" }.joined())
    }
}
