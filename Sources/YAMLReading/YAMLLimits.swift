/// How much a file may ask for, so that a hostile one costs little and gets a diagnostic.
package struct YAMLLimits: Sendable {
    package var bytes = 8 << 20
    /// Of collections within collections, aliases followed.
    package var depth = 100
    package var nodes = 1_000_000
    /// How many nodes all the aliases of a document may stand for.
    package var aliasedNodes = 100_000
    /// Bytes of one scalar.
    package var scalarBytes = 1 << 20
    package var tagDirectives = 100
    /// Documents with syntax errors.
    package var brokenDocuments = 20
    /// What is found after that many findings is not reported.
    package var findings = 1000

    package init() {}

    /// For what was written by ourselves: it may be as long as it wants.
    package static let ours: YAMLLimits = {
        var limits = YAMLLimits()
        limits.bytes = .max
        limits.nodes = .max
        return limits
    }()
}
