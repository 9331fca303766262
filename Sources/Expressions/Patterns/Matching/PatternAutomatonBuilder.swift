/// Makes the table of an automaton: all places that a search can be at side by side become one state.
struct PatternAutomatonBuilder {
    typealias State = PatternAutomaton.State

    /// What a search knows between two scalars.
    private struct Situation: Hashable {
        /// Places that were reached by reading the last scalar, in order.
        var arrivals: [Int]
        var before: Assertion.Neighbour
    }

    /// What can come of some places: a match, or by each class the places that reading it leads to.
    private struct Outcome {
        var accepts = false
        var arrivals: [Int: Set<Int>] = [:]
    }

    private let program: PatternProgram
    private let classesOfSets: [[Int]]
    /// Entries in a row.
    private let width: Int
    private let limit: Int
    /// Steps that are taken beside the front's own: they cost time as the table's entries cost space.
    private var looks = 0
    private var front: PatternFront
    private var situations: [Situation] = []
    private var states: [Situation: State] = [:]
    /// What comes of a match that starts here, which is asked for in every situation.
    private var freshOutcomes: [Assertion.Sides: Outcome] = [:]
    private var table: [State] = [PatternAutomaton.failed, PatternAutomaton.accepted]

    /// Nil where the table would have more entries than the limit, or take many more steps.
    static func build(_ program: PatternProgram, entries limit: Int) -> (start: State, table: [State])? {
        var builder = PatternAutomatonBuilder(program, limit: min(limit, Int(State.max)))
        guard let start = builder.state(of: Situation(arrivals: [], before: .edge)), builder.addRows() else {
            return nil
        }
        return builder.hopeful(start)
    }

    private init(_ program: PatternProgram, limit: Int) {
        self.program = program
        self.limit = limit
        classesOfSets = program.classes.ofSets
        width = program.classes.count + 1
        front = PatternFront(programSize: program.code.count, slotCount: 0)
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
        let sides = Assertion.Sides(before: situations[row].before, after: after)
        let pursued = outcome(of: situations[row].arrivals, sides)
        let fresh = freshOutcomes[sides] ?? outcome(of: [0], sides)
        freshOutcomes[sides] = fresh
        for scalarClass in 0..<width where program.neighbour(of: scalarClass) == after {
            var entry: State? = PatternAutomaton.accepted
            if !pursued.accepts && !fresh.accepts {
                let arrivals = (pursued.arrivals[scalarClass] ?? []).union(fresh.arrivals[scalarClass] ?? [])
                entry = state(of: Situation(arrivals: arrivals.sorted(), before: after))
            }
            guard let entry else { return false }
            table[2 + row * width + scalarClass] = entry
        }
        return front.steps + looks <= 8 * limit
    }

    private mutating func outcome(of places: [Int], _ sides: Assertion.Sides) -> Outcome {
        let code = program.code
        front.clear()
        for place in places { front.enter(place, of: code.span, at: 0, sides) }
        var outcome = Outcome()
        for place in front.places {
            guard case .read(let set) = code[place] else { return Outcome(accepts: true) }
            let arrival = program.settled(place + 1)
            for scalarClass in classesOfSets[set] { outcome.arrivals[scalarClass, default: []].insert(arrival) }
            looks += classesOfSets[set].count
        }
        return outcome
    }

    /// The state of a situation, which gets a row if it has none yet; nil if there is no room.
    private mutating func state(of situation: Situation) -> State? {
        if let state = states[situation] { return state }
        guard let state = State(exactly: table.count), table.count + width <= limit else { return nil }
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
