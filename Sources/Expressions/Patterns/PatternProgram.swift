/// A pattern in the form that the matchers run.
struct PatternProgram: Sendable {
    let code: [Instruction]
    let classes: ScalarClasses
    /// The names of the groups from 1 on, where they have one.
    let groupNames: [String?]
    /// Whether a match can start at the start of the text only.
    let isAnchored: Bool
    /// All that can stand beside a place.
    let neighbours: [Assertion.Neighbour]
    /// What stands beside a place, by the class of the scalar there.
    private let neighboursOfClasses: [Assertion.Neighbour]

    init(_ fragment: PatternFragment, sets: [ScalarSet], groupNames: [String?]) {
        code = fragment.captured(as: 0).code + [.accept]
        self.groupNames = groupNames
        isAnchored = code.first { if case .save = $0 { false } else { true } } == .check(.textStart)

        // Only what is asked for is told apart: each distinction makes for more classes.
        var asked: [(neighbour: Assertion.Neighbour, set: ScalarSet)] = []
        if code.contains(.check(.lineStart)) || code.contains(.check(.lineEnd)) {
            asked.append((.newline, NamedClasses.newline))
        }
        if code.contains(.check(.wordBoundary)) || code.contains(.check(.noWordBoundary)) {
            asked.append((.word, NamedClasses.word))
        }
        classes = ScalarClasses(telling: sets + asked.map(\.set))
        neighbours = asked.map(\.neighbour) + [.other, .edge]
        neighboursOfClasses =
            (0..<classes.count).map { [classes] scalarClass in
                asked.indices.first { classes.set(sets.count + $0, holds: scalarClass) }.map { asked[$0].neighbour }
                    ?? .other
            } + [.edge]
    }

    /// The class that stands for the end of the text, after all those of scalars.
    var endOfText: Int { classes.count }

    var slotCount: Int { 2 * (groupNames.count + 1) }

    func neighbour(of scalarClass: Int) -> Assertion.Neighbour { neighboursOfClasses[scalarClass] }

    /// The place that a place leads to without a choice.
    func settled(_ place: Int) -> Int {
        var place = place
        while true {
            switch code[place] {
            case .jump(let distance): place += distance
            case .save: place += 1
            case .read, .check, .fork, .accept: return place
            }
        }
    }
}
