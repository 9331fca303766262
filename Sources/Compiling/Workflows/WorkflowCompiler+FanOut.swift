import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// What a step is done for: the variables of its fan-out, each with its list.
struct FanOut {
    struct Variable {
        let name: String
        let span: SourceSpan
        let type: ValueType
        let list: Computed
        let node: YAMLNode
        /// How many elements, where they are written down.
        let count: Int?
        /// How many there are at least.
        let fewest: Int
    }

    var isFanOut = false
    var variables: [Variable] = []

    /// How many items there are, where all lists are written down.
    var count: Int? {
        guard isFanOut else { return 1 }
        guard !variables.isEmpty else { return nil }
        let counts = variables.compactMap(\.count)
        return counts.count == variables.count ? Self.product(counts) : nil
    }

    /// How many items there are at least.
    var fewest: Int { isFanOut ? Self.product(variables.map(\.fewest)) : 1 }

    private static func product(_ counts: [Int]) -> Int {
        counts.reduce(1) { product, count in
            let (product, overflows) = product.multipliedReportingOverflow(by: count)
            return overflows ? .max : product
        }
    }
}

extension WorkflowCompiler {
    mutating func fanOut(_ node: StepGraph.Node, in scope: Scope) -> FanOut {
        guard let lists = node.fields["for_each"] else { return FanOut() }
        var fanOut = FanOut(isFanOut: true)
        for (name, span, value) in lists.named {
            if scope.environment.variables[name] != nil || Place.ofSteps.contains(name) {
                report(.shadowingVariable(name, at: span))
                // Whatever the author takes it for, it is told of here.
                fanOut.variables.append(
                    FanOut.Variable(
                        name: name, span: span, type: .poison, list: .list([]), node: value, count: nil, fewest: 0))
                continue
            }
            fanOut.variables.append(variable(name, span, value, in: scope))
        }
        return fanOut
    }

    private mutating func variable(
        _ name: String, _ span: SourceSpan, _ node: YAMLNode, in scope: Scope
    ) -> FanOut.Variable {
        func variable(_ type: ValueType, _ list: Computed = .list([]), count: Int? = nil) -> FanOut.Variable {
            FanOut.Variable(
                name: name, span: span, type: type, list: list, node: node, count: count,
                fewest: count ?? fewest(node, in: scope))
        }
        guard let typed = reader.read(node, in: scope) else { return variable(.poison) }
        switch typed.type {
        case .list(let element):
            let count: Int? = if case .list(let items) = typed.computed { items.count } else { nil }
            if count == 0 { report(.emptyFanOut(name, at: node.span)) }
            return variable(element, typed.computed, count: count)
        case .any, .poison: return variable(.any, typed.computed)
        default:
            let place = node.scalar.map { reader.place(of: $0) } ?? node.span
            report(.fanOutOverOther(name, typed.type, at: place))
            return variable(.poison)
        }
    }

    /// How many elements an input's bounds ask for.
    private func fewest(_ node: YAMLNode, in scope: Scope) -> Int {
        guard let scalar = node.scalar, let syntax = document.templates.syntax(of: scalar), syntax.isWhole,
            case .expression(let tree)? = syntax.parts.first
        else { return 0 }
        return scope.declaration(of: tree.root, in: tree)?.bounds.fewest ?? 0
    }

    // MARK: Keys of a fan-out

    mutating func fanOutKeys(_ node: StepGraph.Node, _ fanOut: FanOut, in scope: Scope, _ step: inout Step) {
        let fields = node.fields
        guard fanOut.isFanOut else {
            let strays = Self.keysOfFanOut.compactMap { key in fields.span(of: key).map { (key: key, span: $0) } }
            if let first = strays.first {
                report(.keyOfFanOut(first.key, at: first.span, others: strays.dropFirst().map(\.span)))
            }
            return
        }
        step.filter = reader.read(fields["where"], wanting: .bool, "'where'", in: scope)
        if let count = step.maxParallel, count < 1, let span = fields["max_parallel"]?.span {
            report(.nothingParallel(at: span))
        }
        guard let key = fields["key"] else { return }
        step.key = reader.text(key, "'key'", in: scope)
        let missing = fanOut.variables.map(\.name).filter { !document.templates.reads($0, in: key) }
        if !missing.isEmpty, !fanOut.variables.isEmpty, step.key != nil {
            report(.keyNotUnique(missing, at: key.span))
        }
    }

    private static let keysOfFanOut = ["where", "key", "max_parallel", "fail_fast"]

    mutating func quorum(_ node: StepGraph.Node, _ fanOut: FanOut) -> Step.Quorum {
        guard let value = node.fields["min_success"] else { return .all }
        if let share = value.share { return .share(share) }
        guard let count = value.int else { return .all }
        if count < 0 { report(.negativeQuorum(at: value.span)) }
        // A step that lacks its for_each has been told of.
        let lacksFanOut = !fanOut.isFanOut && Self.keysOfFanOut.contains { node.fields.span(of: $0) != nil }
        if lacksFanOut { return .all }
        if let items = fanOut.count, count > items {
            report(
                .impossibleQuorum("there \(items == 1 ? "is only 1 item" : "are only \(items) items")", at: value.span))
        }
        return fanOut.count == count && !fanOut.isFanOut ? .all : .count(max(count, 0))
    }
}
