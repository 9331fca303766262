import Journaling
import Values

/// What `easel gc` says of what it has done, or would do.
struct ClearingReport {
    private let outcome: Clearing.Outcome
    private let age: String
    private let isRehearsal: Bool

    init(_ outcome: Clearing.Outcome, age: String, isRehearsal: Bool) {
        self.outcome = outcome
        self.age = age
        self.isRehearsal = isRehearsal
    }

    /// Of runs that are named one by one.
    private static let mostNames = 12

    var text: String {
        var text = ""
        for run in outcome.runs.prefix(Self.mostNames) {
            let ended = run.status.ended.map { ", ended \(LocalTime.minute($0))" } ?? ""
            text += "run \(run.id)\(ended)\n"
        }
        if outcome.runs.count > Self.mostNames { text += "and \(outcome.runs.count - Self.mostNames) more\n" }
        var parts: [String] = []
        if !outcome.runs.isEmpty { parts.append(count(outcome.runs.count, "run")) }
        if outcome.results > 0 { parts.append(count(outcome.results, "kept result")) }
        if outcome.artifacts > 0 { parts.append(count(outcome.artifacts, "artifact")) }
        let verb = isRehearsal ? "would remove" : "removed"
        if parts.isEmpty, outcome.freed == 0 {
            text += "nothing to remove: no run ended more than \(age) ago"
            text += outcome.isBusy ? "\n" : ", and every artifact is needed\n"
        } else {
            let what = parts.isEmpty ? "what was left half done" : parts.joined(separator: " and ")
            text += "\(verb) \(what), which \(isRehearsal ? "would free" : "frees") \(ByteCount.text(outcome.freed))\n"
        }
        if !outcome.folders.isEmpty {
            let them = outcome.folders.count == 1 ? "its files" : "their files"
            text += isRehearsal ? "\(them) would stay: '--files' removes them too\n" : "\(them) stay where they are\n"
        }
        if outcome.isBusy { text += "artifacts stay as they are while something runs here\n" }
        switch outcome.interrupted.count {
        case 0: break
        case 1: text += "'\(outcome.interrupted[0])' stays, because it was broken off: 'easel resume' goes on with it\n"
        case let count: text += "\(count) runs stay, because they were broken off: 'easel runs' lists them\n"
        }
        return text
    }

    private func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    var json: String {
        let value: Value = [
            "runs": .list(outcome.runs.map { .string($0.id) }), "kept": .int(outcome.keptRuns),
            "artifacts": .int(outcome.artifacts), "results": .int(outcome.results), "bytes": .int(outcome.freed),
            "dry_run": .bool(isRehearsal), "artifacts_in_use": .bool(outcome.isBusy),
        ]
        return ((try? value.json(pretty: true)) ?? "{}") + "\n"
    }

    /// Tells what could not be removed.
    func refuse() -> ExitCode {
        guard let first = outcome.failures.first else { return .success }
        let more = outcome.failures.count > 1 ? " and \(outcome.failures.count - 1) more" : ""
        return Report.refuse("cannot remove '\(first)'\(more)", help: "look at the permissions of its folder")
    }
}
