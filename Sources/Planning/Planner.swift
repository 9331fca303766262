package import Blueprint
import Expressions
package import Values

/// Works out what a run would do: how many items and calls, for how much money, in what time.
///
/// What depends on inputs alone is computed; what depends on what a model will give is a range.
package struct Planner: Sendable {
    let blueprint: Blueprint
    let zones: ZoneDatabase
    /// How many keys each provider has, where that is more than one.
    let keys: [String: Int]
    /// What is said of the run: its date and the like.
    let run: ValueMap

    package init(
        _ blueprint: Blueprint, run: ValueMap = ValueMap(), keys: [String: Int] = [:], zones: ZoneDatabase = .utcOnly
    ) {
        self.blueprint = blueprint
        self.run = run
        self.keys = keys
        self.zones = zones
    }

    /// - Parameter inputs: The workflow's, with defaults in their place.
    package func plan(inputs: ValueMap) -> Plan {
        guard let workflow = blueprint.workflows[blueprint.name] else {
            return Plan(
                workflow: blueprint.name, steps: [], calls: .zero, cost: .zero, time: .zero, budget: nil, unpriced: [],
                untimed: [])
        }
        return plan(workflow, inputs: inputs)
    }

    func plan(_ workflow: Workflow, inputs: ValueMap) -> Plan {
        var survey = Survey(workflow, inputs: inputs, planner: self)
        for place in workflow.steps.indices { survey.add(place) }
        return survey.plan(budget: [workflow.budget?.run, blueprint.terms.budget?.run].compactMap(\.self).min())
    }
}
