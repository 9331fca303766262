import Blueprint
import Expressions
package import Values

/// Items: from model to model, from attempt to attempt, until one works or none is left.
extension RunMachine {
    mutating func start(_ id: ItemID) {
        self[stepOf: id].underWay += 1
        if let deadline = step(id).deadline, let end = now.adding(deadline) {
            self[id].pursuit = Box(Chase(model: "", deadline: end))
            effects.append(.alarm(id, at: end))
        }
        approach(id, .first)
    }

    /// Tries the option at the item's position.
    func option(of id: ItemID) -> (place: Int, option: Option)? {
        let script = frames[Int(id.frame)].script
        let options = script.options[Int(id.step)]
        guard options.indices.contains(Int(self[id].position)) else { return nil }
        if case .candidates(let template, _) = step(id).work {
            guard let name = try? value(of: template, variables(of: id)).plainText,
                let place = options.firstIndex(where: { $0.name == name })
            else { return nil }
            return self[id].position == 0 ? (place, options[place]) : nil
        }
        let order = RouteOrder.places(of: options, by: script.orders[Int(id.step)]) {
            draw(id, $0)
        } price: { place in
            price(id, options[place])
        }
        let place = order?[Int(self[id].position)] ?? Int(self[id].position)
        return (place, options[place])
    }

    private func price(_ id: ItemID, _ option: Option) -> Double? {
        guard case .model(let callable) = option.work, let inputs = try? inputs(of: id, option).get() else {
            return nil
        }
        return callable.price(of: inputs)
    }

    func model(of id: ItemID) -> String? {
        self[id].pursuit?.content.model ?? self[id].failure?.content.model ?? self[id].model
    }

    mutating func approach(_ id: ItemID, _ reason: Order.Reason, after wait: Duration? = nil) {
        guard let (place, option) = option(of: id) else {
            return conclude(id, Failure(.failed, "there is no model left to try"))
        }
        let inputs: ValueMap
        switch self.inputs(of: id, option) {
        case .success(let found): inputs = found
        case .failure(let failure): return lose(id, failure)
        }
        switch option.work {
        case .workflow(let workflow):
            self[id].phase = .working
            self[stepOf: id].atWork += 1
            self[id].attempts += 1
            self[id].model = option.name
            guard let script = library.scripts[workflow.name] else { return }
            let child = Int(self[id].child)
            if child >= 0, frames[child].script.workflow.name == workflow.name, reopen(child) { return }
            self[id].child = Int32(frames.count)
            open(Frame(script, inputs: .map(inputs), parent: id, limit: workflow.budget?.run))
        case .model(let callable):
            let amount = callable.price(of: inputs) ?? 0
            var chase = self[id].pursuit?.content ?? Chase(model: option.name)
            chase.model = option.name
            chase.reason = reason
            chase.intent = nil
            chase.job = nil
            chase.isPaid = false
            chase.notBefore = wait.flatMap { $0 > .zero ? now.adding($0) : nil }
            self[id].pursuit = Box(chase)
            self[id].model = option.name
            self[id].reserved = amount
            switch reserve(id, amount) {
            case .granted: break
            case .later:
                self[id].phase = .starved
                starved.append(id)
                return
            case .never(let failure): return conclude(id, failure)
            }
            want(id, place, option, inputs)
        }
    }

    private mutating func want(_ id: ItemID, _ place: Int, _ option: Option, _ inputs: ValueMap) {
        self[id].phase = .ordered
        if self[id].attempts == 0 { self[stepOf: id].unsent += 1 }
        effects.append(.attempt(order(id, place, option, inputs)))
    }

    func order(_ id: ItemID, _ place: Int, _ option: Option, _ inputs: ValueMap) -> Order {
        let step = step(id)
        let chase = self[id].pursuit?.content
        return Order(
            item: id, attempt: Int(self[id].attempts) + (self[id].phase == .ordered ? 1 : 0), model: option.name,
            option: place, inputs: inputs, notBefore: chase?.notBefore, reserved: self[id].reserved,
            timeout: option.policy.timeout, pace: step.pace, cache: step.cache ?? library.blueprint.terms.cache,
            reason: chase?.reason ?? .first)
    }

    // MARK: What comes of an order

    mutating func intend(_ id: ItemID, _ intent: Intent) {
        guard self[id].phase == .ordered else { return }
        sent(id)
        self[id].phase = .working
        self[stepOf: id].atWork += 1
        self[id].attempts += 1
        self[id].tries += 1
        change(id) { [now] in
            $0.intent = intent
            $0.intended = now
        }
        effects.append(.perform(id, .send))
        agenda.append(.advance(frame: Int(id.frame), step: Int(id.step)))
    }

