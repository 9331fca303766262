import Blueprint
import Expressions
import Values

/// What is asked of a workflow again and again while it runs, found out once.
final class Script: Sendable {
    let workflow: Workflow
    /// The steps that wait for each step.
    let dependents: [[Int]]
    /// What is read of each step: nobody makes up a list of a hundred thousand items that nobody reads.
    let views: [Views]
    let options: [[Option]]
    /// The names of what an item of each step gives.
    let outputs: [[String]]
    /// Whether the chain of a step may be left after a class of failure.
    let movesOn: [Set<ErrorClass>]
    let orders: [Route.Order]

    struct Views: OptionSet, Sendable {
        let rawValue: Int
        static let outputs = Views(rawValue: 1)
        static let items = Views(rawValue: 2)
        static let done = Views(rawValue: 4)
        static let failed = Views(rawValue: 8)
        static let all: Views = [.outputs, .items, .done, .failed]

        init(rawValue: Int) { self.rawValue = rawValue }

        init(field: String) {
            switch field {
            case "outputs": self = .outputs
            case "items": self = .items
            case "done": self = .done
            case "failed": self = .failed
            default: self = []
            }
        }
    }

    init(_ workflow: Workflow, in blueprint: Blueprint, _ callables: [String: Callable]) {
        self.workflow = workflow
        var dependents: [[Int]] = Array(repeating: [], count: workflow.steps.count)
        for (place, step) in workflow.steps.enumerated() {
            for edge in step.edges { dependents[edge.step].append(place) }
        }
        self.dependents = dependents
        views = StepViews(of: workflow).views
        options = Option.all(of: workflow.steps, in: blueprint, callables)
        outputs = workflow.steps.enumerated().map { [options] place, step in
            if case .values(let values) = step.work { return values.map(\.key) }
            switch options[place].first?.work {
            case .model(let callable)?:
                return (callable.model.interface?.outputs ?? callable.model.outputs).map(\.name)
            case .workflow(let workflow)?: return workflow.outputs.map(\.key)
            case nil: return []
            }
        }
        movesOn = workflow.steps.map { step in
            if case .route(let name) = step.work { blueprint.routes[name]?.movesOn ?? [] } else { [] }
        }
        orders = workflow.steps.map { step in
            if case .route(let name) = step.work { blueprint.routes[name]?.order ?? .listed } else { .listed }
        }
    }
}
