import Blueprint
import Expressions
import Values

/// One workflow while its calls are foreseen: results of steps that have not run stand as their names.
struct Outlook {
    private(set) var prospects: [Prospect] = []
    private let workflow: Workflow
    private let planner: Planner
    /// What is known for certain, which alone decides what there will be.
    private var survey: Survey
    private let base: ValueMap
    private var views: [Value?] = []
    /// `chapters[2]/`
    private let prefix: String
    /// Whether what is around it may not be there.
    private let isOpen: Bool

    init(
        _ workflow: Workflow, inputs: ValueMap, known: ValueMap? = nil, planner: Planner, prefix: String = "",
        isOpen: Bool = false
    ) {
        self.workflow = workflow
        self.planner = planner
        self.prefix = prefix
        self.isOpen = isOpen
        survey = Survey(workflow, inputs: known ?? inputs, planner: planner)
        base = ["inputs": .map(inputs), "run": .map(planner.run)]
    }

    mutating func addAll() { for place in workflow.steps.indices { add(place) } }

    /// What the workflow would give.
    var outputs: ValueMap {
        var variables = base
        variables["steps"] = .map(seen(workflow.steps.indices))
        var outputs = ValueMap()
        for entry in workflow.outputs {
            outputs[entry.key] = (try? entry.value.evaluate(variables, zones: planner.zones)) ?? nil
        }
        return outputs
    }

    private func seen(_ places: some Sequence<Int>) -> ValueMap {
        var known = ValueMap()
        for place in places { known[workflow.steps[place].name] = views[place] }
        return known
    }

    // MARK: Steps

    private mutating func add(_ place: Int) {
        let step = workflow.steps[place]
        survey.add(place)
        let count = survey.steps[place].items
        var variables = base
        variables["steps"] = .map(seen(step.edges.lazy.filter { !$0.isOrderOnly }.map(\.step)))
        guard count.most != 0 else { return views.append(nil) }
        let rows = rows(of: step, at: place, variables)
        if case .values(let entries) = step.work {
            return views.append(survey.computed(entries, step, rows.map(\.values), variables))
        }
        let isOpen = isOpen || count.most == nil || count.least < rows.count
        var results: [(row: Row, outputs: ValueMap)] = []
        for row in rows {
            var variables = variables
            for (variable, value) in zip(step.variables, row.values) { variables[variable.name] = value }
            results.append((row, outputs(of: step, row, variables, isOpen: isOpen || row.isOpen)))
        }
        views.append(view(of: step, results))
    }

    private struct Row {
        var values: [Value]
        var key: String?
        var isOpen = false
    }

    /// The items, as far as there are any to look at: of a list of unknown length there is one that stands for all.
    private func rows(of step: Step, at place: Int, _ variables: ValueMap) -> [Row] {
        guard step.isFanOut else { return [Row(values: [])] }
        var rows: [[Value]] = [[]]
        for variable in step.variables {
            guard case .list(let elements)? = try? variable.list.evaluate(variables, zones: planner.zones),
                let total = rows.count.times(elements.count), total <= Survey.mostLookedAt
            else { return [] }
            rows = rows.flatMap { row in elements.map { row + [$0] } }
        }
        let wanted = survey.verdicts(on: step, at: place)
        let isKnown = wanted?.count == rows.count
        return rows.enumerated().compactMap { index, values in
            let verdict = isKnown ? wanted?[index] : .some(nil)
            if verdict == .some(false) { return nil }
            var variables = variables
            for (variable, value) in zip(step.variables, values) { variables[variable.name] = value }
            let key = step.key.flatMap { try? $0.evaluate(variables, zones: planner.zones) }?.shownAsKey
            return Row(values: values, key: key ?? String(index), isOpen: step.filter != nil && verdict != .some(true))
        }
    }

    // MARK: Items

    /// Foresees the call of one item, and says what it would give.
    private mutating func outputs(
        of step: Step, _ row: Row, _ variables: ValueMap, isOpen: Bool
    ) -> ValueMap {
        let options = ordered(step, variables)
        guard let option = options.first else { return ValueMap() }
        let name = step.isFanOut ? "\(step.name)[\(row.key ?? "")]" : step.name
        var given = ValueMap()
        var unknown: [String] = []
        for entry in step.arguments + option.arguments {
            do throws(EvaluationError) {
                given[entry.key] = try entry.value.evaluate(variables, zones: planner.zones)
            } catch {
                let declaration =
                    option.model?.input(entry.key)?.declaration ?? option.workflow?.inputs[entry.key]
                given[entry.key] = declaration?.type.pretended(entry.key)
                if given[entry.key] == nil { unknown.append(entry.key) }
            }
        }
        if let workflow = option.workflow {
            for member in workflow.inputs where given[member.name] == nil {
                given[member.name] = member.declaration.standard
            }
            var inner = Outlook(
                workflow, inputs: given, known: given.withoutNames, planner: planner, prefix: "\(prefix)\(name)/",
                isOpen: isOpen)
            inner.addAll()
            prospects += inner.prospects
            return inner.outputs
        }
        guard let model = option.model else { return ValueMap() }
        let after = step.edges.filter { !$0.isOrderOnly }.map { workflow.steps[$0.step] }.filter { !$0.isComputed }
        prospects.append(
            Prospect(
                step: prefix + step.name, key: step.isFanOut ? row.key : nil, model: option.name,
                fallbacks: options.dropFirst().map(\.name), inputs: given, after: after.map(\.name), unknown: unknown,
                isOpen: isOpen))
        var outputs = ValueMap()
        for member in model.outputs where !member.declaration.mayBeMissing {
            outputs[member.name] = member.declaration.type.pretended("\(prefix)\(name).\(member.name)")
        }
        return outputs
    }

    /// In the order in which they would be tried, where that is not left to chance.
    private mutating func ordered(_ step: Step, _ variables: ValueMap) -> [PlannedOption] {
        let options = planner.options(of: step)
        switch step.work {
        case .candidates(let template, _):
            let name = try? template.evaluate(variables, zones: planner.zones)
            return options.filter { .string($0.name) == name }
        case .route(let name) where planner.blueprint.routes[name]?.order == .cheapest:
            let prices = options.map { survey.price(with: $0, step, variables) ?? .infinity }
            return options.indices.sorted { (prices[$0], $0) < (prices[$1], $1) }.map { options[$0] }
        default: return options
        }
    }

    private func view(of step: Step, _ results: [(row: Row, outputs: ValueMap)]) -> Value? {
        guard step.isFanOut else { return results.first.map { ["outputs": .map($0.outputs)] } }
        var names: [String] = []
        for result in results {
            for entry in result.outputs.entries where !names.contains(entry.key.text) { names.append(entry.key.text) }
        }
        var outputs = ValueMap()
        for name in names { outputs[name] = .list(results.compactMap { $0.outputs[name] }) }
        let items = results.enumerated().map { index, result -> Value in
            [
                "key": .string(result.row.key ?? ""), "index": .int(index), "ok": true,
                "vars": .map(ValueMap(zip(step.variables.map(\.name), result.row.values).map { ($0, $1) })),
                "outputs": .map(result.outputs),
            ]
        }
        return ["outputs": .map(outputs), "items": .list(items), "done": .list(items), "failed": []]
    }
}

extension Step {
    fileprivate var isComputed: Bool { if case .values = work { true } else { false } }
}
