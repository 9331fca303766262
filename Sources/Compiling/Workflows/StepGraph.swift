import Blueprint
import Reporting
import YAMLReading

/// The steps of a workflow as they are written, with the edges that their expressions and `needs` draw.
struct StepGraph {
    final class Node {
        let name: String
        let span: SourceSpan
        let node: YAMLNode
        let fields: Fields
        let references: References
        /// Whether somebody reads it or waits for it, or probably meant to.
        fileprivate(set) var isWanted = false
        /// Where each other step is needed: by an expression, or by `needs`.
        fileprivate(set) var edges: [(edge: Step.Edge, span: SourceSpan)] = []

        fileprivate init(name: String, span: SourceSpan, node: YAMLNode, fields: Fields, references: References) {
            self.name = name
            self.span = span
            self.node = node
            self.fields = fields
            self.references = references
        }
    }

    private(set) var nodes: [Node] = []
    /// Of all steps as they are written, with those of which nothing is known.
    private(set) var names: [String] = []
    private(set) var places: [String: Int] = [:]
    /// Steps of which nothing is known: what they are is a mistake that has been told.
    private var formless: Set<String> = []
    /// Whether there are no steps at all where steps should be.
    private let isFormless: Bool
    /// Each after all that it depends on; else in the author's order.
    private(set) var order: [Int] = []
    /// Steps that wait for themselves.
    private(set) var cyclic: Set<Int> = []
    private(set) var diagnostics = Diagnostics()

    init(_ node: YAMLNode?, _ templates: TemplateTable) {
        isFormless = node?.mapping == nil
        for (name, key, value) in node?.named ?? [] {
            names.append(name)
            guard let fields = value.fields(of: .step) else {
                formless.insert(name)
                continue
            }
            var references = References()
            references.collect(in: value, templates)
            places[name] = nodes.count
            nodes.append(Node(name: name, span: key, node: value, fields: fields, references: references))
        }
        for place in nodes.indices { addEdges(at: place) }
        sort()
    }

    // MARK: Edges

    private mutating func addEdges(at place: Int) {
        var known: Set<Int> = []
        for reference in nodes[place].references.steps {
            guard let target = resolve(reference, at: place), known.insert(target).inserted else { continue }
            nodes[place].edges.append((Step.Edge(step: target, isOrderOnly: false), reference.span))
        }
        for span in nodes[place].references.wholeSteps { diagnostics.report(.wholeSteps(at: span)) }
        let needs = nodes[place].fields["needs"]
        for (position, need) in (needs?.elements ?? []).enumerated() {
            guard let name = need.text,
                let target = resolve(References.Reference(name: name, span: need.span), at: place)
            else { continue }
            guard known.insert(target).inserted else {
                let first = nodes[place].edges.first { $0.edge.step == target }
                let isLone = needs?.elements.count == 1
                diagnostics.report(
                    .redundantNeed(
                        name, at: need.span, first: first?.span, isOrder: first?.edge.isOrderOnly == true,
                        fix: isLone
                            ? nodes[place].node.mapping?.removal(of: "needs") : needs?.sequence?.removal(of: position)))
                continue
            }
            nodes[place].edges.append((Step.Edge(step: target, isOrderOnly: true), need.span))
        }
    }

    private mutating func resolve(_ reference: References.Reference, at place: Int) -> Int? {
        guard let target = places[reference.name] else {
            guard !isFormless, !formless.contains(reference.name) else { return nil }
            diagnostics.report(.unknownStep(reference.name, at: reference.span, among: nodes.map(\.name)))
            if let near = Suggestion.nearest(to: reference.name, among: nodes.map(\.name)), let meant = places[near] {
                nodes[meant].isWanted = true
            }
            return nil
        }
        guard target != place else {
            diagnostics.report(.needsItself(reference.name, at: reference.span))
            return nil
        }
        nodes[target].isWanted = true
        return target
    }

    /// For references from outside of the steps: the outputs of the workflow.
    mutating func use(_ references: References) {
        for reference in references.steps { _ = resolve(reference, at: -1) }
        for span in references.wholeSteps { diagnostics.report(.wholeSteps(at: span)) }
    }

    // MARK: Order

    private enum Mark { case new, open, done }

    /// Depth first, by a stack of its own: a chain may be as long as its author likes.
    private mutating func sort() {
        var waiting = nodes.map { $0.edges.count }
        var dependents: [[Int]] = nodes.map { _ in [] }
        for place in nodes.indices { for (edge, _) in nodes[place].edges { dependents[edge.step].append(place) } }
        // Ready steps in the author's order: the first of them is next.
        var ready = Heap(nodes.indices.filter { waiting[$0] == 0 })
        while let next = ready.removeFirst() {
            order.append(next)
            for dependent in dependents[next] {
                waiting[dependent] -= 1
                if waiting[dependent] == 0 { ready.insert(dependent) }
            }
        }
        guard order.count < nodes.count else { return }
        let stuck = nodes.indices.filter { waiting[$0] > 0 }
        reportCycles(among: stuck)
        order += stuck
    }

    /// Of the steps that cannot start, those on a cycle; the others only wait for them.
    private mutating func reportCycles(among stuck: [Int]) {
        var marks = Array(repeating: Mark.done, count: nodes.count)
        for place in stuck { marks[place] = .new }
        cyclic = Set(stuck)
        for start in stuck where marks[start] == .new {
            var path: [(place: Int, edge: Int)] = [(start, 0)]
            marks[start] = .open
            while let (place, edge) = path.last {
                guard edge < nodes[place].edges.count else {
                    marks[place] = .done
                    path.removeLast()
                    continue
                }
                path[path.count - 1].edge += 1
                let target = nodes[place].edges[edge].edge.step
                switch marks[target] {
                case .new:
                    marks[target] = .open
                    path.append((target, 0))
                case .open: report(cycle: path.drop { $0.place != target }.map { ($0.place, $0.edge - 1) })
                case .done: break
                }
            }
        }
    }

    private mutating func report(cycle: [(place: Int, edge: Int)]) {
        let names = cycle.map { nodes[$0.place].name }
        let spans = cycle.map { nodes[$0.place].edges[max($0.edge, 0)].span }
        diagnostics.report(.cycle(names, spans))
    }
}

/// The smallest first.
private struct Heap {
    private var items: [Int]

    /// Sorted items are a heap.
    init(_ sorted: [Int]) { items = sorted }

    mutating func insert(_ item: Int) {
        items.append(item)
        var child = items.count - 1
        while child > 0, items[(child - 1) / 2] > items[child] {
            items.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func removeFirst() -> Int? {
        guard let first = items.first, let last = items.popLast() else { return nil }
        guard !items.isEmpty else { return first }
        items[0] = last
        var parent = 0
        while let child = smallerChild(of: parent), items[child] < items[parent] {
            items.swapAt(child, parent)
            parent = child
        }
        return first
    }

    private func smallerChild(of parent: Int) -> Int? {
        let (left, right) = (2 * parent + 1, 2 * parent + 2)
        guard right < items.count else { return left < items.count ? left : nil }
        return items[right] < items[left] ? right : left
    }
}
