import Journaling
import Values

/// How a run stands, as people ask for it: one that nobody leads any more is not running.
enum Standing: String, CaseIterable {
    case running, interrupted, success, partial, failed, cancelled

    init(_ run: RunSummary, at now: Timestamp) {
        switch run.status.state {
        case .success: self = .success
        case .partial: self = .partial
        case .failed: self = .failed
        case .cancelled: self = .cancelled
        case .running: self = run.livingOwner(at: now) == nil ? .interrupted : .running
        }
    }
}

extension RunSummary {
    /// Who leads it, as far as anybody here can tell.
    func livingOwner(at now: Timestamp) -> Owner? {
        guard let holder, !holder.hasExpired(at: now), !holder.owner.isGone else { return nil }
        return holder.owner
    }
}
