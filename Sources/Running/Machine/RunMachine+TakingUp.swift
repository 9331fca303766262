import Blueprint
import Values

/// How a run is taken up again by a process that has read its journal.
extension RunMachine {
    /// What was broken off goes on, and what failed too if that is wanted. The time in which nobody led the run counts
    /// for no deadline.
    mutating func takeUp(_ retriesFailed: Bool, since before: Timestamp) -> [Effect] {
        self.retriesFailed = retriesFailed
        let wasStopped = stop != nil
        stop = nil
        if let gap = now.since(before) { postpone(by: gap) }
        if retriesFailed || wasStopped {
            if wasStopped { returnLeaving() }
            for frame in frames.indices.reversed() where frame == 0 || !frames[frame].hasEnded { reopen(frame) }
        }
        work()
        effects = pending()
        return effects
    }

    private mutating func postpone(by gap: Duration) {
        if let end = deadline?.adding(gap), let whole = frames.first?.script.workflow.deadline {
            // One that has passed would end the run at once: it gets its whole time anew.
            deadline = end > now ? end : now.adding(whole)
        }
        for id in open where self[id].pursuit?.content.deadline != nil {
            change(id) { $0.deadline = $0.deadline.flatMap { $0.adding(gap) } }
        }
    }

    /// Work that nobody waited for any more is waited for again.
    private mutating func returnLeaving() {
        for id in open where self[id].phase == .leaving {
            self[id].phase = .working
            self[id].failure = nil
        }
    }

    /// The items of all workflows that have not ended.
    private var open: [ItemID] {
        var ids: [ItemID] = []
        for (place, frame) in frames.enumerated() where !frame.hasEnded {
            for (step, state) in frame.steps.enumerated() {
                ids += state.items.indices.map { ItemID(frame: place, step: step, index: $0) }
            }
        }
        return ids
    }

    /// Gives what was broken off another chance, and what failed where that is wanted; keeps what succeeded. Whether
    /// there was anything of the kind.
    @discardableResult
    mutating func reopen(_ frame: Int) -> Bool {
        guard frames.indices.contains(frame) else { return false }
        let states = frames[frame].steps
        let again = states.indices.filter { isToReopen(states[$0]) }
        guard !again.isEmpty else { return false }
        if frame == 0 { ending = nil }
        frames[frame].hasEnded = false
        frames[frame].isPartial = states.indices.contains {
            states[$0].phase == .done && states[$0].succeeded < states[$0].items.count && !again.contains($0)
        }
        frames[frame].open += again.count { states[$0].phase.hasEnded }
        let reopened = Set(again)
        for step in again.reversed() {
            frames[frame].values[step] = nil
            frames[frame].steps[step].failure = nil
            guard !frames[frame].steps[step].items.isEmpty else {
                let edges = frames[frame].script.workflow.steps[step].edges
                let count = edges.count { reopened.contains($0.step) || !states[$0.step].phase.hasEnded }
                frames[frame].steps[step].phase = .waiting(count)
                if count == 0 { agenda.append(.begin(frame: frame, step: step)) }
                continue
            }
            reopenItems(of: step, in: frame)
        }
        return true
    }

    private func isToReopen(_ state: StepState) -> Bool {
        switch state.phase {
        case .cancelled: true
        case .failed: retriesFailed
        case .done: retriesFailed && state.items.contains { $0.phase == .failed }
        case .working: state.items.contains { isToReopen($0) }
        case .waiting, .skipped: false
        }
    }

    private func isToReopen(_ item: Item) -> Bool {
        item.phase == .cancelled || (retriesFailed && item.phase == .failed)
    }

    private mutating func reopenItems(of step: Int, in frame: Int) {
        frames[frame].steps[step].phase = .working
        frames[frame].steps[step].next = 0
        let own = frames[frame].script.workflow.steps[step]
        frames[frame].steps[step].variables = variables(of: own, in: frame)
        for index in frames[frame].steps[step].items.indices {
            let old = frames[frame].steps[step].items[index]
            guard isToReopen(old) else { continue }
            frames[frame].steps[step].failed -= 1
            if let chase = old.pursuit?.content, chase.isPaid, let job = chase.job {
                follow(ItemID(frame: frame, step: step, index: index), job)
                continue
            }
            var item = Item(combination: Int(old.combination))
            item.attempts = old.attempts
            item.cost = old.cost
            item.child = old.child
            frames[frame].steps[step].items[index] = item
        }
        agenda.append(.settle(frame: frame, step: step))
        agenda.append(.advance(frame: frame, step: step))
    }

    /// The files of work that is done and paid for are asked for again.
    private mutating func follow(_ id: ItemID, _ job: ValueMap) {
        self[id].phase = .working
        self[id].failure = nil
        self[stepOf: id].underWay += 1
        self[stepOf: id].atWork += 1
        effects.append(.perform(id, .follow(job: job)))
    }

    /// All that is under way, for a process that has read the journal: what it had asked for is asked for again.
    package func pending() -> [Effect] {
        var effects: [Effect] = []
        if let ending { return [.end(ending)] }
        if let deadline { effects.append(.alarm(nil, at: deadline)) }
        for (place, frame) in frames.enumerated() where !frame.hasEnded {
            for (step, state) in frame.steps.enumerated() {
                for index in state.items.indices {
                    effects += pending(ItemID(frame: place, step: step, index: index))
                }
            }
        }
        return effects
    }

    private func pending(_ id: ItemID) -> [Effect] {
        let chase = self[id].pursuit?.content
        var effects: [Effect] = []
        switch self[id].phase {
        case .ordered:
            if let order = order(of: id) { effects.append(.attempt(order)) }
        case .working, .leaving:
            guard let chase, chase.intent != nil else { return [] }
            effects.append(.perform(id, chase.job.map { .follow(job: $0) } ?? .find))
            if self[id].phase == .leaving { effects.append(.abandon(id)) }
        case .done: if !step(id).saves.isEmpty { effects.append(.save(id)) }
        case .idle, .starved, .failed, .cancelled: break
        }
        if let deadline = chase?.deadline { effects.append(.alarm(id, at: deadline)) }
        return effects
    }

    /// The models whose jobs are waited for, or have made what was never fetched.
    package var modelsAtWork: Set<String> {
        frames.reduce(into: []) { models, frame in
            for item in frame.steps.flatMap(\.items) where !item.phase.hasEnded || item.phase == .failed {
                guard let chase = item.pursuit?.content, chase.intent != nil else { continue }
                if item.phase != .failed || chase.isPaid { models.insert(chase.model) }
            }
        }
    }

    /// The order that stands for an item, or that its attempt came from.
    package func order(of id: ItemID) -> Order? {
        guard let (place, option) = option(of: id), case .model = option.work,
            case .success(let inputs) = inputs(of: id, option)
        else { return nil }
        return order(id, place, option, inputs)
    }

    package func intent(of id: ItemID) -> Intent? { self[id].pursuit?.content.intent }
}
