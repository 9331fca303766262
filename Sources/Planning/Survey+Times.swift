import Blueprint
import Values

extension Survey {
    /// How long a step takes: its items go side by side as far as limits allow.
    mutating func pace(
        _ work: inout Work, _ step: Step, _ items: Items, _ options: [PlannedOption], _ child: Plan?
    ) {
        guard let first = options.first else { return }
        let typical = child?.time.expected ?? first.model?.typical?.asSeconds
        if typical == nil, !first.isLocal { untimed.insert(first.name) }
        let one = typical ?? 0
        let least = options.map { $0.model?.typical?.asSeconds ?? 0 }.min() ?? 0
        let limits = planner.limits(of: first)
        if first.model != nil { demand.add(first, items.count) }
        let parallel = step.maxParallel ?? planner.blueprint.terms.maxParallel
        func duration(_ count: Int, _ one: Double) -> (seconds: Double, bound: String?) {
            guard count > 0 else { return (0, nil) }
            var longest = (seconds: one, bound: String?.none)
            func hold(_ seconds: Double, by bound: String) {
                if seconds > longest.seconds { longest = (seconds, bound) }
            }
            if let parallel, parallel > 0 { hold(one * ceiling(count, parallel), by: "max_parallel \(parallel)") }
            for limit in limits {
                switch limit.kind {
                case .running(let most), .open(let most):
                    hold(one * ceiling(count, most * limit.keys), by: limit.name)
                case .rate(let most, let period):
                    let periods = ceiling(count, most * limit.keys) - 1
                    hold(one + periods * period.asSeconds, by: limit.name)
                }
            }
            return longest
        }
        let expected = duration(items.count.expected, one)
        work.time.least = step.cache == nil ? duration(items.count.least, child?.time.least ?? least).seconds : 0
        work.time.expected = expected.seconds
        work.limits = [expected.bound].compactMap(\.self)
        work.time.most = longest(step, items, options, child).map { duration(items.count.most ?? 0, $0).seconds }
        if items.count.most == nil { work.time.most = nil }
        if let deadline = step.deadline?.asSeconds { work.time.most = min(work.time.most ?? deadline, deadline) }
    }

    /// One item with every retry and every fallback.
    private func longest(_ step: Step, _ items: Items, _ options: [PlannedOption], _ child: Plan?) -> Double? {
        var total = 0.0
        for option in options {
            if option.workflow != nil {
                guard let most = child?.time.most else { return nil }
                total += most
            } else {
                guard let attempt = option.longestAttempt(of: step) else { return nil }
                total += attempt * Double(option.attempts) + option.waits
            }
        }
        return total
    }
}

private func ceiling(_ count: Int, _ size: Int) -> Double {
    (Double(count) / Double(max(1, size))).rounded(.up)
}

/// A limit that a step's submissions meet.
struct MetLimit: Hashable {
    enum Kind: Hashable {
        case rate(Int, Duration)
        case running(Int)
        case open(Int)
    }

    let owner: String
    let kind: Kind
    let keys: Int

    var name: String {
        switch kind {
        case .rate(let count, let period): "\(owner): \(count)/\(period.inWords(afterRate: true))"
        case .running(let count): "\(owner): \(count) running"
        case .open(let count): "\(owner): \(count) open"
        }
    }
}

/// How much all steps together want of each limit.
struct Demand {
    private var options: [String: (option: PlannedOption, count: Count)] = [:]

    mutating func add(_ option: PlannedOption, _ count: Count) {
        options[option.name] = (option, (options[option.name]?.count ?? .zero) + count)
    }

    /// The least time in which the rates allow all of it.
    func time(in planner: Planner) -> Extent {
        var counts: [MetLimit: Count] = [:]
        for (option, count) in options.values {
            for limit in planner.limits(of: option) { counts[limit] = (counts[limit] ?? .zero) + count }
        }
        var time = Extent.zero
        for (limit, count) in counts {
            guard case .rate(let most, let period) = limit.kind else { continue }
            func seconds(_ count: Int) -> Double {
                max(0, ceiling(count, most * limit.keys) - 1) * period.asSeconds
            }
            time.least = max(time.least, seconds(count.least))
            time.expected = max(time.expected, seconds(count.expected))
            time.most = time.most.flatMap { own in count.most.map { max(own, seconds($0)) } }
        }
        return time
    }
}

extension Planner {
    /// Those that count the submissions of a model.
    func limits(of option: PlannedOption) -> [MetLimit] {
        guard let model = option.model else { return [] }
        let keys = max(1, keys[model.provider] ?? 1)
        func met(_ limits: [Limit], of owner: String, _ keys: Int) -> [MetLimit] {
            limits.compactMap { limit in
                var owner = owner
                switch limit.subject {
                case .all: break
                case .stage(let stage): guard stage.covers(.submit) || stage.covers(.send) else { return nil }
                case .interface(let name):
                    guard name == model.interface?.name else { return nil }
                    owner = name
                }
                let kind: MetLimit.Kind
                switch limit.kind {
                case .rate(let count, let period): kind = .rate(count, period)
                case .running(let count): kind = .running(count)
                case .open(let count):
                    // What is polled is open for a moment only.
                    if case .call(let call)? = option.offer?.work, call.poll != nil { return nil }
                    kind = .open(count)
                }
                return MetLimit(owner: owner, kind: kind, keys: keys)
            }
        }
        return met(blueprint.terms.limits, of: "project", 1)
            + met(option.provider?.limits ?? [], of: model.provider, keys)
            + met(option.offer?.limits ?? [], of: model.name, keys)
    }
}

extension Duration {
    /// `1m 30s`, or in a rate `m`, `10s`.
    package func inWords(afterRate: Bool = false) -> String {
        if afterRate {
            for (name, unit) in [("d", 86_400), ("h", 3600), ("m", 60), ("s", 1)] where seconds >= unit {
                guard nanoseconds.isMultiple(of: unit * 1_000_000_000) else { continue }
                return seconds == unit ? name : "\(seconds / unit)\(name)"
            }
            return "\(nanoseconds / 1_000_000)ms"
        }
        let whole = seconds
        if nanoseconds == 0 { return "0s" }
        if whole < 1 { return "\(max(1, nanoseconds / 1_000_000))ms" }
        if whole < 60 { return "\(whole)s" }
        if whole < 3600 { return whole % 60 == 0 ? "\(whole / 60)m" : "\(whole / 60)m \(whole % 60)s" }
        if whole < 86_400 { return whole / 60 % 60 == 0 ? "\(whole / 3600)h" : "\(whole / 3600)h \(whole / 60 % 60)m" }
        return whole / 3600 % 24 == 0 ? "\(whole / 86_400)d" : "\(whole / 86_400)d \(whole / 3600 % 24)h"
    }
}
