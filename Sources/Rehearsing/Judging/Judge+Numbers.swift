import Blueprint
import Running
import Values

/// How a run ended, what it took, and what became of its steps.
extension Judge {
    mutating func ending() {
        guard let ending = performance.ending else { return }
        if let state = expectation.state, state.content != ending.state.rawValue {
            var seen = ending.state.rawValue
            if let failure = ending.failure {
                let step = ending.step.map { "step '\($0)': " } ?? ""
                seen += " (\(step)\(failure.message), \(failure.errorClass.rawValue))"
            }
            miss(
                at: state.span, "state", expected: state.content, seen: seen, replacement: ending.state.rawValue)
        }
        guard let error = expectation.error else { return }
        let seen = ending.failure
        hold(error.step, ending.step, "error.step")
        hold(error.errorClass, seen?.errorClass.rawValue, "error.class")
        hold(error.model, seen?.model, "error.model")
        if let part = error.message, seen?.message.contains(part.content) != true {
            miss(
                at: part.span, "error.message", expected: "… \(part.content) …", seen: seen?.message ?? "no error",
                replacement: seen.map { Value.string($0.message).asYAML })
        }
    }

    private mutating func hold(_ expected: Stated<String>?, _ seen: String?, _ subject: String) {
        guard let expected, expected.content != seen else { return }
        miss(
            at: expected.span, subject, expected: expected.content,
            seen: seen ?? (performance.ending?.failure == nil ? "no error" : "none"), replacement: seen)
    }

    private mutating func hold(_ expected: Stated<Int>?, _ seen: Int, _ subject: String) {
        guard let expected, expected.content != seen else { return }
        miss(
            at: expected.span, subject, expected: String(expected.content), seen: String(seen),
            replacement: String(seen))
    }

    mutating func numbers() {
        for count in expectation.calls {
            hold(count.count, performance.calls(of: count.name), "calls of \(count.name)")
        }
        if let elapsed = expectation.elapsed {
            let (range, seen) = (elapsed.content, performance.elapsed)
            // A lone time is meant as exactly as it is written.
            let isKept = range.isSingle ? seen.matches(range.least) : (range.least...range.most).contains(seen)
            if !isKept {
                let text = range.isSingle ? range.least.description : "\(range.least)..\(range.most)"
                miss(
                    at: elapsed.span, "elapsed", expected: text, seen: seen.wholeMilliseconds.description,
                    replacement: range.isSingle ? seen.wholeSeconds.description : seen.around)
            }
        }
        if let cost = expectation.cost, let seen = performance.ending?.cost {
            let range = cost.content
            if seen < range.least - 1e-9 || seen > range.most + 1e-9 {
                let ends = [Money.text(range.least), Money.text(range.most)]
                let text = range.isSingle ? ends[0] : ends.joined(separator: "..")
                let new = Value.double((seen * 1e6).rounded() / 1e6).asYAML
                miss(at: cost.span, "cost", expected: text, seen: Money.text(seen), replacement: new)
            }
        }
    }

    mutating func steps() {
        let accounts = performance.machine.accounts
        for tally in expectation.steps {
            guard let account = accounts.first(where: { $0.path == tally.step }) else { continue }
            hold(tally.ok, account.items.count { $0.state == .done }, "steps.\(tally.step).ok")
            hold(
                tally.failed, account.items.count { $0.state == .failed || $0.state == .cancelled },
                "steps.\(tally.step).failed")
            hold(tally.maxRunning, performance.mostRunning(of: tally.step), "steps.\(tally.step).max_running")
        }
    }

    mutating func files() {
        let seen = performance.files.sorted()
        let missing = expectation.files.filter { !seen.contains($0.content) }
        let others = seen.filter { name in !expectation.files.contains { $0.content == name } }
        for (place, file) in missing.enumerated() {
            // As many as are missing are there under other names; else all names are written anew.
            let other = missing.count == others.count ? others[place] : nil
            miss(
                at: file.span, "files", expected: file.content,
                seen: seen.isEmpty ? "no files" : seen.joined(separator: ", "),
                replacement: other.map { Value.string($0).asYAML }
                    ?? Value.list(seen.map { .string($0) }).asYAML,
                replacing: other == nil ? expectation.filesSpan : nil)
        }
    }
}

extension Performance {
    /// The most items of one of the run's own steps that were at work at once.
    fileprivate func mostRunning(of step: String) -> Int {
        var running: Set<ItemID> = []
        var most = 0
        for event in events {
            switch event.kind {
            case .intended(let item, _) where item.frame == 0 && machine.declaration(of: item).name == step:
                running.insert(item)
                most = max(most, running.count)
            case .succeeded(let item, _), .failed(let item, _): running.remove(item)
            default: break
            }
        }
        return most
    }
}

extension Duration {
    fileprivate func matches(_ written: Duration) -> Bool {
        let unit = written.nanoseconds % 1_000_000_000 == 0 ? 1_000_000_000 : 1_000_000
        return (nanoseconds + unit / 2) / unit == written.nanoseconds / unit
    }

    fileprivate var wholeSeconds: Duration { .seconds((nanoseconds + 500_000_000) / 1_000_000_000) }
    fileprivate var wholeMilliseconds: Duration { .milliseconds((nanoseconds + 500_000) / 1_000_000) }

    /// A range of whole seconds that holds it.
    fileprivate var around: String {
        let least = nanoseconds / 1_000_000_000
        return "\(least)s..\(least + 1)s"
    }
}
