package import Values

/// What findings depend on besides the files: the date, the programs of this machine, the files beside the project.
package struct Surroundings: Sendable {
    /// Nil where nobody says; then nothing is stale.
    package var today: CivilDate?
    package var hasProgram: (@Sendable (String) -> Bool)?
    package var hasFile: (@Sendable (String) -> Bool)?

    package init(
        today: CivilDate? = nil, hasProgram: (@Sendable (String) -> Bool)? = nil,
        hasFile: (@Sendable (String) -> Bool)? = nil
    ) {
        self.today = today
        self.hasProgram = hasProgram
        self.hasFile = hasFile
    }
}
