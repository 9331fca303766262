import Blueprint
import Expressions
import Values

/// Steps: when they begin, which items they have, and when they end.
extension RunMachine {
    mutating func begin(step place: Int, of frame: Int) {
        guard case .waiting = frames[frame].steps[place].phase else { return }
        let step = frames[frame].script.workflow.steps[place]
        if let stop {
            return end(place, of: frame, as: .cancelled, stop)
        }
        for edge in step.edges {
            let other = frames[frame].steps[edge.step]
            guard other.phase == .failed || other.phase == .cancelled else { continue }
            let name = frames[frame].script.workflow.steps[edge.step].name
            let failure = other.failure ?? Failure(.failed, "it failed")
            return end(
                place, of: frame, as: other.phase,
                Failure(failure.errorClass, "the step '\(name)' that it needs has failed: \(failure.message)"))
        }
        let variables = self.variables(of: step, in: frame)
        frames[frame].steps[place].variables = variables
        do {
            if let condition = step.condition, try value(of: condition, variables) != .bool(true) {
                return end(place, of: frame, as: .skipped, nil)
            }
            try expand(place, of: frame, variables)
        } catch {
            return end(place, of: frame, as: .failed, Failure(.invalid, error.failure.message))
        }
        guard frames[frame].steps[place].failure == nil else {
            return end(place, of: frame, as: .failed, frames[frame].steps[place].failure)
        }
        frames[frame].steps[place].phase = .working
        agenda.append(.settle(frame: frame, step: place))
        agenda.append(.advance(frame: frame, step: place))
    }

    /// What the expressions of a step know beside its own variables: of other steps those alone that it reads.
    func variables(of step: Step, in frame: Int) -> ValueMap {
        var steps = ValueMap()
        steps.reserveCapacity(step.edges.count)
        for edge in step.edges where !edge.isOrderOnly {
            steps[frames[frame].script.workflow.steps[edge.step].name] = frames[frame].values[edge.step]
        }
        var variables: ValueMap = ["inputs": frames[frame].inputs, "run": about, "steps": .map(steps)]
        // Each item copies them and adds its own, with what it was given and what it gave.
        if step.isFanOut { variables.reserveCapacity(variables.count + step.variables.count + 2) }
        return variables
    }

    // MARK: Items

    private mutating func expand(_ place: Int, of frame: Int, _ variables: ValueMap) throws(EvaluationError) {
        let step = frames[frame].script.workflow.steps[place]
        guard step.isFanOut else {
            frames[frame].steps[place].items = [Item(combination: 0)]
            return
        }
        var lists: [[Value]] = []
        for variable in step.variables {
            guard case .list(let elements)? = try value(of: variable.list, variables) else {
                frames[frame].steps[place].failure = Failure(.invalid, "'\(variable.name)' is no list")
                return
            }
            lists.append(elements)
        }
        frames[frame].steps[place].lists = lists
        let count = lists.reduce(1) { $0.multipliedReportingOverflow(by: $1.count).partialValue }
        guard count <= Self.mostItems, lists.allSatisfy({ $0.count <= Self.mostItems }) else {
            frames[frame].steps[place].failure = Failure(
                .invalid, "the fan-out has more than \(Self.mostItems) items")
            return
        }
        var items: [Item] = []
        var keys: [String] = []
        items.reserveCapacity(count)
        for combination in 0..<count {
            guard step.filter != nil || step.key != nil else {
                items.append(Item(combination: combination))
                continue
            }
            let own = self.variables(place, of: frame, combination, over: variables)
            if let filter = step.filter, try value(of: filter, own) != .bool(true) { continue }
            items.append(Item(combination: combination))
            if let key = step.key { keys.append(try value(of: key, own).plainText) }
        }
        frames[frame].steps[place].items = items
        frames[frame].steps[place].keys = keys
        if let twice = keys.firstRepeated {
            frames[frame].steps[place].failure = Failure(
                .invalid, "two items have the key '\(twice)': a key names one item")
        }
    }

    /// Beyond this a fan-out is a slip.
    private static let mostItems = 5_000_000

    private func variables(
        _ place: Int, of frame: Int, _ combination: Int, over variables: ValueMap
    ) -> ValueMap {
        var result = variables
        for (name, value) in own(place, of: frame, combination) { result[name] = value }
        return result
    }

    /// The variables of one combination, the first varying slowest.
    func own(_ place: Int, of frame: Int, _ combination: Int) -> [(String, Value)] {
        let lists = frames[frame].steps[place].lists
        if lists.isEmpty { return [] }
        let variables = frames[frame].script.workflow.steps[place].variables
        var rest = combination
        var values: [(String, Value)] = []
        for index in lists.indices.reversed() {
            values.append((variables[index].name, lists[index][rest % lists[index].count]))
            rest /= lists[index].count
        }
        return values.reversed()
    }

    func variables(of id: ItemID) -> ValueMap {
        let state = self[stepOf: id]
        guard !state.lists.isEmpty else { return state.variables }
        return variables(
            Int(id.step), of: Int(id.frame), Int(self[id].combination), over: state.variables)
    }

