import Blueprint
import Journaling
import Reporting
import Running
import Values

/// What is said when a run has ended, or when there is one already.
extension Report {
    /// Failures that are told one by one; `easel show` tells the others.
    private static let mostFailures = 5

    func ended(_ ending: Ending, run: String, _ chronicle: Chronicle?, sheet: String?) -> ExitCode {
        leaveDisplay()
        if wantsJSON {
            var output = Output(.standardOutput)
            let value = Value.map(ending.value(of: run, elapsed, sheet: sheet))
            output.write(((try? value.json(pretty: true)) ?? "{}") + "\n")
            return ExitCode(ending.state)
        }
        if ending.state == .failed || (ending.state == .partial && !isQuiet) { tellFailures(ending, run, chronicle) }
        guard !isQuiet else { return ExitCode(ending.state) }
        var output = Output(.standardError)
        let files = saved == 0 ? "" : ", \(saved) \(saved == 1 ? "file" : "files") in \(folder)"
        output.write("\(ending.state.rawValue) after \(elapsed.rounded), \(Money.text(ending.cost))\(files)\n")
        switch ending.state {
        case .partial: output.write("'easel resume \(run) --retry-failed' tries what failed once more\n")
        case .cancelled: output.write("'easel resume \(run)' goes on with it\n")
        case .success, .failed: break
        }
        if let sheet { output.write("see \(sheet)\n") }
        return ExitCode(ending.state)
    }

    private func tellFailures(_ ending: Ending, _ run: String, _ chronicle: Chronicle?) {
        var output = Output(.standardError)
        let failures = chronicle?.failures ?? []
        // Where the one failure is the run's, once is enough.
        if failures.count > 1 || ending.failure == nil {
            for failure in failures.prefix(Self.mostFailures) { output.write("✗ \(failure)\n") }
            if failures.count > Self.mostFailures {
                output.write("  and \(failures.count - Self.mostFailures) more: 'easel show \(run)' lists them\n")
            }
        }
        guard let failure = ending.failure else { return }
        let place = ending.step.map { "the step '\($0)' failed: " } ?? ""
        output.write("error: \(place)\(failure.message.shownSafely) (\(failure.errorClass.rawValue))\n")
        output.write("  help: 'easel resume \(run) --retry-failed' tries what failed once more\n")
    }

    /// A run that was begun earlier with the same key.
    func stands(_ run: RunSummary, _ standing: Standing, _ chronicle: Chronicle) -> ExitCode {
        if wantsJSON {
            var value = ValueMap(["run": .string(run.id), "state": .string(standing.rawValue)])
            if let ending = chronicle.machine.ending {
                let sheet = chronicle.folder + "/index.html"
                value = ending.value(
                    of: run.id, chronicle.took, sheet: ProjectFiles.kind(of: sheet) == .file ? sheet : nil)
            }
            var output = Output(.standardOutput)
            output.write(((try? Value.map(value).json(pretty: true)) ?? "{}") + "\n")
        }
        let key = run.key ?? ""
        switch standing {
        case .interrupted:
            return Report.refuse(
                "'\(run.id)' has the key '\(key)', and was broken off",
                help: "'easel resume \(run.id)' goes on with it")
        case .running:
            if !isQuiet { say("'\(run.id)' has the key '\(key)', and is at work") }
            return .success
        case .success, .partial, .failed, .cancelled:
            if !isQuiet {
                say("'\(run.id)' has the key '\(key)', and ended: \(standing.rawValue)")
                say("'easel show \(run.id)' tells more")
            }
            return ExitCode(run.status.state)
        }
    }
}

extension Ending {
    fileprivate func value(of run: String, _ elapsed: Duration, sheet: String?) -> ValueMap {
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
        return value
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
