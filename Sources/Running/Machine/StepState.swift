import Blueprint
import Values

/// How far a step has come.
struct StepState: Sendable {
    enum Phase: Sendable, Equatable {
        /// For so many other steps.
        case waiting(Int)
        case working
        case done, skipped, failed, cancelled

        /// Whether there is anything of it to see.
        var hasBegun: Bool {
            switch self {
            case .waiting, .skipped: false
            case .working, .done, .failed, .cancelled: true
            }
        }

        var hasEnded: Bool {
            switch self {
            case .waiting, .working: false
            case .done, .skipped, .failed, .cancelled: true
            }
        }
    }

    var phase: Phase
    var items: [Item] = []
    /// The elements of each variable of the fan-out.
    var lists: [[Value]] = []
    /// Where the author names items.
    var keys: [String] = []
    /// What its expressions know, beside an item's own variables.
    var variables: ValueMap = [:]
    /// The first item that may not have been started.
    var next = 0
    /// Items that have been started and have not ended.
    var underWay = 0
    /// Of those, the ones that have been sent.
    var atWork = 0
    var spent = 0.0
    /// Orders for first attempts that have not been granted.
    var unsent = 0
    var succeeded = 0
    /// Or cancelled.
    var failed = 0
    var purse: Purse?
    /// Few fail, and a failure is large: it stands by itself.
    private var ownFailure: Box<Failure>?
    /// Why it failed.
    var failure: Failure? {
        get { ownFailure?.content }
        set { ownFailure = newValue.map { Box($0) } }
    }

    init(waitingFor count: Int) { phase = .waiting(count) }

    func mayStart(atOnce most: Int, unsent mostUnsent: Int) -> Bool {
        next < items.count && underWay < most && unsent < mostUnsent
    }
}
