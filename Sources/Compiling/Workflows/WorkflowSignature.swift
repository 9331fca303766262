import Blueprint
import Expressions
import Reporting

/// What a workflow takes and gives, for those who use it as a step.
struct WorkflowSignature: Sendable {
    let name: String
    let inputs: [Member]
    /// Optional fields where nothing may come of them.
    let outputs: ValueType
    let interface: Interface?
    /// In the author's order; those of which something is known.
    let steps: [StepSignature]
    /// Of all steps.
    let stepNames: [String]
    let span: SourceSpan
}
