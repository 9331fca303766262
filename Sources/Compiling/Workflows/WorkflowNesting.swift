import Blueprint
import Reporting
import YAMLReading

/// Which workflows use which, directly or through a route: none may come back to itself.
struct WorkflowNesting {
    /// Names of workflows; each uses only those of levels before it.
    private(set) var levels: [[String]] = []
    private(set) var diagnostics = Diagnostics()

    private typealias Use = (name: String, span: SourceSpan)

    init(_ declarations: Declarations, routes: [String: Route]) {
        var uses: [String: [Use]] = [:]
        let all = declarations.all(.workflow)
        func isWorkflow(_ entry: Route.Entry) -> Bool { declarations[.workflow, entry.name] != nil }
        let nesting = Set(all.map(\.name)).union(routes.filter { $0.value.entries.contains(where: isWorkflow) }.keys)
        for workflow in all where !workflow.document.mentions.isDisjoint(with: nesting) {
            for (_, _, step) in workflow.document.fields["steps"]?.named ?? [] {
                guard let node = step.fields(of: .step)?["uses"], let name = node.text else { continue }
                let callees = routes[name]?.entries.map(\.name) ?? [name]
                uses[workflow.name, default: []] +=
                    callees
                    // A workflow that names itself in a step is told of there.
                    .filter { declarations[.workflow, $0] != nil && $0 != workflow.name }
                    .map { ($0, node.span) }
            }
        }
        guard !uses.isEmpty else {
            levels = [all.map(\.name)]
            return
        }
        sort(all.map(\.name), uses)
    }

    /// Level by level: what is left over in the end uses itself.
    private mutating func sort(_ names: [String], _ uses: [String: [Use]]) {
        var waiting = names
        var done: Set<String> = []
        while !waiting.isEmpty {
            let ready = waiting.filter { uses[$0, default: []].allSatisfy { done.contains($0.name) } }
            if ready.isEmpty {
                report(circleAmong: waiting, uses)
                levels.append(waiting)
                return
            }
            levels.append(ready)
            done.formUnion(ready)
            waiting.removeAll { done.contains($0) }
        }
    }

    private mutating func report(circleAmong names: [String], _ uses: [String: [Use]]) {
        let stuck = Set(names)
        var path: [Use] = []
        var name = names[0]
        // Every stuck one uses another stuck one, so that this comes back to where it has been.
        while let use = uses[name]?.first(where: { stuck.contains($0.name) }) {
            if let start = path.firstIndex(where: { $0.name == use.name }) {
                path = Array(path[start...])
                break
            }
            path.append(use)
            name = use.name
        }
        guard let last = path.last else { return }
        let order = [last] + path.dropLast()
        diagnostics.report(
            .recursion(
                order.map(\.name), at: path[0].span,
                related: path.dropFirst().map { Diagnostic.Label("'\($0.name)' is used here", at: $0.span) }))
    }
}
