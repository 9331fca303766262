import Blueprint
import Hosting
import Journaling
import Reporting
import Running
import Values

/// What a person sees of a run: a live display on a terminal, plain lines elsewhere, and the result.
final class Report: Observer {
    private let blueprint: Blueprint
    let wantsJSON: Bool
    let isQuiet: Bool
    private var display: ProgressDisplay?
    private var events: EventFile?
    private(set) var folder = ""
    /// Whether the run is taken up only to be ended.
    var isCancelling = false
    private var isStopping = false
    private var begun: Timestamp?
    private var now: Timestamp?
    private(set) var saved = 0
    private var said: [String: ProgressLine] = [:]

    /// Where each step stood when it was first seen at work, to guess how long it will take.
    private var beginnings: [String: (time: Timestamp, ended: Int)] = [:]
    /// Of the items that have been tried, and how often that was not the first time, by the places of steps.
    private var tried: Set<ItemID> = []
    private var retries: [Int32: Int] = [:]

    private struct ProgressLine {
        let line: Progress.Line
        let time: Timestamp

        /// Whether someone who reads a log wants to know.
        func isWorth(_ new: Progress.Line, at now: Timestamp) -> Bool {
            if line.state != new.state || line.failed != new.failed { return true }
            guard line.succeeded != new.succeeded, let passed = now.since(time) else { return false }
            return passed >= .seconds(30)
        }
    }

    init(_ arguments: ParsedArguments, _ blueprint: Blueprint) {
        self.blueprint = blueprint
        wantsJSON = arguments.has("--json")
        isQuiet = arguments.has("--quiet") || wantsJSON
        events = arguments.value(of: "--events").flatMap { EventFile(path: $0) }
        if !isQuiet, ProgressDisplay.isPossible { display = ProgressDisplay() }
    }

    static func refuse(_ message: String, help: String? = nil) -> ExitCode {
        var output = Output(.standardError)
        output.write("error: \(message)\n")
        if let help { output.write("  help: \(help)\n") }
        return .failure
    }

    // MARK: Watching

    func began(_ run: String, folder: String) {
        self.folder = folder
        guard !isQuiet else { return }
        say("run \(run)")
    }

    func happened(_ event: Event, to item: () -> String?, in run: String) {
        if begun == nil { begun = event.time }
        events?.write(event, of: item())
        if display != nil, case .intended(let id, _) = event.kind, id.frame == 0, !tried.insert(id).inserted {
            retries[id.step, default: 0] += 1
        }
        guard case .stopped = event.kind else { return }
        isStopping = true
        guard !isQuiet, !isCancelling else { return }
        display?.clear()
        say("stopping: nothing new is begun, and what is paid for is waited for; Ctrl-C again leaves at once")
    }

    func saved(_ path: String, in run: String) { saved += 1 }

    func progressed(_ progress: Progress, waits: [String], in run: String, at now: Timestamp) {
        self.now = now
        if display != nil {
            let rows = progress.lines.enumerated().map { (place, line) -> ProgressRow in
                var row = ProgressRow(line)
                row.retries = retries[Int32(place)] ?? 0
                row.left = left(of: line, at: now)
                row.isStopping = isStopping
                return row
            }
            display?.show(rows, of: progress, waits: waits, elapsed: begun.flatMap { now.since($0) } ?? .zero)
        } else if !isQuiet {
            for line in progress.lines { log(line, at: now) }
        }
    }

    /// As long for each item that is left as for those that have ended; nil before two of them have.
    private func left(of line: Progress.Line, at now: Timestamp) -> Duration? {
        guard line.state == .working, line.total > 1 else { return nil }
        let ended = line.succeeded + line.failed
        guard let beginning = beginnings[line.step] else {
            beginnings[line.step] = (now, ended)
            return nil
        }
        guard ended - beginning.ended > 1, let passed = now.since(beginning.time) else { return nil }
        let share = Double(line.total - ended) / Double(ended - beginning.ended)
        return Duration(nanoseconds: Int((Double(passed.nanoseconds) * share).rounded()))
    }

    /// A line when a step begins, when an item of it fails, when it ends, and now and then in between.
    private func log(_ line: Progress.Line, at now: Timestamp) {
        guard line.state != .waiting, said[line.step]?.isWorth(line, at: now) ?? true else { return }
        said[line.step] = ProgressLine(line: line, time: now)
        say(line.logged)
    }

    func warn(_ message: String) {
        display?.clear()
        var output = Output(.standardError)
        output.write("warning: \(message.shownSafely)\n")
    }

    /// The last picture stays.
    func leaveDisplay() { display?.finish() }

    /// Since the run was begun or taken up.
    var elapsed: Duration { begun.flatMap { begun in now.flatMap { $0.since(begun) } } ?? .zero }

    func say(_ text: String) {
        var output = Output(.standardError)
        output.write(text + "\n")
    }
}

extension Duration {
    /// As people say it: `340ms`, `12s`, `3m 20s`.
    var rounded: String {
        let milliseconds = nanoseconds / 1_000_000
        if milliseconds < 1000 { return "\(milliseconds)ms" }
        let seconds = (milliseconds + 500) / 1000
        if seconds < 60 { return "\(seconds)s" }
        return seconds < 3600 ? "\(seconds / 60)m \(seconds % 60)s" : "\(seconds / 3600)h \(seconds % 3600 / 60)m"
    }
}

extension Progress.Line {
    /// Where nothing can be drawn over.
    var logged: String {
        let count = total == 1 ? "" : " \(succeeded)/\(total)"
        let failures = failed == 0 ? "" : ", \(failed) failed"
        let price = cost == 0 ? "" : ", \(Money.text(cost))"
        switch state {
        case .waiting: return ""
        case .working: return "\(step): \(label)\(count)\(failures)"
        case .done where total == 0: return "\(step): nothing to do"
        case .done: return "\(step): done\(count)\(failures)\(price)"
        case .skipped: return "\(step): skipped"
        case .failed where total == 0: return "\(step): not begun"
        case .cancelled where total == 0: return "\(step): not begun"
        case .failed: return "\(step): failed\(count)\(failures)\(price)"
        case .cancelled: return "\(step): cancelled\(count)\(price)"
        }
    }
}
