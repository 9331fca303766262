import Values

/// What is to happen at which time, the earliest first.
struct Timers<Subject> {
    private struct Entry {
        let at: Timestamp
        let number: UInt64
        let subject: Subject
    }

    /// A binary heap; of equal times the one that was set first comes first.
    private var entries: [Entry] = []
    private var count: UInt64 = 0

    var next: Timestamp? { entries.first?.at }

    mutating func set(_ subject: Subject, at time: Timestamp) {
        entries.append(Entry(at: time, number: count, subject: subject))
        count += 1
        var place = entries.count - 1
        while place > 0, isBefore(place, (place - 1) / 2) {
            entries.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    /// The next that is due, if any.
    mutating func take(at now: Timestamp) -> Subject? {
        guard let first = entries.first, first.at <= now else { return nil }
        entries.swapAt(0, entries.count - 1)
        entries.removeLast()
        var place = 0
        while true {
            var least = place
            for child in [2 * place + 1, 2 * place + 2] where child < entries.count && isBefore(child, least) {
                least = child
            }
            if least == place { return first.subject }
            entries.swapAt(place, least)
            place = least
        }
    }

    private func isBefore(_ a: Int, _ b: Int) -> Bool {
        (entries[a].at, entries[a].number) < (entries[b].at, entries[b].number)
    }
}
