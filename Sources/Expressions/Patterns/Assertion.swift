/// A condition on a place between two scalars, which reads nothing.
enum Assertion: Sendable, Equatable {
    case textStart, textEnd
    case lineStart, lineEnd
    case wordBoundary, noWordBoundary

    /// What stands on one side of a place.
    enum Neighbour: Sendable, Hashable {
        case edge, newline, word, other
    }

    struct Sides: Sendable, Hashable {
        let before: Neighbour
        let after: Neighbour
    }

    func holds(between sides: Sides) -> Bool {
        switch self {
        case .textStart: sides.before == .edge
        case .textEnd: sides.after == .edge
        case .lineStart: sides.before == .edge || sides.before == .newline
        case .lineEnd: sides.after == .edge || sides.after == .newline
        case .wordBoundary: (sides.before == .word) != (sides.after == .word)
        case .noWordBoundary: (sides.before == .word) == (sides.after == .word)
        }
    }
}
