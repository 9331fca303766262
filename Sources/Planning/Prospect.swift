import Blueprint
package import Values

/// A call that a run would make: what is known beforehand of the item, the model and its inputs.
///
/// What only earlier steps will tell stands in the inputs as its name in ‹›.
package struct Prospect: Sendable {
    /// `film`, or `chapters[2]/film` within a workflow that a step uses.
    package let step: String
    /// The item's, where the step has several.
    package let key: String?
    package let model: String
    /// The models that are tried where this one fails.
    package let fallbacks: [String]
    package let inputs: ValueMap
    /// The steps whose results it needs.
    package let after: [String]
    /// Inputs of which nothing is known but their names.
    package let unknown: [String]
    /// Whether it stands for items whose number nobody knows yet, or that may not be there at all.
    package let isOpen: Bool

    /// `keyframes[spring]`
    package var name: String { key.map { "\(step)[\($0)]" } ?? step }
}

extension Planner {
    /// Every call that can be known beforehand, with the model that each would be made with first.
    package func prospects(inputs: ValueMap) -> [Prospect] {
        guard let workflow = blueprint.workflows[blueprint.name] else { return [] }
        var outlook = Outlook(workflow, inputs: inputs, planner: self)
        outlook.addAll()
        return outlook.prospects
    }
}
