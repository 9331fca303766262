import Journaling
import SQLiteJournaling
import TestKit
import Testing
import Values

/// Whatever is asked of them, in whatever order, the embedded store and the memory journal answer the same.
@Suite struct EquivalenceTests {
    @Test(arguments: 0..<8)
    func `both journals answer any conversation alike`(_: Int) throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededRandom(seed: seed)
        let file = try JournalFile()
        let journals: [any Journal] = [MemoryJournal(), try file.open()]
        for step in 0..<300 {
            let question = Question(at: step, using: &random)
            let answers = journals.map { question.answer(of: $0) }
            #expect(answers[0] == answers[1], "seed \(seed), step \(step): \(question)")
            if answers[0] != answers[1] { return }
        }
    }
}

/// One thing that may be asked of a journal.
private enum Question {
    case begin(NewRun)
    case append(Turn)
    case records(String, from: Int, limit: Int)
    case runs(RunQuery)
    case claim(Claim)
    case reserve([Reservation])
    case recall(NoteQuery, Timestamp)
    case remove(Timestamp, Timestamp)

    private static let ids = ["a", "b", "ab"]
    private static let purses = ["2026-11-20", "2026-11"].map { Purse(name: "dev", period: $0) }

    init(at step: Int, using random: inout SeededRandom) {
        let now = JournalSample.time(step)
        let (id, other) = (Self.id(&random), Self.id(&random))
        let lease = Lease(run: id, token: Int.random(in: 1...3, using: &random))
        let later = JournalSample.time(step + Int.random(in: 1...40, using: &random))
        switch Int.random(in: 0..<16, using: &random) {
        case 0, 1:
            let key = Bool.random(using: &random) ? "key \(Int.random(in: 1...2, using: &random))" : nil
            self = .begin(JournalSample.run(id, workflow: other, key: key, at: step))
        case 2..<9: self = .append(Self.turn(lease, now, later, other, &random))
        case 9: self = .records(id, from: Int.random(in: 0...5, using: &random), limit: 3)
        case 10:
            var query = RunQuery(idPrefix: Bool.random(using: &random) ? "" : "a", includesPinned: true)
            query.states = Bool.random(using: &random) ? nil : [.running, .partial]
            query.limit = Int.random(in: 1...4, using: &random)
            self = .runs(query)
        case 11:
            let dead = Bool.random(using: &random) ? JournalSample.ann : nil
            self = .claim(Claim(run: id, owner: JournalSample.bob, now: now, until: later, dead: dead))
        case 12, 13:
            let limits = Self.purses.map { Reservation.Limit($0, limit: 40) }
            self = .reserve((0..<2).map { _ in Reservation(lease, Int.random(in: 0...9, using: &random), in: limits) })
        case 14: self = .recall(NoteQuery(space: id, .after("", limit: 3)), now)
        default: self = .remove(JournalSample.time(step - 20), now)
        }
    }

    private static func id(_ random: inout SeededRandom) -> String { ids.randomElement(using: &random) ?? "a" }

    private static func turn(
        _ lease: Lease, _ now: Timestamp, _ later: Timestamp, _ other: String, _ random: inout SeededRandom
    ) -> Turn {
        let first = Int.random(in: 1...4, using: &random)
        var entry = Turn.Entry(lease, Bool.random(using: &random) ? JournalSample.records(first...first + 1) : [])
        if Int.random(in: 0..<4, using: &random) == 0 {
            let state = RunSummary.State.allCases.randomElement(using: &random) ?? .running
            entry.status = RunSummary.Status(
                state, stage: other, progress: first, cost: first, ended: state == .running ? nil : now)
        }
        entry.settlements = [
            Settlement(
                purses[first % 2], reserved: Int.random(in: 0...9, using: &random),
                spent: Int.random(in: -2...5, using: &random))
        ]
        entry.term = [nil, nil, .until(later), .released].randomElement(using: &random) ?? nil
        var turn = Turn(Int.random(in: 0..<5, using: &random) == 0 ? [] : [entry])
        turn.notes = [
            .put(Note(space: other, key: "\(first)", value: [UInt8(first)], expires: first > 2 ? later : nil)),
            .remove(space: lease.run, key: "\(first)"),
        ]
        turn.cancellations = Int.random(in: 0..<9, using: &random) == 0 ? [other] : []
        return turn
    }

    /// In words that can be compared; the runs that are gone, and the money that is held, have no order.
    func answer(of journal: any Journal) -> String {
        do throws(JournalError) {
            switch self {
            case .begin(let run): return "\(try journal.begin(run))"
            case .append(let turn): return "\(try journal.append(turn))"
            case .records(let run, let number, let limit):
                return "\(try journal.records(of: run, from: number, limit: limit))"
            case .runs(let query): return "\(try journal.runs(matching: query))"
            case .claim(let claim):
                let claimed = try journal.claim(claim)
                return "\(claimed.lease) \(claimed.held.map { "\($0.key.period) \($0.value)" }.sorted())"
            case .reserve(let wishes): return "\(try journal.reserve(wishes))"
            case .recall(let query, let now): return "\(try journal.recall(query, at: now))"
            case .remove(let end, let now): return "\(try journal.removeRuns(endedBefore: end, at: now).sorted())"
            }
        } catch { return "\(error)" }
    }
}
