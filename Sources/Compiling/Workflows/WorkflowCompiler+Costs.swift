import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// What a workflow will cost, as far as it is known before it runs: against its budget, and where there is none.
extension WorkflowCompiler {
    struct Cost {
        let step: String
        let span: SourceSpan
        /// The least that the step costs, where its items and its price are known.
        let least: Double?
    }

    /// What one step costs at least; tells of prices that nobody knows and of numbers of items that nobody bounds.
    mutating func cost(_ node: StepGraph.Node, _ models: [Model], _ fanOut: FanOut, _ step: Step) -> Cost? {
        guard !models.isEmpty, let uses = node.fields["uses"]?.span else { return nil }
        let budget = step.budget.map { _ in node.fields.span(of: "budget") } ?? document.fields.span(of: "budget")
        if let budget {
            for model in models where model.price == nil && !isLocal(model) && !hasPrice(model) {
                report(.unpriced(model, at: uses, budget: budget))
            }
        } else if models.contains(where: { $0.price.map { $0.constant != 0 } ?? false }), !project.hasBudget {
            for variable in fanOut.variables { unbounded(variable) }
        }
        let prices = models.map { price(of: $0, given: step.arguments) }
        let least = prices.contains { $0 == nil } ? nil : prices.compactMap(\.self).min()
        guard let least, node.fields["where"] == nil, node.fields["if"] == nil,
            node.fields["cache"] == nil
        else { return nil }
        let cost = Cost(step: node.name, span: uses, least: least * Double(fanOut.fewest))
        if let limit = step.budget?.run, let total = cost.least, total > limit, let place = node.fields["budget"]?.span
        {
            report(.overBudget(total, limit, at: place, steps: []))
        }
        return cost
    }

    /// The sum of what all steps cost at least, against the workflow's budget.
    mutating func costs(_ costs: [Cost]) {
        guard let node = document.fields["budget"], let limit = Budget(node)?.run else { return }
        let total = costs.compactMap(\.least).reduce(0, +)
        guard total > limit else { return }
        report(.overBudget(total, limit, at: node.span, steps: costs))
    }

    /// The programs of this machine cost nothing.
    private func isLocal(_ model: Model) -> Bool {
        let provider = project.declarations[.provider, model.provider]?.document
        return provider?.fields["base_url"] == nil
            || project.declarations[.model, model.name]?.node.mapping?["program"] != nil
    }

    /// Whether a price is there that could not be read.
    private func hasPrice(_ model: Model) -> Bool {
        project.declarations[.model, model.name]?.node.mapping?["price"] != nil
    }

    /// What one call costs, where the step's arguments say all that the price depends on.
    private func price(of model: Model, given arguments: [Computed.Entry]) -> Double? {
        guard let price = model.price else { return isLocal(model) ? 0 : nil }
        if let constant = price.constant { return constant }
        var inputs = ValueMap()
        for input in model.inputs where !input.isNever { inputs[input.name] = input.declaration.standard }
        for argument in arguments {
            guard let value = argument.value.constant else {
                inputs[argument.key] = nil
                continue
            }
            inputs[argument.key] = value
        }
        // What it needs beyond that fails, and then it is not known.
        let value = try? price.dollars.evaluate(["inputs": .map(inputs)])
        return value?.number
    }

    /// A list of a length that an input decides and nothing bounds, gone through with a model that is paid for.
    private mutating func unbounded(_ variable: FanOut.Variable) {
        guard let scalar = variable.node.scalar, let syntax = document.templates.syntax(of: scalar), syntax.isWhole,
            case .expression(let tree)? = syntax.parts.first,
            case .select(let root, let name, _) = tree.kind(of: tree.root),
            case .name("inputs", _) = tree.kind(of: root), let input = inputs[name], input.bounds.most == nil
        else { return }
        report(.unboundedCost(name, at: reader.place(of: scalar)))
    }
}

extension Project {
    /// Whether the project as a whole bounds what a run costs.
    fileprivate var hasBudget: Bool { declarations.projects.contains { $0.fields["budget"] != nil } }
}
