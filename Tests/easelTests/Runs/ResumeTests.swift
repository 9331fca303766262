import Foundation
import Testing

/// Runs that are broken off in every way there is, and taken up again.
@Suite struct ResumeTests {
    @Test func `after a kill what was finished is kept, what was taken is asked for, and nothing is paid twice`() throws
    {
        let project = try RunProject(RunProject.workflow("poems", on: "studio.poem"))
        let live = try project.start("poems")
        // Every job is at the provider by then, and some have come back.
        try live.wait(for: "jobs") { project.count("accepted") == 12 && project.count("succeeded") >= 2 }
        live.killAtOnce()
        let broken = try project.onlyRun()
        let run = try #require(broken["run"] as? String)
        #expect(broken["state"] as? String == "interrupted")
        let before = try project.events(of: run)
        #expect(before.named("succeeded").count >= 2)

        let list = try project.easel("runs").output
        #expect(list.hasSuffix("\none was broken off: 'easel resume \(run)' goes on with it\n"), "\(list)")
        let resumed = try project.easel("resume")
        #expect(resumed.exitCode == 0, "\(resumed.errors)")

        let events = try project.events(of: run)
        #expect(events.prefix(before.count).count == before.count)
        // In the books of the simulation each item was sent once, taken once and paid once.
        for name in ["intended", "accepted", "succeeded"] {
            #expect(Set(events.named(name).items) == Set((0..<12).map { "write[w\($0)]" }), "\(name)")
            #expect(events.named(name).count == 12)
        }
        let shown = try #require(try RunProject.json(project.easel("show", run, "--json").output) as? [String: Any])
        #expect(shown["state"] as? String == "success")
        #expect(abs((shown["cost"] as? Double ?? 0) - 0.48) < 1e-9)
        #expect(project.files(of: run).isSuperset(of: (0..<12).map { "texts/w\($0).txt" } + ["index.html"]))
        let again = try project.easel("resume", run)
        #expect(again.errors == "error: '\(run)' has succeeded: there is nothing left to do\n")
        #expect(again.exitCode == 1)
    }

    @Test func `however early it is killed, no item is sent a second time`() throws {
        let project = try RunProject(
            RunProject.workflow("poems", on: "studio.draft", parallel: 3, more: "    min_success: 0\n"))
        let live = try project.start("poems")
        try live.wait(for: "a first wish") { project.count("intended") >= 1 }
        live.killAtOnce()
        let run = try #require(try project.onlyRun()["run"] as? String)
        let resumed = try project.easel("resume", run)
        // What nobody knows of fails, because nobody has allowed to pay for it twice.
        #expect([0, 4].contains(resumed.exitCode), "\(resumed.errors)")
        let intended = try project.events(of: run).named("intended").items
        #expect(Set(intended).count == 12)
        #expect(intended.count == 12)
    }

    @Test func `a run that is at work is left to its process`() throws {
        let project = try RunProject(RunProject.workflow("novels", on: "studio.novel"))
        let live = try project.start("novels")
        try live.wait(for: "jobs") { project.count("accepted") == 12 }
        let run = try project.onlyRun()
        let id = try #require(run["run"] as? String)
        let process = try #require(run["process"] as? Int)
        #expect(run["state"] as? String == "running")
        let refused = try project.easel("resume", id)
        #expect(
            refused.errors
                == "error: '\(id)' is at work in process \(process)\n  help: 'easel cancel \(id)' ends it\n")
        #expect(refused.exitCode == 1)
        live.killAtOnce()
        #expect(try project.onlyRun()["state"] as? String == "interrupted")
    }

    @Test func `Ctrl-C begins nothing new and waits for what is paid, and the run can go on`() throws {
        let project = try RunProject(RunProject.workflow("poems", on: "studio.poem", parallel: 4))
        let live = try project.start("poems")
        try live.wait(for: "jobs") { project.count("accepted") >= 4 }
        live.interrupt()
        #expect(live.end() == 130)
        let run = try project.onlyRun()
        let id = try #require(run["run"] as? String)
        #expect(run["state"] as? String == "cancelled")
        #expect(
            live.errors.contains(
                "stopping: nothing new is begun, and what is paid for is waited for; Ctrl-C again leaves at once\n"))
        #expect(live.errors.contains("'easel resume \(id)' goes on with it\n"))
        let events = try project.events(of: id)
        let stop = try #require(events.firstIndex { $0["event"] as? String == "stopped" })
        #expect(Array(events[stop...]).named("intended").isEmpty)
        #expect(events.named("succeeded").count == events.named("accepted").count)
        #expect(events.named("succeeded").count < 12)

        #expect(try project.easel("resume", id).exitCode == 0)
        #expect(try project.events(of: id).named("intended").items.count == 12)
    }

    @Test func `Ctrl-C twice leaves at once, and says how to go on`() throws {
        let project = try RunProject(RunProject.workflow("novels", on: "studio.novel"))
        let live = try project.start("novels")
        try live.wait(for: "jobs") { project.count("accepted") == 12 }
        live.interrupt()
        try live.wait(for: "the stop") { project.count("stopped") == 1 }
        live.interrupt()
        #expect(live.end() == 130)
        let run = try project.onlyRun()
        let id = try #require(run["run"] as? String)
        #expect(run["state"] as? String == "interrupted")
        #expect(live.errors.hasSuffix("\nleft at once: 'easel resume \(id)' goes on with it\n"), "\(live.errors)")
    }

    @Test func `what failed is tried once more, and what succeeded is not`() throws {
        let shop = try Shop()
        try shop.folder.write("", to: "broken-bob")
        let first = try shop.easel("run", "stamps")
        #expect(first.exitCode == 4)
        #expect(first.errors.contains("✗ stamp[bob]: the program ended with 3: torn (failed, shop.stamp)\n"))
        let run = try #require(first.errors.split(separator: "\n").first?.dropFirst(4)).description
        #expect(first.errors.contains("'easel resume \(run) --retry-failed' tries what failed once more\n"))
        let refused = try shop.easel("resume", run)
        #expect(
            refused.errors
                == "error: '\(run)' has ended: partial\n  help: what failed is tried again by 'easel resume \(run) --retry-failed'\n"
        )
        try FileManager.default.removeItem(at: shop.folder.url.appending(path: "broken-bob"))
        let second = try shop.easel("resume", "--retry-failed")
        #expect(second.exitCode == 0, "\(second.errors)")
        // The shop's own book, which no part of the engine writes.
        #expect(shop.payments == ["ada", "bob", "bob", "cy"])
        #expect(shop.folder.text(of: "out/\(run)/stamps/bob.txt") == "bob!")
    }
}
