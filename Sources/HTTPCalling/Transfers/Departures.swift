/// Requests that left this machine late, until they are told.
final class Departures {
    private let punctuality: Int
    private let tellOthers: @Sendable ([UInt64]) -> Void
    private var late: [UInt64] = []

    init(punctuality: Int, tell: @escaping @Sendable ([UInt64]) -> Void) {
        self.punctuality = punctuality
        tellOthers = tell
    }

    /// One leaves that was started at this time.
    func note(_ id: UInt64, since started: Int) {
        if TurnClock.read() - started > punctuality { late.append(id) }
    }

    func tell() {
        guard !late.isEmpty else { return }
        tellOthers(late)
        late = []
    }
}
