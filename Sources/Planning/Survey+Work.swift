import Blueprint
import Expressions
import Values

extension Survey {
    mutating func work(
        of step: Step, _ items: Items, _ options: [PlannedOption], _ variables: ValueMap
    ) -> Work {
        var work = Work()
        let isAmongCandidates = if case .candidates = step.work { true } else { false }
        let tries = isAmongCandidates ? 1 : options.reduce(0) { $0 + $1.attempts }
        work.calls = Count(
            least: step.cache == nil ? items.count.least : 0, expected: items.count.expected,
            most: items.count.most.flatMap { $0.times(tries) })
        let charges = charges(of: step, items, options, variables)
        work.cost = charges.cost
        if step.cache != nil { work.cost.least = 0 }
        if let child = charges.child { work.calls = items.count * child.calls }
        pace(&work, step, items, options, charges.child)
        return work
    }

    /// What one item costs with one option, at least, likely and at most.
    private struct Charges {
        var cost = Extent.zero
        var child: Plan?
    }

    private mutating func charges(
        of step: Step, _ items: Items, _ options: [PlannedOption], _ variables: ValueMap
    ) -> Charges {
        var charges = Charges()
        let rows = items.values ?? []
        let first = price(of: step, rows.first, options, variables, &charges.child)
        let isSame = options.allSatisfy { $0.model?.price?.constant != nil || $0.isLocal || $0.model?.price == nil }
        let isAmongCandidates = if case .candidates = step.work { true } else { false }
        guard !isSame || isAmongCandidates, rows.count > 1, charges.child == nil else {
            charges.cost = Extent(
                least: first.least * Double(items.count.least), expected: first.expected * Double(items.count.expected),
                most: first.most.flatMap { price in items.count.most.map { price * Double($0) } })
            return charges
        }
        for row in rows {
            charges.cost = charges.cost + price(of: step, row, options, variables, &charges.child)
        }
        // Not all of them need be there.
        if items.count.least < rows.count {
            charges.cost.least *= Double(items.count.least) / Double(rows.count)
        }
        return charges
    }

    private mutating func price(
        of step: Step, _ row: [Value]?, _ options: [PlannedOption], _ variables: ValueMap, _ child: inout Plan?
    ) -> Extent {
        var variables = variables
        if let row { for (variable, value) in zip(step.variables, row) { variables[variable.name] = value } }
        var options = options
        if case .candidates(let template, _) = step.work,
            case .string(let name)? = try? template.evaluate(variables, zones: planner.zones)
        {
            options = options.filter { $0.name == name }
        }
        var prices: [Extent] = []
        for option in options {
            if let workflow = option.workflow {
                let plan = planner.plan(workflow, inputs: inputs(of: workflow.inputs, step, option, variables))
                unpriced.formUnion(plan.unpriced)
                untimed.formUnion(plan.untimed)
                child = plan
                prices.append(plan.cost)
            } else if let price = price(with: option, step, variables) {
                prices.append(
                    Extent(least: price, expected: price, most: price * Double(option.attempts)))
            } else {
                unpriced.insert(option.name)
                prices.append(Extent(least: 0, expected: 0, most: nil))
            }
        }
        guard let first = prices.first else { return .zero }
        let least = prices.map(\.least).min() ?? 0
        if case .candidates = step.work {
            return Extent(least: least, expected: first.expected, most: prices.reduce(.zero, Extent.longer).most)
        }
        var expected = first.expected
        if case .route(let name) = step.work, planner.blueprint.routes[name]?.order == .cheapest {
            expected = prices.map(\.expected).min() ?? expected
        }
        return Extent(least: least, expected: expected, most: prices.reduce(.zero, +).most)
    }

    func price(with option: PlannedOption, _ step: Step, _ variables: ValueMap) -> Double? {
        guard let model = option.model else { return nil }
        guard let price = model.price else { return option.isLocal ? 0 : nil }
        if let constant = price.constant { return constant }
        var inputs = ValueMap()
        for input in model.inputs where !input.isNever { inputs[input.name] = input.declaration.standard }
        for entry in step.arguments + option.arguments {
            var value = try? entry.value.evaluate(variables, zones: planner.zones)
            if let given = value, let input = model.input(entry.key), input.roundsUp,
                let rounded = input.declaration.bounds.roundingUp(given)
            {
                value = rounded
            }
            inputs[entry.key] = value
        }
        var known = option.provider?.variables(under: planner.blueprint.terms) ?? [:]
        known["model"] = option.offer?.facts(among: known)
        known["inputs"] = .map(inputs)
        if let value = try? price.dollars.evaluate(known, zones: planner.zones) { return value.number }
        known["params"] = (try? option.offer?.params?.evaluate(known, zones: planner.zones)) ?? .map(ValueMap())
        return (try? price.dollars.evaluate(known, zones: planner.zones))?.number
    }

    private func inputs(
        of members: [Member], _ step: Step, _ option: PlannedOption, _ variables: ValueMap
    ) -> ValueMap {
        var inputs = ValueMap()
        for member in members { inputs[member.name] = member.declaration.standard }
        for entry in step.arguments + option.arguments {
            inputs[entry.key] = try? entry.value.evaluate(variables, zones: planner.zones)
        }
        return inputs
    }
}
