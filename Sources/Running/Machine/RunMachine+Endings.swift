package import Blueprint
import Values

/// How work is broken off, and how workflows end.
extension RunMachine {
    // MARK: Breaking off

    mutating func stop(because failure: Failure) {
        guard stop == nil, ending == nil else { return }
        stop = failure
        for frame in frames.indices where !frames[frame].hasEnded {
            for step in frames[frame].steps.indices {
                switch frames[frame].steps[step].phase {
                case .waiting: agenda.append(.begin(frame: frame, step: step))
                case .working: leave(step, of: frame)
                default: break
                }
            }
        }
    }

    mutating func expire(_ id: ItemID?) {
        guard let id else { return stop(because: Failure(.timeout, "the run's deadline has passed")) }
        guard self[id].phase != .idle, !self[id].phase.hasEnded else { return }
        let deadline = step(id).deadline.map { " of \($0)" } ?? ""
        leave(id, Failure(.timeout, "the item's deadline\(deadline) has passed"))
    }

    /// Nothing more of a step is wanted.
    mutating func leave(_ step: Int, of frame: Int) {
        let failure = wasNotStarted()
        cancelIdle(step, of: frame)
        for index in frames[frame].steps[step].items.indices {
            leave(ItemID(frame: frame, step: step, index: index), failure)
        }
        agenda.append(.settle(frame: frame, step: step))
    }

    private mutating func leave(_ id: ItemID, _ failure: Failure) {
        switch self[id].phase {
        case .ordered:
            if self[id].attempts == 0 { self[stepOf: id].unsent -= 1 }
            effects.append(.abandon(id))
            release(id)
            conclude(id, failure)
        case .starved: conclude(id, failure)
        case .working:
            if self[id].child >= 0, !frames[Int(self[id].child)].hasEnded {
                return leaveFrame(Int(self[id].child), failure)
            }
            self[id].phase = .leaving
            self[id].failure = Box(failure)
            effects.append(.abandon(id))
        case .idle, .leaving, .done, .failed, .cancelled: break
        }
    }

    private mutating func leaveFrame(_ frame: Int, _ failure: Failure) {
        for step in frames[frame].steps.indices {
            switch frames[frame].steps[step].phase {
            case .waiting:
                end(step, of: frame, as: .cancelled, failure)
            case .working: leave(step, of: frame)
            default: break
            }
        }
    }

    /// Why an item was left, which says more than how its attempt ended.
    package func pardon(_ id: ItemID) -> Failure? { self[id].failure?.content }

    // MARK: The end of a workflow

    mutating func close(_ frame: Int) {
        guard frames[frame].open == 0, !frames[frame].hasEnded else { return }
        frames[frame].hasEnded = true
        let workflow = frames[frame].script.workflow
        let states = frames[frame].steps
        let outputs = outputs(of: frame)
        let failed =
            states.indices.first { states[$0].phase == .failed && isCause($0, of: frame) }
            ?? states.indices.first { states[$0].phase == .failed }
        let isCancelled = states.contains { $0.phase == .cancelled }
        let failure = stop ?? failed.flatMap { states[$0].failure }
        guard let parent = frames[frame].parent else {
            let state: Ending.State =
                isCancelled && stop?.errorClass == .cancelled
                ? .cancelled : failed != nil || isCancelled ? .failed : frames[frame].isPartial ? .partial : .success
            let ending = Ending(
                state: state, outputs: outputs, cost: frames[frame].purse.spent,
                failure: state == .success || state == .partial ? nil : failure,
                step: failed.map { workflow.steps[$0].name })
            self.ending = ending
            effects.append(.end(ending))
            return
        }
        self[stepOf: parent].atWork -= 1
        if frames[frame].isPartial { frames[Int(parent.frame)].isPartial = true }
        guard failed == nil, !isCancelled else {
            var failure = failure ?? Failure(.failed, "the workflow '\(workflow.name)' failed")
            failure.model = failure.model ?? workflow.name
            return isCancelled ? conclude(parent, failure) : lose(parent, failure)
        }
        self[parent].outputs = .map(outputs)
        if let failure = check(parent) { return lose(parent, failure) }
        finish(parent, as: .done)
    }

    /// Whether a step failed by itself, and not because another one did.
    private func isCause(_ step: Int, of frame: Int) -> Bool { !frames[frame].steps[step].items.isEmpty }

    /// All outputs that there are: what a failed step would have given is missing.
    private func outputs(of frame: Int) -> ValueMap {
        let workflow = frames[frame].script.workflow
        var steps = ValueMap()
        for (place, step) in workflow.steps.enumerated() { steps[step.name] = frames[frame].values[place] }
        let variables: ValueMap = ["inputs": frames[frame].inputs, "run": about, "steps": .map(steps)]
        var outputs = ValueMap()
        for entry in workflow.outputs { outputs[entry.key] = try? value(of: entry.value, variables) }
        return outputs
    }
}
