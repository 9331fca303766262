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
    /// In the author's order.
    let steps: [StepSignature]
    let span: SourceSpan
}
