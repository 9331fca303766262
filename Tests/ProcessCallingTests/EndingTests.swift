import Exchanges
import Foundation
import ProcessCalling
import Testing
import Values

/// How programs end that do not want to.
@Suite struct EndingTests {
    let collector: Collector

    init() throws { collector = try Collector() }

    /// Whether a process is there and no zombie.
    private func isAlive(_ file: String, in run: ProgramRun) -> Bool {
        guard let text = try? String(contentsOfFile: run.folder + "/" + file, encoding: .utf8),
            let pid = Int32(text.trimmingCharacters(in: .whitespacesAndNewlines))
        else { return false }
        guard kill(pid, 0) == 0 else { return false }
        let status = (try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)) ?? ""
        return !status.contains(") Z ")
    }

    /// Killed processes are gone a moment after; a test that waits for ever is one that fails.
    private func waitUntilGone(_ file: String, in run: ProgramRun) {
        while isAlive(file, in: run) { sched_yield() }
    }

    @Test func `a time-out ends the program and its children`() throws {
        var run = collector.shell("sleep 1000 & echo $! >child; echo $$ >own; wait")
        run.timeout = .milliseconds(500)
        let failure = try collector.failure(run)
        #expect(failure == ExchangeFailure(.timeout, wasSent: true, "'sh' did not end within 0.5s"))
        waitUntilGone("child", in: run)
        waitUntilGone("own", in: run)
    }

    @Test func `who will not hear is ended by force`() throws {
        var run = collector.shell("trap '' TERM; echo $$ >own; while :; do sleep 1000; done")
        run.timeout = .milliseconds(500)
        #expect(try collector.failure(run)?.reason == .timeout)
        waitUntilGone("own", in: run)
    }

    @Test func `children that outlive their program are ended with it`() throws {
        let run = collector.shell("sleep 1000 & echo $! >child; echo done")
        let answer = try collector.answer(run)
        #expect(answer.text == "done\n")
        #expect(answer.exitCode == 0)
        waitUntilGone("child", in: run)
    }

    @Test func `what is cancelled ends as cancelled, and the others go on`() throws {
        let caller = try collector.caller()
        defer { caller.close() }
        let stuck = collector.run("sleep", "1000")
        caller.start([(1, .program(stuck)), (2, .program(collector.shell("sleep 0.2; echo well")))])
        caller.cancel([1])
        collector.wait(for: 2)
        #expect(
            collector.result(of: 1)
                == .failure(ExchangeFailure(.cancelled, wasSent: true, "'sleep' was cancelled")))
        guard case .success(.program(let answer))? = collector.result(of: 2) else {
            Issue.record("it has not ended well, and once")
            return
        }
        #expect(answer.text == "well\n")
    }

    @Test func `closing ends all, once each, and nothing starts after`() throws {
        let caller = try collector.caller()
        let runs = (1...20).map { (id: UInt64($0), exchange: Exchange.program(collector.run("sleep", "1000"))) }
        caller.start(runs)
        caller.close()
        caller.close()
        for id in 1...20 {
            guard case .failure(let failure)? = collector.result(of: UInt64(id)) else {
                Issue.record("\(id) has not ended once")
                return
            }
            #expect(failure.reason == .cancelled)
        }
    }

    @Test func `what comes after the closing ends at once`() throws {
        let caller = try collector.caller()
        caller.close()
        caller.start([(1, .program(collector.run("true")))])
        caller.cancel([1])
        guard case .failure(let failure)? = collector.result(of: 1) else {
            Issue.record("it has not ended")
            return
        }
        #expect(failure.reason == .cancelled)
        #expect(!failure.wasSent)
    }

    @Test func `many run side by side`() throws {
        let caller = try collector.caller()
        defer { caller.close() }
        caller.start(
            (0..<60).map { (id: UInt64($0), exchange: .program(collector.shell("echo \($0); sleep 0.1; exit \($0)"))) })
        collector.wait(for: 60)
        for id in 0..<60 {
            guard case .success(.program(let answer))? = collector.result(of: UInt64(id)) else {

                Issue.record("it has not ended well, and once")
                return

            }
            #expect(answer.exitCode == id)
            #expect(answer.text == "\(id)\n")
        }
    }

    @Test func `a real clip is made and looked into`() throws {
        var make = collector.run(
            "ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc=d=1:s=64x48:r=24", "-pix_fmt", "yuv420p", "out.mp4")
        make.timeout = .seconds(120)
        let made = try collector.answer(make)
        #expect(made.exitCode == 0, "\(made.words)")
        #expect(made.files == ["out.mp4"])
        var look = collector.run(
            "ffprobe", "-v", "error", "-show_entries", "stream=width,height", "-of", "csv=p=0", "in.mp4")
        look.files = ["in.mp4": .file(make.folder + "/out.mp4")]
        #expect(try collector.answer(look).text == "64,48\n")
        let failed = try collector.answer(collector.run("ffmpeg", "-v", "error", "-i", "none.mp4", "out.mp4"))
        #expect(failed.exitCode != 0)
        #expect(failed.words.contains("none.mp4"))
    }
}
