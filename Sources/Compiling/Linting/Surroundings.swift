package import Values

/// What checks may ask of the world around the files: a linter that looked by itself would say something else on every
/// machine and every day. What is nil is not known, and draws no finding.
package struct Surroundings: Sendable {
    /// The day on which prices may be stale and models retired.
    package var today: CivilDate?
    /// Whether a program of this name could be started.
    package var hasProgram: (@Sendable (String) -> Bool)?
    /// Whether there is a file at a path, which is relative to the project.
    package var hasFile: (@Sendable (String) -> Bool)?
    /// Whether there is a file at a path, written as the paths of the sources are; whoever can tell has read the
    /// recordings that tests name.
    package var hasPath: (@Sendable (String) -> Bool)?

    package init(
        today: CivilDate? = nil, hasProgram: (@Sendable (String) -> Bool)? = nil,
        hasFile: (@Sendable (String) -> Bool)? = nil, hasPath: (@Sendable (String) -> Bool)? = nil
    ) {
        self.today = today
        self.hasProgram = hasProgram
        self.hasFile = hasFile
        self.hasPath = hasPath
    }
}
