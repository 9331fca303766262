import Reporting

/// What the reading of one file found, up to a limit: a million mistakes are told as a thousand and a word.
struct Findings {
    private let limit: Int
    private(set) var diagnostics: [Diagnostic] = []

    init(limit: Int) { self.limit = max(limit, 1) }

    /// Whether there is no sense in looking for more.
    var isFull: Bool { diagnostics.count > limit }

    mutating func report(_ diagnostic: @autoclosure () -> Diagnostic) {
        if diagnostics.count < limit {
            diagnostics.append(diagnostic())
        } else if diagnostics.count == limit {
            diagnostics.append(.tooManyFindings(limit, at: diagnostic().span))
        }
    }
}
