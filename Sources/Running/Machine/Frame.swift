import Blueprint
import Values

/// One instance of a workflow: the run's own, or one that does an item's work.
struct Frame: Sendable {
    let script: Script
    let inputs: Value
    /// The item whose work it does.
    let parent: ItemID?
    var steps: [StepState]
    /// What other steps read of each; nil before it has ended, and where it was skipped.
    var values: [Value?]
    /// Steps that have not ended.
    var open: Int
    /// Whether something failed that was allowed to.
    var isPartial = false
    var hasEnded = false
    var purse: Purse

    init(_ script: Script, inputs: Value, parent: ItemID?, limit: Double?) {
        self.script = script
        self.inputs = inputs
        self.parent = parent
        steps = script.workflow.steps.map { StepState(waitingFor: $0.edges.count) }
        for (place, step) in script.workflow.steps.enumerated() where step.budget?.run != nil {
            steps[place].purse = Purse(limit: step.budget?.run)
        }
        values = Array(repeating: nil, count: steps.count)
        open = steps.count
        purse = Purse(limit: limit)
    }
}
