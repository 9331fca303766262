import Blueprint
import Values

/// Giving work up.
extension Conversation {
    private static let trouble = Trouble(.cancelled, "the work was cancelled")

    mutating func giveUp() {
        if isGivingUp { return }
        isGivingUp = true
        switch phase {
        case .submitting:
            guard let paid = paidErrand else { return fail(Self.trouble) }
            actions.append(.withdraw(paid))
        case .preparing, .lookingUp, .executing: fail(Self.trouble)
        case .polling: if !seesJobThrough { cancelJob(Self.trouble) }
        case .fetching: if !letsPaidFinish { cancelJob(Self.trouble) }
        // What is taken is about to be durable; what is made is paid for, and soon here.
        case .recording, .delivering, .cancelling, .ended: break
        }
    }

    /// The provider goes on whatever happens here, and will want its money.
    var seesJobThrough: Bool { letsPaidFinish && counterpart.call?.cancel.isEmpty != false }

    private var paidErrand: UInt32? {
        waits.first { _, wait in
            if case .answer(let id, let slot) = wait, let current = series[id] { current.isPaid(slot) } else { false }
        }?.key
    }

    /// Ends with a trouble, once the provider has been told to stop.
    mutating func cancelJob(_ trouble: Trouble) {
        drop()
        releaseNeeds()
        series = SeriesTable()
        guard let call = counterpart.call, !call.cancel.isEmpty else {
            fate = .abandoned
            return fail(trouble)
        }
        phase = .cancelling(failure(trouble))
        begin(.stage(.cancel), call.cancel)
    }

    /// Nothing more is to be had, and nothing more is done.
    mutating func cancelled() {
        guard case .cancelling(let failure) = phase else { return }
        end(.failed(failure))
    }

    /// Nothing more is to be had; the provider goes on for all that is known, and may want its money.
    mutating func abandoned() {
        guard case .cancelling(var failure) = phase else { return }
        failure.fate = .abandoned
        end(.failed(failure))
    }

    /// The provider would not stop: how the job ends is what counts, if there is time.
    mutating func tooLate() {
        guard case .cancelling(let failure) = phase else { return }
        guard failure.errorClass == .cancelled, counterpart.call?.poll != nil, now < deadline else {
            return abandoned()
        }
        series = SeriesTable()
        startPolling(after: .zero)
    }

    private mutating func releaseNeeds() {
        wallet.releaseAll(of: subject.id)
        needs = [:]
        borrowed = []
        asked = [:]
    }
}
