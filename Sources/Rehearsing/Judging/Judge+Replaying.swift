import Blueprint

/// What a recording could not answer.
extension Judge {
    /// More than a few would be the same once more.
    private static let most = 3

    /// Whether there was any: then all else is but what came of it.
    mutating func unrecorded(_ test: TestCase) -> Bool {
        guard let replay = test.replay else { return false }
        for (place, missed) in performance.unrecorded.prefix(Self.most).enumerated() {
            miss(
                at: replay.span, missed.subject, expected: missed.expected, seen: missed.seen(advises: place == 0))
        }
        return !performance.unrecorded.isEmpty
    }
}
