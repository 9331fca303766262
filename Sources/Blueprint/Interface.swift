package import Expressions

/// A typed contract for a kind of work, shared by all that stands for it.
package final class Interface: Sendable {
    package let name: String
    package let inputs: [Member]
    package let outputs: [Member]
    package let requires: [Rule]
    /// Whether the work changes something elsewhere, so that an earlier result cannot stand in for it.
    package let hasEffects: Bool

    package init(name: String, inputs: [Member], outputs: [Member], requires: [Rule] = [], hasEffects: Bool = false) {
        self.name = name
        self.inputs = inputs
        self.outputs = outputs
        self.requires = requires
        self.hasEffects = hasEffects
    }
}

/// A condition that must hold, and what to say where it does not.
package struct Rule: Sendable {
    package let condition: Template
    package let message: Template

    package init(condition: Template, message: Template) {
        self.condition = condition
        self.message = message
    }
}
