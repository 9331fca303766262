import Values

/// Requests that left this machine late, until they are told.
final class Departures {
    /// Which ones, and how long ago.
    typealias Tell = @Sendable ([(id: UInt64, ago: Duration)]) -> Void

    private let punctuality: Int
    private let tellOthers: Tell
    private var late: [(id: UInt64, at: Int)] = []

    init(punctuality: Int, tell: @escaping Tell) {
        self.punctuality = punctuality
        tellOthers = tell
    }

    /// One leaves that was started at this time.
    func note(_ id: UInt64, since started: Int) {
        let now = TurnClock.read()
        if now - started > punctuality { late.append((id, now)) }
    }

    func tell() {
        guard !late.isEmpty else { return }
        let now = TurnClock.read()
        tellOthers(late.map { ($0.id, Duration(nanoseconds: now - $0.at)) })
        late = []
    }
}
