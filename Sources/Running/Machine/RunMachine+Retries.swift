import Blueprint
import Values

/// The one owner of retries: what follows when an attempt was lost.
extension RunMachine {
    /// More free tries than this are a server that never means yes.
    private static let mostFreeTries: Int16 = 100

    mutating func lose(_ id: ItemID, _ failure: Failure) {
        var failure = failure
        if failure.model == nil { failure.model = self[id].model }
        self[id].outputs = nil
        if failure.isUndelivered {
            if self[id].pursuit?.content.job != nil { change(id) { $0.isPaid = true } }
            return conclude(id, failure)
        }
        if let stop { return conclude(id, stop) }
        guard let option = option(of: id)?.option else { return conclude(id, failure) }
        let policy = option.policy
        if failure.hasOtherKey || failure.isFree, self[id].freeTries < Self.mostFreeTries {
            self[id].freeTries += 1
            self[id].tries -= 1
            return again(id, failure, failure.hasOtherKey ? .zero : failure.wait ?? policy.wait(0))
        }
        switch failure.errorClass {
        case .unknown where onUnknown(id, option) == .fail: return moveOn(id, failure)
        case .rateLimited where policy.rateLimitWaits != nil:
            guard let waits = policy.rateLimitWaits, let wait = waits[Int(self[id].rateWaits)] else { break }
            self[id].rateWaits += 1
            self[id].tries -= 1
            return again(id, failure, failure.wait ?? wait)
        case .budget: return conclude(id, failure)
        default: break
        }
        if case .workflow = option.work { return moveOn(id, failure) }
        let attempts = failure.retries.map { $0 + 1 } ?? policy.attempts
        guard !ErrorClass.final.contains(failure.errorClass), Int(self[id].tries) < attempts else {
            return moveOn(id, failure, after: ErrorClass.final.contains(failure.errorClass) ? nil : policy.lastWait)
        }
        again(id, failure, failure.wait ?? policy.wait(Int(self[id].tries) - 1))
    }

    private func onUnknown(_ id: ItemID, _ option: Option) -> OnUnknown {
        guard case .model(let callable) = option.work else { return .fail }
        return step(id).onUnknown ?? callable.offer.onUnknown ?? library.blueprint.terms.onUnknown
            ?? callable.provider.onUnknown
    }

    /// The same model once more.
    private mutating func again(_ id: ItemID, _ failure: Failure, _ wait: Duration) {
        let policy = option(of: id)?.option.policy ?? Policy()
        let hinted = failure.wait != nil
        let spread = hinted ? 0 : policy.jitter * (2 * draw(id, UInt64(self[id].attempts)) - 1)
        let varied = Duration(nanoseconds: Int(Double(wait.nanoseconds) * (1 + spread)))
        guard fits(id, varied) else { return conclude(id, failure.late(varied)) }
        approach(id, .again(after: failure.errorClass, wait: varied), after: varied)
    }

    /// The next model of the route, where the class allows it.
    mutating func moveOn(_ id: ItemID, _ failure: Failure, after wait: Duration? = nil) {
        let script = frames[Int(id.frame)].script
        let isLast = Int(self[id].position) + 1 >= script.options[Int(id.step)].count
        guard script.movesOn[Int(id.step)].contains(failure.errorClass), !isLast else { return conclude(id, failure) }
        guard wait == nil || fits(id, wait ?? .zero) else { return conclude(id, failure.late(wait ?? .zero)) }
        let from = self[id].model ?? failure.model ?? ""
        self[id].position += 1
        self[id].tries = 0
        self[id].rateWaits = 0
        self[id].freeTries = 0
        self[id].child = -1
        approach(id, .movedOn(from: from, after: failure.errorClass), after: wait)
    }

    /// Whether something after a wait would still be within the item's time.
    private func fits(_ id: ItemID, _ wait: Duration) -> Bool {
        guard let deadline = self[id].pursuit?.content.deadline else { return true }
        return now.adding(wait).map { $0 < deadline } ?? false
    }
}

extension Failure {
    fileprivate func late(_ wait: Duration) -> Failure {
        var failure = self
        failure.message += "; the deadline leaves no time to try again in \(wait)"
        return failure
    }
}

extension Policy {
    /// After so many attempts, counted from 0.
    func wait(_ index: Int) -> Duration { waits[max(index, 0)] ?? waits.last ?? .zero }

    /// The one before moving on, where the policy lists one.
    var lastWait: Duration? {
        if case .listed(let list) = waits, list.count >= attempts { list[attempts - 1] } else { nil }
    }
}

extension Policy.Waits {
    subscript(index: Int) -> Duration? {
        switch self {
        case .listed(let list): return list.indices.contains(index) ? list[index] : nil
        case .doubling(let least, let greatest):
            let (doubled, overflows) = least.nanoseconds.multipliedReportingOverflow(by: 1 << min(index, 40))
            return overflows ? greatest : min(Duration(nanoseconds: doubled), greatest)
        }
    }

    var last: Duration? {
        switch self {
        case .listed(let list): list.last
        case .doubling(_, let greatest): greatest
        }
    }
}
