import Foundation
import Testing

/// `easel cancel`, from another terminal or after a crash.
@Suite struct CancelTests {
    @Test func `a live run is ended from another process, and so are its jobs`() throws {
        let project = try RunProject(RunProject.workflow("serials", on: "studio.serial"))
        let live = try project.start("serials")
        try live.wait(for: "jobs") { project.count("accepted") == 12 }
        let run = try #require(try project.onlyRun()["run"] as? String)
        let cancelled = try project.easel("cancel", run)
        #expect(cancelled.output == "'\(run)' has ended: cancelled\n", "\(cancelled.errors)")
        #expect(cancelled.exitCode == 0)
        #expect(live.end() == 130)
        #expect(try project.onlyRun()["state"] as? String == "cancelled")
        #expect(try project.events(of: run).named("failed").items.count == 12)
        let again = try project.easel("cancel", run)
        #expect(again.errors == "error: '\(run)' has ended already: cancelled\n")
        #expect(again.exitCode == 1)
    }

    @Test func `a run that nobody leads is ended by who asks for it`() throws {
        let project = try RunProject(RunProject.workflow("serials", on: "studio.serial"))
        let live = try project.start("serials")
        try live.wait(for: "jobs") { project.count("accepted") == 12 }
        live.killAtOnce()
        let run = try #require(try project.onlyRun()["run"] as? String)
        let cancelled = try project.easel("cancel", String(run.prefix(12)))
        #expect(cancelled.exitCode == 0, "\(cancelled.errors)")
        #expect(try project.onlyRun()["state"] as? String == "cancelled")
    }

    @Test func `a run that is not there has no neighbours either`() throws {
        let project = try RunProject(RunProject.workflow("drafts", on: "studio.draft"))
        let none = try project.easel("cancel", "drafts")
        #expect(none.errors == "error: there is no run 'drafts'\n  help: this project has no runs\n")
        #expect(none.exitCode == 1)
        #expect(!FileManager.default.fileExists(atPath: project.folder.url.appending(path: ".easel").path))
    }
}
