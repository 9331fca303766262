import Blueprint
import Journaling
import Reporting
import Running
import Values

/// Why a step did what it did: every decision about its items, in order and in sentences.
struct Why {
    struct Line {
        let time: Timestamp
        let text: String
    }

    private let items: [(account: ItemAccount, path: String, lines: [Line])]
    /// Of a step without items: what became of it.
    private let remark: String?
    private let path: String
    var offset: Int?

    init(_ subject: String, of run: RunSummary, in archive: Archive) throws(Obstacle) {
        let subject = Subject(subject)
        var teller = Teller(subject)
        let chronicle = try Chronicle(of: run, in: archive) { teller.hear($0, $1, $2) }
        let steps = chronicle.machine.accounts
        let matching = steps.filter { subject.names($0) }
        guard let first = matching.first else {
            let names = Set(steps.map(\.step.name)).sorted()
            throw Obstacle(
                message: "'\(run.workflow)' has no step '\(subject.step)'",
                help: Suggestion.help(for: subject.step, among: names) ?? "it has \(names.joined(separator: ", "))")
        }
        let machine = chronicle.machine
        items = matching.flatMap(\.items).filter { subject.key == nil || $0.key == subject.key }
            .map { (account: $0, path: machine.path(of: $0.id), lines: teller.lines[$0.id] ?? []) }
        path = first.path
        let keys = matching.flatMap(\.items).map(\.key)
        if items.isEmpty, !keys.isEmpty, let key = subject.key {
            let known = keys.prefix(8).joined(separator: ", ") + (keys.count > 8 ? ", …" : "")
            throw Obstacle(
                message: "the step '\(subject.step)' has no item '\(key)'",
                help: Suggestion.help(for: key, among: keys) ?? "it has \(known)")
        }
        remark = items.isEmpty ? Self.remark(on: first) : nil
    }

    private static func remark(on step: StepAccount) -> String {
        switch step.state {
        case .waiting: "it has not begun: it waits for the steps that it needs"
        case .skipped: "it was skipped, because its condition does not hold"
        case .failed, .cancelled:
            "it was not started: \(step.failure?.message ?? "the run ended before")"
        case .working, .done: "it has no items: its fan-out is empty"
        }
    }

    /// Of several items; one can be asked for by its key.
    private static let mostItems = 12

    var text: String {
        if let remark { return "\(path): \(remark)\n" }
        var text = items.prefix(Self.mostItems).map { account, path, lines in
            "\(path): \(account.verdict)\n"
                + lines.map { "  \(LocalTime.second($0.time, offset: offset))  \($0.text)\n" }.joined()
        }.joined(separator: "\n")
        if items.count > Self.mostItems {
            text +=
                "\nand \(items.count - Self.mostItems) more: name one by its key, as \(path).\(items[Self.mostItems].account.key)\n"
        }
        return text
    }

    var json: String {
        let list = items.map { account, path, lines -> Value in
            [
                "item": .string(path), "state": .string(account.state.rawValue), "verdict": .string(account.verdict),
                "decisions": .list(lines.map { ["time": .timestamp($0.time), "text": .string($0.text)] }),
            ]
        }
        return ((try? Value.list(list).json(pretty: true)) ?? "[]") + "\n"
    }
}

extension Why {
    /// `step`, `step.key` or `step[key]`.
    struct Subject {
        let step: String
        let key: String?

        init(_ text: String) {
            guard let mark = text.firstIndex(where: { $0 == "." || $0 == "[" }) else {
                step = text
                key = nil
                return
            }
            step = String(text[..<mark])
            let rest = text[text.index(after: mark)...]
            key = String(text[mark] == "[" && rest.hasSuffix("]") ? rest.dropLast() : rest)
        }

        func names(_ account: StepAccount) -> Bool { account.step.name == step }
    }
}

extension ItemAccount {
    /// What became of it, in a few words.
    fileprivate var verdict: String {
        let price = cost == 0 ? "" : ", \(Money.text(cost))"
        let tries = attempts == 0 ? "" : attempts == 1 ? " after 1 attempt" : " after \(attempts) attempts"
        switch state {
        case .idle: return "not started"
        case .waiting: return "waiting\(tries)\(price)"
        case .starved: return "waiting for money\(tries)\(price)"
        case .working: return "at work\(price)"
        case .done where isCached: return "taken from the cache"
        case .done where attempts == 0: return "computed"
        case .done: return "done\(tries)\(price)"
        case .failed: return "failed\(tries)\(price): \(failure?.message ?? "")"
        case .cancelled: return "cancelled\(tries)\(price): \(failure?.message ?? "")"
        }
    }
}
