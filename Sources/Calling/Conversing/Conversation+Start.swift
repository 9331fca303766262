import Blueprint
import Exchanges
import Expressions
import Values

extension Conversation {
    mutating func start() {
        if let problem = counterpart.problem { return fail(Trouble(.invalid, problem)) }
        guard pack() else { return }
        guard counterpart.reading.content, !isPreview else { return proceed() }
        // An expression writes a file's bytes itself: they have to be there before anything is evaluated.
        let lacking = carried.filter { luggage[$0].media.content == nil }
        if lacking.isEmpty { return proceed() }
        for media in lacking { need(luggage[media].media.need) }
    }

    /// Called again whenever something that was lacking is there.
    mutating func prepareFurther() {
        let lacking = carried.map { luggage[$0].media }.filter { $0.content == nil }
        for media in lacking where needs[media.need] == nil { need(media.need) }
        guard lacking.isEmpty, case .map(let inputs)? = names["inputs"] else { return }
        names["inputs"] = Value.map(inputs).replacingMedia { .media(luggage[$0].media) }
        proceed()
    }

    /// The files among the inputs.
    private var carried: [Media] { names["inputs"]?.media ?? [] }

    // MARK: Inputs

    /// Gives every input the value that the model takes, and says how its files may travel.
    private mutating func pack() -> Bool {
        var inputs = subject.inputs
        for input in counterpart.inputs {
            if input.isNever {
                inputs[input.name] = nil
                continue
            }
            guard var value = inputs[input.name] ?? input.declaration.standard else { continue }
            if input.roundsUp, let rounded = input.declaration.bounds.roundingUp(value) { value = rounded }
            if value.holdsMedia { luggage.pack(value, of: input) }
            inputs[input.name] = value
        }
        names["inputs"] = .map(inputs)
        names["job"] = .map(job)
        for rule in (counterpart.model.interface?.requires ?? []) + counterpart.model.requires {
            guard (try? rule.condition.value(names)) == .bool(false) else { continue }
            let message = rule.message.perhaps(names)?.plainText
            fail(Trouble(.invalid, message ?? "the inputs are not what '\(counterpart.model.name)' takes"))
            return false
        }
        return true
    }

    // MARK: What is first

    private mutating func proceed() {
        if let params = counterpart.offer.params {
            do throws(EvaluationError) { names["params"] = try params.evaluate(names, limits: .answers) ?? .null } catch
            {
                return fail(Trouble(error, "'params'", .invalid))
            }
        }
        if isPreview { return }
        switch counterpart.offer.work {
        case .execution(let execution): run(execution)
        case .call(let call):
            if let taken = subject.job { return resume(taken.kept, submitted: taken.submitted, call) }
            if subject.isLost { return clearUp(call) }
            guard !call.submission.isEmpty else { return fail(Trouble(.invalid, "the call sends nothing")) }
            phase = .submitting
            begin(counterpart.plans.submission)
        }
    }

    private mutating func resume(_ kept: ValueMap, submitted: Timestamp, _ call: Call) {
        for (key, value) in kept { job[key] = value }
        names["job"] = .map(job)
        fate = .accepted
        self.submitted = submitted
        if call.poll == nil { startFetch(call) } else { startPolling(after: .zero) }
    }
}

extension Call {
    /// Whether the first answer is always the result.
    var isSend: Bool { if case .always? = final { true } else { false } }
}
