package import Blueprint
package import Values

/// What becomes of an attempt where somebody says so, in the place of chance and of examples.
package struct Cue: Sendable {
    package enum Fate: Sendable {
        /// It goes as the examples have it.
        case success
        /// Told as the provider tells it: by its own example, by a status, or by no answer at all.
        case failure(ErrorClass)
        /// An answer as it arrives, at a stage; at the one that may be billed where none is said.
        case answer(RawAnswer, at: Stage?)
        /// What the work gives, whatever would be mapped.
        case outputs(ValueMap)
    }

    package struct RawAnswer: Sendable {
        package let status: Int
        package let headers: [(name: String, value: String)]
        package let body: Value?

        package init(status: Int, headers: [(name: String, value: String)], body: Value?) {
            self.status = status
            self.headers = headers
            self.body = body
        }
    }

    package let fate: Fate
    /// How long the work takes; else as it is declared.
    package let after: Duration?

    package init(_ fate: Fate, after: Duration? = nil) {
        self.fate = fate
        self.after = after
    }
}
