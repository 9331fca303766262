/// Makes the table of an automaton: all places that a search can be at side by side become one state.
struct PatternAutomatonBuilder {
    typealias State = PatternAutomaton.State

    /// What a search knows between two scalars.
    private struct Situation: Hashable {
        /// Places that were reached by reading the last scalar, in order.
        var arrivals: [Int]
        var before: Assertion.Neighbour
    }

    private let program: PatternProgram
    /// Entries in a row.
    private let width: Int
    private let limit: Int
    /// Looks at a place cost time where the table's entries cost space.
    private var looks = 0
    private var front: PatternFront
    private var situations: [Situation] = []
    private var states: [Situation: State] = [:]
    private var table: [State] = [PatternAutomaton.failed, PatternAutomaton.accepted]

    /// Nil where the table would have more entries than the limit, or take many more looks.
    static func build(_ program: PatternProgram, entries limit: Int) -> (start: State, table: [State])? {
        var builder = PatternAutomatonBuilder(program, limit: min(limit, Int(State.max)))
        guard let start = builder.state(of: Situation(arrivals: [], before: .edge)), builder.addRows() else { return nil }
        return builder.hopeful(start)
    }

    private init(_ program: PatternProgram, limit: Int) {
        self.program = program
        self.limit = limit
        width = program.classes.count + 1
        front = PatternFront(program, slotCount: 0)
    }

    /// Adds the row of every situation, those included that come up meanwhile; false past the limit.
    private mutating func addRows() -> Bool {
        var row = 0
        while row < situations.count {
            for after in program.neighbours where !addEntries(to: row, before: after) { return false }
            row += 1
        }
        return true
    }

    /// Adds the entries of the classes that count as one neighbour: to the assertions they are all the same.
    private mutating func addEntries(to row: Int, before after: Assertion.Neighbour) -> Bool {
        let situation = situations[row]
        front.clear()
        for place in situation.arrivals + [0] {
            front.enter(place, with: [], at: 0, between: situation.before, and: after)
        }
        let accepts = front.places.contains { program.code[$0] == .accept }
        for scalarClass in 0..<width where program.neighbour(of: scalarClass) == after {
            looks += front.places.count
            guard front.steps + looks <= 16 * limit else { return false }
            let entry = accepts ? PatternAutomaton.accepted : state(of: arrivals(over: scalarClass, after))
            guard let entry else { return false }
            table[2 + row * width + scalarClass] = entry
        }
        return true
    }

    private func arrivals(over scalarClass: Int, _ neighbour: Assertion.Neighbour) -> Situation {
        var arrivals: Set<Int> = []
        for place in front.places where program.place(place, reads: scalarClass) {
            arrivals.insert(program.settled(place + 1))
        }
        return Situation(arrivals: arrivals.sorted(), before: neighbour)
    }

    /// The state of a situation, which gets a row if it has none yet; nil if there is no room.
    private mutating func state(of situation: Situation) -> State? {
        if let state = states[situation] { return state }
        let state = State(exactly: table.count)
        guard let state, table.count + width <= limit else { return nil }
        states[situation] = state
        situations.append(situation)
        table += repeatElement(PatternAutomaton.failed, count: width)
        return state
    }

    /// The table, in which every state that cannot come to a match any more has become failure.
    private func hopeful(_ start: State) -> (start: State, table: [State]) {
        var hopes = [Bool](repeating: false, count: table.count)
        hopes[Int(PatternAutomaton.accepted)] = true
        var found = true
        while found {
            found = false
            for row in stride(from: table.count - width, to: 1, by: -width) where !hopes[row] {
                hopes[row] = table[row..<(row + width)].contains { hopes[Int($0)] }
                found = found || hopes[row]
            }
        }
        let hopeful = { (state: State) in hopes[Int(state)] ? state : PatternAutomaton.failed }
        return (hopeful(start), table.map(hopeful))
    }
}
