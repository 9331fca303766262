import Blueprint
import Values

/// One workflow while it is planned, step after step: what is known of those before is what later ones read.
struct Survey {
    let workflow: Workflow
    let planner: Planner
    let base: ValueMap
    var steps: [Plan.Step] = []
    /// What expressions see of each step, as far as it is known.
    var views: [Value?] = []
    private var isRead: [Bool]
    /// When each step would be done.
    private var ends: [Extent] = []
    private var before: [Int?] = []
    var demand = Demand()
    var unpriced: Set<String> = []
    var untimed: Set<String> = []

    init(_ workflow: Workflow, inputs: ValueMap, planner: Planner) {
        self.workflow = workflow
        self.planner = planner
        base = ["inputs": .map(inputs), "run": .map(planner.run)]
        isRead = Array(repeating: false, count: workflow.steps.count)
        for step in workflow.steps { for edge in step.edges where !edge.isOrderOnly { isRead[edge.step] = true } }
        steps.reserveCapacity(workflow.steps.count)
    }

    mutating func add(_ place: Int) {
        let step = workflow.steps[place]
        var variables = base
        var known = ValueMap()
        for edge in step.edges where !edge.isOrderOnly { known[workflow.steps[edge.step].name] = views[edge.step] }
        variables["steps"] = .map(known)

        let items = items(of: step, variables)
        let options = planner.options(of: step)
        var work = Work()
        if !options.isEmpty { work = self.work(of: step, items, options, variables) }
        views.append(isRead[place] ? view(of: step, items, options, variables) : nil)

        var latest: Int?
        for edge in step.edges {
            if latest.map({ ends[$0].expected < ends[edge.step].expected }) ?? true { latest = edge.step }
        }
        let start = step.edges.reduce(Extent.zero) { .longer($0, ends[$1.step]) }
        ends.append(start + work.time)
        before.append(latest)
        steps.append(
            Plan.Step(
                name: step.name, uses: step.work.name, models: options.map(\.name), items: items.count,
                calls: work.calls, cost: work.cost, time: work.time, limits: work.limits))
    }

    func plan(budget: Double?) -> Plan {
        var steps = steps
        var last = ends.indices.max { ends[$0].expected < ends[$1].expected }
        while let place = last {
            steps[place].isCritical = steps[place].time.expected > 0
            last = before[place]
        }
        var time = ends.reduce(Extent.zero) { .longer($0, $1) }
        // Steps that run side by side share what a provider allows.
        let shared = demand.time(in: planner)
        time.least = max(time.least, shared.least)
        time.expected = max(time.expected, shared.expected)
        if let most = time.most { time.most = shared.most.map { max(most, $0) } }
        if let deadline = workflow.deadline?.asSeconds { time.most = min(time.most ?? deadline, deadline) }
        return Plan(
            workflow: workflow.name, steps: steps, calls: steps.reduce(.zero) { $0 + $1.calls },
            cost: steps.reduce(.zero) { $0 + $1.cost }, time: time, budget: budget, unpriced: unpriced.sorted(),
            untimed: untimed.sorted())
    }
}

/// What a step's items come to.
struct Work {
    var calls = Count.zero
    var cost = Extent.zero
    var time = Extent.zero
    var limits: [String] = []
}

extension Step.Work {
    /// What `uses` says; nil where values are computed.
    fileprivate var name: String? {
        switch self {
        case .model(let name), .route(let name), .workflow(let name): name
        case .candidates(_, let names): names.joined(separator: ", ")
        case .values: nil
        }
    }
}

extension Duration {
    var asSeconds: Double { Double(nanoseconds) / 1e9 }
}