    mutating func refuse(_ id: ItemID, _ failure: Failure) {
        guard self[id].phase == .ordered else { return }
        sent(id)
        release(id)
        guard failure.errorClass != .budget else { return conclude(id, failure) }
        moveOn(id, failure)
    }

    mutating func reuse(_ id: ItemID, _ reuse: Reuse) {
        guard self[id].phase == .ordered else { return }
        sent(id)
        release(id)
        self[id].outputs = .map(reuse.outputs)
        self[id].isCached = true
        self[id].model = reuse.model
        if let failure = check(id) { return lose(id, failure) }
        finish(id, as: .done)
    }

    private mutating func sent(_ id: ItemID) {
        if self[id].attempts == 0 { self[stepOf: id].unsent -= 1 }
    }

    mutating func succeed(_ id: ItemID, _ success: Success) {
        guard self[id].phase == .working || self[id].phase == .leaving else { return }
        self[stepOf: id].atWork -= 1
        settle(id, paying: cost(of: success, id))
        self[id].outputs = .map(success.outputs)
        if let failure = check(id) {
            return self[id].phase == .leaving ? conclude(id, failure) : lose(id, failure)
        }
        finish(id, as: .done)
    }

    mutating func fail(_ id: ItemID, _ failure: Failure) {
        guard self[id].phase == .working || self[id].phase == .leaving else { return }
        self[stepOf: id].atWork -= 1
        settle(id, paying: cost(of: failure, id))
        var failure = failure
        if failure.model == nil { failure.model = self[id].model }
        guard self[id].phase == .working else { return conclude(id, pardon(id) ?? failure) }
        lose(id, failure)
    }

    /// The money that an event frees and spends, in purses that this machine does not know.
    package func settlement(of kind: Event.Kind) -> (reserved: Double, spent: Double, since: Timestamp)? {
        switch kind {
        case .succeeded(let id, let success):
            (self[id].reserved, cost(of: success, id), self[id].pursuit?.content.intended ?? now)
        case .failed(let id, let failure):
            (self[id].reserved, cost(of: failure, id), self[id].pursuit?.content.intended ?? now)
        default: nil
        }
    }

    private func cost(of success: Success, _ id: ItemID) -> Double {
        self[id].pursuit?.content.isPaid == true ? 0 : success.charged ?? self[id].reserved
    }

    /// What a failed attempt has cost, as far as anyone can know.
    private func cost(of failure: Failure, _ id: ItemID) -> Double {
        if failure.isUndelivered { return self[id].reserved }
        switch failure.fate {
        case .notSent, .rejected: return 0
        case .unknown, .abandoned: return self[id].reserved
        case .accepted:
            guard let model = self[id].model, let callable = library.callables[model] else { return 0 }
            return callable.provider.billing == .onSubmit ? self[id].reserved : 0
        }
    }

    // MARK: Checks

    /// What the step demands of outputs, which have been paid for by then.
    func check(_ id: ItemID) -> Failure? {
        let step = step(id)
        guard !step.checks.isEmpty, let outputs = self[id].outputs else { return nil }
        var variables = variables(of: id)
        variables["outputs"] = outputs
        let option = option(of: id)
        variables["with"] = .map((try? option.map { try inputs(of: id, $0.option).get() }) ?? ValueMap())
        for rule in step.checks {
            do {
                if try value(of: rule.condition, variables) == .bool(true) { continue }
                let message = try value(of: rule.message, variables).plainText
                return Failure(.check, message, fate: .accepted, model: self[id].model)
            } catch {
                return Failure(.check, "a check has no value: \(error.failure.message)", fate: .accepted)
            }
        }
        return nil
    }

    // MARK: The end

    /// The item has failed for good.
    mutating func conclude(_ id: ItemID, _ failure: Failure) {
        var failure = failure
        if failure.model == nil { failure.model = self[id].model }
        self[id].failure = Box(failure)
        self[id].outputs = nil
        let isCancelled = failure.errorClass == .cancelled && (stop != nil || self[id].phase == .leaving)
        finish(id, as: isCancelled ? .cancelled : .failed)
    }

    mutating func finish(_ id: ItemID, as phase: Item.Phase) {
        self[id].phase = phase
        if self[id].pursuit?.content.isPaid != true || phase == .done { self[id].pursuit = nil }
        self[stepOf: id].underWay -= 1
        let frame = Int(id.frame)
        let step = Int(id.step)
        if phase == .done {
            self[id].failure = nil
            self[stepOf: id].succeeded += 1
            if !self.step(id).saves.isEmpty { effects.append(.save(id)) }
        } else {
            self[stepOf: id].failed += 1
            if self.step(id).failsFast { leave(step, of: frame) }
        }
        agenda.append(.settle(frame: frame, step: step))
        agenda.append(.advance(frame: frame, step: step))
        if !starved.isEmpty { agenda.append(.feed) }
    }
}
