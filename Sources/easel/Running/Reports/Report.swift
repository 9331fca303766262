import Blueprint
import Hosting
import Journaling
import Running
import Values

/// What a person sees of a run: a live display on a terminal, plain lines elsewhere, and the result.
final class Report: Observer {
    private let blueprint: Blueprint
    private let wantsJSON: Bool
    private let isQuiet: Bool
    private var display: ProgressDisplay?
    private var events: EventFile?
    private var folder = ""
    /// Whether the run is taken up only to be ended.
    var isCancelling = false
    private var begun: Timestamp?
    private var now: Timestamp?
    private var saved = 0
    private var said: [String: ProgressLine] = [:]

    private struct ProgressLine: Equatable {
        let state: Progress.Line.State
        let failed: Int
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

    func happened(_ event: Event, in run: String) {
        if begun == nil { begun = event.time }
        events?.write(event)
        guard case .stopped = event.kind, !isQuiet, !isCancelling else { return }
        display?.clear()
        say(
            "stopping: what is paid for comes to its end (Ctrl-C again leaves at once; 'easel resume \(run)' goes on)")
    }

    func saved(_ path: String, in run: String) { saved += 1 }

    func progressed(_ progress: Progress, waits: [String], in run: String, at now: Timestamp) {
        self.now = now
        if display != nil {
            display?.show(progress, waits: waits, elapsed: begun.flatMap { now.since($0) } ?? .zero)
        } else if !isQuiet {
            for line in progress.lines { log(line) }
        }
    }

    /// A line when a step begins, when an item of it fails, and when it ends.
    private func log(_ line: Progress.Line) {
        let new = ProgressLine(state: line.state, failed: line.failed)
        guard line.state != .waiting, said[line.step] != new else { return }
        said[line.step] = new
        say(line.logged)
    }

    func warn(_ message: String) {
        display?.clear()
        var output = Output(.standardError)
        output.write("warning: \(message)\n")
    }

    private func say(_ text: String) {
        var output = Output(.standardError)
        output.write(text + "\n")
    }

    // MARK: The end

    func stands(_ run: RunSummary) -> ExitCode {
        if !isQuiet { say("the run \(run.id) stands for this key: it is \(run.status.state.rawValue)") }
        return ExitCode(run.status.state)
    }

    func ended(_ ending: Ending, run: String, sheet: String?) -> ExitCode {
        display?.finish()
        let elapsed = begun.flatMap { begun in now.flatMap { $0.since(begun) } } ?? .zero
        if wantsJSON {
            var output = Output(.standardOutput)
            output.write(((try? ending.value(of: run, elapsed, sheet: sheet).json(pretty: true)) ?? "{}") + "\n")
            return ExitCode(ending.state)
        }
        var output = Output(.standardError)
        if let failure = ending.failure {
            let place = ending.step.map { "step '\($0)'" } ?? "the run"
            output.write("error: \(place): \(failure.message) (\(failure.errorClass.rawValue))\n")
            if ending.state == .failed { output.write("  help: easel resume \(run) --retry-failed\n") }
        }
        guard !isQuiet else { return ExitCode(ending.state) }
        let files = saved == 0 ? "" : ", \(saved) \(saved == 1 ? "file" : "files") in \(folder)"
        output.write("\(ending.state.rawValue) after \(elapsed.rounded), \(Money.text(ending.cost))\(files)\n")
        if ending.state == .partial {
            output.write("what failed can be tried again: easel resume \(run) --retry-failed\n")
        }
        if let sheet { output.write("see \(sheet)\n") }
        return ExitCode(ending.state)
    }
}

extension Ending {
    fileprivate func value(of run: String, _ elapsed: Duration, sheet: String?) -> Value {
        var value = ValueMap([
            "run": .string(run), "state": .string(state.rawValue), "cost": .double(cost),
            "seconds": .double(Double(elapsed.nanoseconds) / 1e9), "outputs": .map(outputs),
        ])
        value["sheet"] = sheet.map { .string($0) }
        if let failure {
            value["error"] = [
                "step": step.map { .string($0) } ?? .null, "class": .string(failure.errorClass.rawValue),
                "message": .string(failure.message), "model": failure.model.map { .string($0) } ?? .null,
            ]
        }
        return .map(value)
    }
}

extension ExitCode {
    init(_ state: Ending.State) {
        switch state {
        case .success: self = .success
        case .partial: self = .partial
        case .failed: self = .failure
        case .cancelled: self = .interrupted
        }
    }

    init(_ state: RunSummary.State) {
        switch state {
        case .success, .running: self = .success
        case .partial: self = .partial
        case .failed: self = .failure
        case .cancelled: self = .interrupted
        }
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
        case .done: return "\(step): done\(count)\(failures)\(price)"
        case .skipped: return "\(step): skipped"
        case .failed: return "\(step): failed\(count)\(failures)\(price)"
        case .cancelled: return "\(step): cancelled\(count)\(price)"
        }
    }
}
