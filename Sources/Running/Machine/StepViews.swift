import Blueprint
import Expressions
import Values

/// Which of `outputs`, `items`, `done` and `failed` the expressions of a workflow read, of each of its steps.
struct StepViews {
    private(set) var views: [Script.Views]
    private var places: [String: Int] = [:]

    init(of workflow: Workflow) {
        views = Array(repeating: [], count: workflow.steps.count)
        for (place, step) in workflow.steps.enumerated() { places[step.name] = place }
        for step in workflow.steps { read(step) }
        for output in workflow.outputs { read(output.value) }
    }

    private mutating func read(_ step: Step) {
        for variable in step.variables { read(variable.list) }
        for argument in step.arguments { read(argument.value) }
        if case .values(let values) = step.work { for value in values { read(value.value) } }
        if case .candidates(let template, _) = step.work { read(template) }
        for template in [step.label, step.filter, step.key, step.condition] { if let template { read(template) } }
        for rule in step.checks {
            read(rule.condition)
            read(rule.message)
        }
        for save in step.saves { read(save.stem) }
    }

    private mutating func read(_ value: Computed) {
        switch value {
        case .constant: break
        case .template(let template): read(template)
        case .list(let values): for value in values { read(value) }
        case .map(let entries): for entry in entries { read(entry.value) }
        case .conditional(let condition, let value):
            read(condition)
            read(value)
        }
    }

    private mutating func read(_ template: Template) {
        for case .expression(let expression) in template.parts { read(expression.tree) }
    }

    private mutating func read(_ tree: SyntaxTree) {
        // A step that is read as a whole shows everything: what is read of it comes after, and takes it back.
        var whole: [NodeID: Int] = [:]
        for index in tree.nodes.indices {
            let id = NodeID(index: Int32(index))
            switch tree[id].kind {
            case .select(let operand, let field, _), .has(let operand, let field):
                if let step = whole.removeValue(forKey: operand) {
                    views[step].formUnion(Script.Views(field: field))
                } else if case .name("steps", _) = tree[operand].kind, let step = places[field] {
                    if case .has = tree[id].kind { continue }
                    whole[id] = step
                }
            case .index(let operand, let key, _):
                guard case .literal(.string(let field)) = tree[key].kind else { continue }
                if let step = whole.removeValue(forKey: operand) {
                    views[step].formUnion(Script.Views(field: field))
                } else if case .name("steps", _) = tree[operand].kind, let step = places[field] {
                    whole[id] = step
                }
            default: break
            }
        }
        for step in whole.values { views[step] = .all }
    }
}
