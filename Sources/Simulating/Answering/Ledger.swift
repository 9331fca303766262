import Blueprint
import Values

/// Counts requests as providers do, and refuses what goes beyond their limits: a limiter that does not hold them would
/// be seen.
struct Ledger: Sendable {
    private struct Account: Hashable, Sendable {
        /// The provider or the model that has the limit.
        let owner: String
        let limit: Int
        let key: String
    }

    /// When requests came, the oldest first, from a place on.
    private struct Window: Sendable {
        var times: [Timestamp] = []
        var start = 0

        mutating func forget(until time: Timestamp) {
            while start < times.count, times[start] <= time { start += 1 }
            if start > 1024, start * 2 > times.count {
                times.removeFirst(start)
                start = 0
            }
        }
    }

    /// What is at work, by its name, and when it ends; nil while nobody knows.
    private typealias Load = [String: Timestamp?]

    private var windows: [Account: Window] = [:]
    private var loads: [Account: Load] = [:]

    enum Refusal { case tooOften(until: Duration), tooMuch }

    /// Books a request; what it breaks is not booked.
    mutating func book(
        _ origin: Origin, at desk: Desk, now: Timestamp, isSubmission: Bool, open: Duration
    ) -> Refusal? {
        let limits = limits(of: origin, at: desk, isSubmission: isSubmission)
        for (account, limit) in limits {
            switch limit.kind {
            case .rate(let most, let span):
                if let start = now.subtracting(span) { windows[account]?.forget(until: start) }
                guard let window = windows[account], window.times.count - window.start >= most else { continue }
                let free = window.times[window.times.count - most].adding(span)
                return .tooOften(until: free?.since(now) ?? span)
            case .running(let most):
                guard isSubmission else { continue }
                settle(account, now)
                if let load = loads[account], load[origin.job] == nil, load.count >= most { return .tooMuch }
            case .open(let most):
                settle(account, now)
                if (loads[account]?.count ?? 0) >= most { return .tooMuch }
            }
        }
        for (account, limit) in limits {
            switch limit.kind {
            case .rate: windows[account, default: Window()].times.append(now)
            case .running: if isSubmission { loads[account, default: [:]][origin.job] = .some(nil) }
            case .open:
                let name = "\(origin.job) \(origin.stage.rawValue) \(origin.request) \(loads[account]?.count ?? 0)"
                loads[account, default: [:]][name] = .some(now.adding(open))
            }
        }
        return nil
    }

    /// From then on the job is no load.
    mutating func end(_ origin: Origin, at desk: Desk, _ time: Timestamp?) {
        for (account, limit) in limits(of: origin, at: desk, isSubmission: true) {
            if case .running = limit.kind { loads[account]?[origin.job] = .some(time) }
        }
    }

    private mutating func settle(_ account: Account, _ now: Timestamp) {
        guard let load = loads[account] else { return }
        let ended = load.filter { if let end = $0.value { end <= now } else { false } }
        for name in ended.keys { loads[account]?[name] = nil }
    }

    private func limits(of origin: Origin, at desk: Desk, isSubmission: Bool) -> [(Account, Limit)] {
        func own(_ limits: [Limit], _ owner: String) -> [(Account, Limit)] {
            limits.enumerated().filter { counts($0.element, origin, desk, isSubmission) }
                .map { (Account(owner: owner, limit: $0.offset, key: origin.key), $0.element) }
        }
        return own(desk.provider.limits, origin.provider) + own(desk.offer.limits, origin.model)
    }

    private func counts(_ limit: Limit, _ origin: Origin, _ desk: Desk, _ isSubmission: Bool) -> Bool {
        switch limit.subject {
        case .all: true
        case .stage(let stage): stage.covers(origin.stage) && (stage != .submit || desk.isLast)
        case .interface(let name): isSubmission && desk.model?.interface?.name == name
        }
    }
}
