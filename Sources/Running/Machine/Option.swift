import Blueprint
import Expressions
import Values

/// One way to do a step's work: a model, or a workflow in its place.
struct Option: Sendable {
    enum Work: Sendable {
        case model(Callable)
        case workflow(Workflow)
    }

    let name: String
    let work: Work
    /// What the route gives beside the step.
    let arguments: [Computed.Entry]
    let weight: Double
    let policy: Policy

    /// Of each step. Where many use the same model or route and say nothing of retries, they have the same options.
    static func all(of steps: [Step], in blueprint: Blueprint, _ callables: [String: Callable]) -> [[Option]] {
        var shared: [String: [Option]] = [:]
        return steps.map { step in
            guard step.retry == nil, let name = step.work.modelOrRoute else {
                return all(of: step, in: blueprint, callables)
            }
            let options = shared[name] ?? all(of: step, in: blueprint, callables)
            shared[name] = options
            return options
        }
    }

    private static func all(of step: Step, in blueprint: Blueprint, _ callables: [String: Callable]) -> [Option] {
        switch step.work {
        case .values: []
        case .model(let name): [Option(name, step, in: blueprint, callables)].compactMap(\.self)
        case .workflow(let name): [Option(name, step, in: blueprint, callables)].compactMap(\.self)
        case .candidates(_, let names): names.compactMap { Option($0, step, in: blueprint, callables) }
        case .route(let name):
            (blueprint.routes[name]?.entries ?? []).compactMap { Option($0.name, step, $0, in: blueprint, callables) }
        }
    }

    private init?(
        _ name: String, _ step: Step, _ entry: Route.Entry? = nil, in blueprint: Blueprint,
        _ callables: [String: Callable]
    ) {
        self.name = name
        arguments = entry?.arguments ?? []
        weight = entry?.weight ?? 1
        if let callable = callables[name] {
            work = .model(callable)
            policy =
                step.retry ?? entry?.policy ?? callable.offer.retry?.policy(in: blueprint.terms)
                ?? callable.provider.retry?.policy(in: blueprint.terms) ?? blueprint.terms.retry
        } else if let workflow = blueprint.workflows[name] {
            work = .workflow(workflow)
            policy = Policy()
        } else {
            return nil
        }
    }
}

extension Step.Work {
    /// The name of either, which the other cannot have: that of a model has a dot.
    fileprivate var modelOrRoute: String? {
        switch self {
        case .model(let name), .route(let name): name
        case .workflow, .candidates, .values: nil
        }
    }
}
