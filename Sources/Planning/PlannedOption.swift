import Blueprint
import Values

/// One way to do a step's work, with all that its price and its time depend on; large, and so shared.
final class PlannedOption: Sendable {
    let name: String
    let arguments: [Computed.Entry]
    let policy: Policy
    let model: Model?
    let offer: Offer?
    let provider: Provider?
    let workflow: Workflow?

    init(_ name: String, for step: Step, _ entry: Route.Entry? = nil, in blueprint: Blueprint) {
        self.name = name
        arguments = entry?.arguments ?? []
        model = blueprint.models[name]
        provider = model.flatMap { blueprint.providers[$0.provider] }
        offer = model.flatMap { [provider] in provider?.offers[String(name.dropFirst($0.provider.count + 1))] }
        workflow = model == nil ? blueprint.workflows[name] : nil
        policy =
            step.retry ?? entry?.policy ?? offer?.retry?.policy(in: blueprint.terms)
            ?? provider?.retry?.policy(in: blueprint.terms) ?? blueprint.terms.retry
    }

    var outputs: [String] { model?.outputs.map(\.name) ?? workflow?.outputs.map(\.key) ?? [] }

    var isLocal: Bool {
        if case .execution? = offer?.work { return true }
        if case .program? = provider?.base { return true }
        return false
    }

    /// How many attempts there may be.
    var attempts: Int { max(1, policy.attempts) }

    /// How long one attempt may take; nil where nothing ends it.
    func longestAttempt(of step: Step) -> Double? {
        guard case .call(let call)? = offer?.work, let poll = call.poll else { return policy.timeout?.asSeconds }
        return (step.pace?.within ?? offer?.pace?.within ?? poll.pace?.within ?? policy.timeout)?.asSeconds
    }

    /// All waits between its attempts.
    var waits: Double {
        var total = 0.0
        for place in 0..<max(0, attempts - 1) {
            switch policy.waits {
            case .listed(let waits): total += (waits.dropFirst(place).first ?? waits.last)?.asSeconds ?? 0
            case .doubling(let least, let greatest):
                total += min(least.asSeconds * Double(1 << min(place, 40)), greatest.asSeconds)
            }
        }
        return total * (1 + policy.jitter)
    }
}

extension Planner {
    func options(of step: Step) -> [PlannedOption] {
        switch step.work {
        case .values: return []
        case .model(let name), .workflow(let name): return [PlannedOption(name, for: step, in: blueprint)]
        case .candidates(_, let names): return names.map { PlannedOption($0, for: step, in: blueprint) }
        case .route(let name):
            let route = blueprint.routes[name]
            let options = (route?.entries ?? []).map { PlannedOption($0.name, for: step, $0, in: blueprint) }
            return route?.order == .fastest ? options.sorted { $0.typical < $1.typical } : options
        }
    }
}

extension PlannedOption {
    fileprivate var typical: Double { model?.typical?.asSeconds ?? .infinity }
}
