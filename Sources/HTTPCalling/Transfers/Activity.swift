/// When something of a request last moved, in nanoseconds of the loop's clock.
final class Activity {
    let clock: TurnClock
    private(set) var last: Int

    init(_ clock: TurnClock) {
        self.clock = clock
        last = clock.now
    }

    func mark() { last = clock.now }
}
