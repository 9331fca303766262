package import Reporting

/// A name for a chain of models that implement one interface: the first that works wins. Shared by the steps that use it.
package final class Route: Sendable {
    package enum Order: String, Sendable {
        case listed, cheapest, fastest, spread
    }

    package struct Entry: Sendable {
        /// A model, or a workflow that implements the interface.
        package let name: String
        package let arguments: [Computed.Entry]
        package let policy: Policy?
        package let weight: Double
        package let span: SourceSpan

        package init(name: String, arguments: [Computed.Entry], policy: Policy?, weight: Double, span: SourceSpan) {
            self.name = name
            self.arguments = arguments
            self.policy = policy
            self.weight = weight
            self.span = span
        }
    }

    package let name: String
    package let interface: Interface?
    package let entries: [Entry]
    package let movesOn: Set<ErrorClass>
    package let order: Order

    package init(
        name: String, interface: Interface?, entries: [Entry], movesOn: Set<ErrorClass>, order: Order
    ) {
        self.name = name
        self.interface = interface
        self.entries = entries
        self.movesOn = movesOn
        self.order = order
    }
}
