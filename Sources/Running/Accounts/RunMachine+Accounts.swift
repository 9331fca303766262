package import Blueprint
package import Values

extension RunMachine {
    /// Every step of every instance of a workflow, in the order in which they were opened; each is made as it is asked
    /// for, and its items too.
    package var accounts: some Collection<StepAccount> {
        frames.indices.lazy.flatMap { frame in
            frames[frame].steps.indices.lazy.map { account(of: $0, in: frame) }
        }
    }

    private func account(of step: Int, in frame: Int) -> StepAccount {
        let own = frames[frame].script.workflow.steps[step]
        let state = frames[frame].steps[step]
        return StepAccount(
            path: (frames[frame].parent.map { path(of: $0) + " › " } ?? "") + own.name, step: own,
            state: Progress.Line.State(state.phase), label: label(of: step, in: frames[frame]), cost: state.spent,
            failure: state.failure,
            items: state.items.indices.lazy.map { account(of: ItemID(frame: frame, step: step, index: $0)) },
            succeeded: state.succeeded, nested: state.items.count { $0.child >= 0 },
            models: frames[frame].script.options[step].map(\.name))
    }

    package var blueprint: Blueprint { library.blueprint }

    package func declaration(of id: ItemID) -> Step { step(id) }

    /// `scenes`, or `scenes[intro]` where it has several items.
    package func path(of id: ItemID) -> String {
        let frame = frames[Int(id.frame)]
        let prefix = frame.parent.map { path(of: $0) + " › " } ?? ""
        let step = step(id)
        return prefix + step.name + (step.isFanOut ? "[\(key(of: id))]" : "")
    }

    /// Nil where there is no such item yet.
    package func state(of id: ItemID) -> ItemAccount.State? {
        guard frames.indices.contains(Int(id.frame)), self[stepOf: id].items.indices.contains(Int(id.index)) else {
            return nil
        }
        return ItemAccount.State(self[id].phase)
    }

    /// What it has cost so far.
    package func cost(of id: ItemID) -> Double { self[id].cost }

    /// Those that wait for money.
    package var starvedItems: [ItemID] { starved }

    private func account(of id: ItemID) -> ItemAccount {
        let item = self[id]
        return ItemAccount(
            id: id, key: key(of: id),
            variables: own(Int(id.step), of: Int(id.frame), Int(item.combination)).map { (name: $0.0, value: $0.1) },
            state: ItemAccount.State(item.phase), isCached: item.isCached, attempts: Int(item.attempts),
            cost: item.cost, model: model(of: id), outputs: item.outputs, failure: item.failure?.content,
            isNested: item.child >= 0,
            took: item.began > .min ? Duration(nanoseconds: item.ended - item.began) : nil)
    }

    /// What an item was given; nothing where it was not begun or what it needs is not there.
    package func inputs(of id: ItemID) -> ValueMap {
        guard self[id].phase != .idle, let option = option(of: id)?.option else { return ValueMap() }
        return (try? inputs(of: id, option).get()) ?? ValueMap()
    }
}

extension ItemAccount.State {
    fileprivate init(_ phase: Item.Phase) {
        switch phase {
        case .idle: self = .idle
        case .ordered: self = .waiting
        case .starved: self = .starved
        case .working, .leaving: self = .working
        case .done: self = .done
        case .failed: self = .failed
        case .cancelled: self = .cancelled
        }
    }
}
