package import Exchanges
package import Values

/// The requests that an attempt would send, for people to read: secrets, tokens, and what only answers tell, stand as
/// their names in ‹›.
package struct Preview: Sendable, Equatable {
    /// In order, up to the one that is paid.
    package let exchanges: [Exchange]
    /// What could not be rendered, in words.
    package let problems: [String]

    package init(of counterpart: Counterpart, inputs: ValueMap) {
        exchanges = []
        problems = []
    }
}
