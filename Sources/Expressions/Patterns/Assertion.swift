/// A condition on a place between two scalars, which reads nothing.
enum Assertion: Sendable, Equatable {
    case textStart, textEnd
    case lineStart, lineEnd
    case wordBoundary, noWordBoundary

    /// What stands on one side of a place.
    enum Neighbour: Sendable, Hashable {
        case edge, newline, word, other
    }

    func holds(between before: Neighbour, and after: Neighbour) -> Bool {
        switch self {
        case .textStart: before == .edge
        case .textEnd: after == .edge
        case .lineStart: before == .edge || before == .newline
        case .lineEnd: after == .edge || after == .newline
        case .wordBoundary: (before == .word) != (after == .word)
        case .noWordBoundary: (before == .word) == (after == .word)
        }
    }
}
