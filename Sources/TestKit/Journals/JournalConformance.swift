package import Journaling
import Testing
import Values

/// What every journal has to keep: each store runs these in its own tests, `@Test(arguments: JournalConformance.all)`.
package struct JournalConformance: Sendable, CustomTestStringConvertible {
    package let name: String
    /// Two journals that keep the same, as two processes would have them.
    private let body: @Sendable (any Journal, any Journal) throws -> Void

    init(_ name: String, _ body: @escaping @Sendable (any Journal, any Journal) throws -> Void) {
        self.name = name
        self.body = body
    }

    package var testDescription: String { name }

    package func run(_ journal: any Journal, _ beside: any Journal) throws { try body(journal, beside) }

    package static let all = beginning + writing + leases + looking + notes + purses + removing
}
