import Foundation
import Journaling
import Testing

@Suite struct OwnerTests {
    @Test func `a living process is not gone`() {
        let owner = Owner.current()
        #expect(!owner.isGone)
        #expect(owner == Owner.current())
        #expect(!owner.started.isEmpty)
    }

    @Test func `a process that ended is gone`() throws {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "exit"]
        try process.run()
        process.waitUntilExit()
        let own = Owner.current()
        let owner = Owner(machine: own.machine, process: Int(process.processIdentifier), started: own.started)
        #expect(owner.isGone)
    }

    @Test func `another process with the same id is another owner`() {
        let own = Owner.current()
        #expect(Owner(machine: own.machine, process: own.process, started: own.started + "0").isGone)
    }

    @Test func `nothing is known of a process on another computer`() {
        let own = Owner.current()
        #expect(!Owner(machine: "elsewhere", process: own.process, started: "0").isGone)
        #expect(!Owner(machine: "elsewhere", process: 999_999_999, started: "0").isGone)
    }
}
