import Blueprint
package import Values

/// What a step shows to the steps after it.
extension RunMachine {
    func shown(_ place: Int, of frame: Int) -> Value {
        shown(place, of: frame, frames[frame].script.views[place])
    }

    /// All that expressions could read of the run's own steps: those that have been skipped or not begun are missing.
    package var steps: ValueMap {
        var steps = ValueMap()
        guard let frame = frames.first else { return steps }
        for (place, step) in frame.script.workflow.steps.enumerated() where frame.steps[place].phase.hasBegun {
            steps[step.name] = shown(place, of: 0, .all)
        }
        return steps
    }

    /// What is known of the run itself, and what it was given.
    package var given: ValueMap { ["inputs": frames.first?.inputs ?? .map(ValueMap()), "run": about] }

    private func shown(_ place: Int, of frame: Int, _ views: Script.Views) -> Value {
        let script = frames[frame].script
        let step = script.workflow.steps[place]
        let state = frames[frame].steps[place]
        var value = ValueMap()
        if step.isFanOut {
            if views.contains(.outputs) { value["outputs"] = joined(state, script.outputs[place]) }
        } else if let outputs = state.items.first?.outputs {
            value["outputs"] = outputs
        }
        func items(where wanted: (Item) -> Bool) -> Value {
            .list(
                state.items.indices.filter { wanted(state.items[$0]) }
                    .map { shown(ItemID(frame: frame, step: place, index: $0)) })
        }
        if views.contains(.items) { value["items"] = items { _ in true } }
        if views.contains(.done) { value["done"] = items { $0.phase == .done } }
        if views.contains(.failed) { value["failed"] = items { $0.phase != .done } }
        return .map(value)
    }

    /// Of a fan-out: each output as a list of what the successes have, in the order of the items.
    private func joined(_ state: StepState, _ outputs: [String]) -> Value {
        var columns = ValueMap()
        var names = outputs.map { ValueMap.Key.string($0) }
        var lists: [[Value]] = Array(repeating: [], count: names.count)
        for item in state.items {
            guard item.phase == .done, case .map(let outputs)? = item.outputs else { continue }
            for (key, value) in outputs {
                if let place = names.firstIndex(of: key) {
                    lists[place].append(value)
                } else {
                    names.append(key)
                    lists.append([value])
                }
            }
        }
        columns.reserveCapacity(names.count)
        for (name, list) in zip(names, lists) { columns[name] = .list(list) }
        return .map(columns)
    }

    package func shown(_ id: ItemID) -> Value {
        let item = self[id]
        var value: ValueMap = ValueMap(
            [
                ("key", .string(key(of: id))), ("index", .int(Int(id.index))),
                ("vars", .map(ValueMap(own(Int(id.step), of: Int(id.frame), Int(item.combination))))),
                ("ok", .bool(item.phase == .done)), ("model", .string(model(of: id) ?? "")),
                ("attempts", .int(Int(item.attempts))), ("cost", .double(item.cost)), ("cached", .bool(item.isCached)),
            ] as [(String, Value)])
        if item.phase == .done { value["outputs"] = item.outputs }
        if item.phase != .done {
            let failure = item.failure?.content ?? Failure(.failed, "it was not started")
            value["error"] = [
                "class": .string(failure.errorClass.rawValue), "message": .string(failure.message),
                "model": .string(failure.model ?? ""),
            ]
        }
        return .map(value)
    }
}