    package func key(of id: ItemID) -> String {
        let keys = self[stepOf: id].keys
        return keys.isEmpty ? String(id.index) : keys[Int(id.index)]
    }

    // MARK: Going on

    /// How many first attempts of a step may wait for limits at once: more would only use up memory.
    private static let window = 256

    mutating func advance(_ place: Int, of frame: Int) {
        guard frames[frame].steps[place].phase == .working else { return }
        let step = frames[frame].script.workflow.steps[place]
        if case .values(let values) = step.work { return compute(values, at: place, of: frame) }
        let most = step.maxParallel ?? (step.isFanOut ? library.blueprint.terms.maxParallel : nil) ?? .max
        while frames[frame].steps[place].mayStart(atOnce: most, unsent: Self.window) {
            let index = frames[frame].steps[place].next
            frames[frame].steps[place].next += 1
            guard frames[frame].steps[place].items[index].phase == .idle else { continue }
            start(ItemID(frame: frame, step: place, index: index))
        }
    }

    /// `let`: all items at once, because there is nothing to wait for.
    private mutating func compute(_ values: [Computed.Entry], at place: Int, of frame: Int) {
        for index in frames[frame].steps[place].items.indices
        where frames[frame].steps[place].items[index].phase == .idle {
            let id = ItemID(frame: frame, step: place, index: index)
            let variables = variables(of: id)
            frames[frame].steps[place].underWay += 1
            do {
                var outputs = ValueMap()
                for entry in values { outputs[entry.key] = try value(of: entry.value, variables) }
                self[id].outputs = .map(outputs)
                finish(id, as: .done)
            } catch {
                conclude(id, Failure(.invalid, error.failure.message))
            }
        }
    }

    // MARK: The end

    mutating func settle(_ place: Int, of frame: Int) {
        guard frames[frame].steps[place].phase == .working, frames[frame].steps[place].underWay == 0 else { return }
        let step = frames[frame].script.workflow.steps[place]
        if stop != nil || (step.failsFast && frames[frame].steps[place].failed > 0) { cancelIdle(place, of: frame) }
        let succeeded = frames[frame].steps[place].succeeded
        let count = frames[frame].steps[place].items.count
        guard succeeded + frames[frame].steps[place].failed == count else { return }
        // Enough may have succeeded already; it is not done all the same, and may be taken up again.
        if let stop, frames[frame].steps[place].items.contains(where: { $0.phase == .cancelled }) {
            return end(place, of: frame, as: .cancelled, stop)
        }
        let needed = step.quorum.count(of: count)
        guard succeeded < needed else {
            if succeeded < count { frames[frame].isPartial = true }
            return end(place, of: frame, as: .done, nil)
        }
        if let stop { return end(place, of: frame, as: .cancelled, stop) }
        let first = frames[frame].steps[place].items.first { $0.phase == .failed }?.failure?.content
        var failure = first ?? Failure(.failed, "no item succeeded")
        if count > 1 {
            let wanted = needed == count ? "all" : "at least \(needed)"
            failure.message =
                "\(count - succeeded) of \(count) items failed, and \(wanted) must succeed: \(failure.message)"
        }
        end(place, of: frame, as: .failed, failure)
    }

    /// Those that have not been started never will be.
    func wasNotStarted() -> Failure {
        stop ?? Failure(.cancelled, "not started, because another item of the step failed")
    }

    mutating func cancelIdle(_ place: Int, of frame: Int) {
        let failure = Box(wasNotStarted())
        for index in frames[frame].steps[place].items.indices
        where frames[frame].steps[place].items[index].phase == .idle {
            frames[frame].steps[place].items[index].phase = .cancelled
            frames[frame].steps[place].items[index].failure = failure
            frames[frame].steps[place].failed += 1
        }
    }

    mutating func end(_ place: Int, of frame: Int, as phase: StepState.Phase, _ failure: Failure?) {
        frames[frame].steps[place].phase = phase
        frames[frame].steps[place].failure = failure
        frames[frame].values[place] = phase == .skipped ? nil : shown(place, of: frame)
        frames[frame].open -= 1
        for dependent in frames[frame].script.dependents[place].reversed() {
            guard case .waiting(let count) = frames[frame].steps[dependent].phase else { continue }
            frames[frame].steps[dependent].phase = .waiting(count - 1)
            if count == 1 { agenda.append(.begin(frame: frame, step: dependent)) }
        }
        if frames[frame].open == 0 { agenda.append(.close(frame: frame)) }
    }
}

extension Step.Quorum {
    /// How many of so many items must succeed.
    func count(of items: Int) -> Int {
        switch self {
        case .all: items
        case .count(let count): min(count, items)
        case .share(let share): Int((share * Double(items)).rounded(.up))
        }
    }
}

extension [String] {
    var firstRepeated: String? {
        var seen: Set<String> = []
        return first { !seen.insert($0).inserted }
    }
}

extension Value {
    /// As a key has it.
    var plainText: String { if case .string(let text) = self { text } else { shown } }
}
