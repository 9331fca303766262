import Blueprint
import Exchanges
import Expressions
import Values

/// What answers to the requests of a stage mean.
extension Conversation {
    mutating func answered(_ id: UInt32, _ slot: Int, _ result: Result<Answer, ExchangeFailure>) {
        guard let current = series[id] else { return }
        let answer: HTTPAnswer
        switch result {
        case .failure(let failure): return troubled(id, slot, Trouble(failure), isAnswered: false)
        case .success(.program): return troubled(id, slot, Trouble(.malformed, "a program answered"), isAnswered: true)
        case .success(.outputs(let outputs)): return deliver(past: outputs)
        case .success(.http(let given)): answer = given
        }
        var known = takeNames(of: id)
        if let element = current.slots[slot].element { known["each"] = element }
        let trouble = judge(answer, id, slot, current, &known)
        if let trouble {
            put(known, of: id)
            troubled(id, slot, trouble, isAnswered: true)
        } else {
            if current.isRepeated { known["each"] = nil }
            put(known, of: id)
            series[id]?.slots[slot].tries = 0
            understood(id, slot)
        }
    }

    /// Nil where the answer is good, and all is kept that is to be kept of it.
    private mutating func judge(
        _ answer: HTTPAnswer, _ id: UInt32, _ slot: Int, _ current: Series, _ known: inout Names
    ) -> Trouble? {
        let form = Understanding(reading: counterpart.reading, now: now)
            .add(answer, as: current.request.response, to: &known)
        let isShared = current.stage == .token || current.stage == .upload
        let rules = isShared ? counterpart.provider.errors : counterpart.rules
        var trouble = Verdict(rules: rules, stage: current.stage).trouble(known, status: answer.status)
        if trouble == nil, let form, needsForm(current) { trouble = form }
        let after = Hint.retryAfter(answer.headers, at: now)
        let wait = current.request.wait.flatMap { Hint.wait($0, known) } ?? after
        if var trouble {
            trouble.wait = trouble.wait ?? wait
            return trouble
        }
        series[id]?.wait = wait
        return keep(id, slot, current, known)
    }

    /// Whether anybody reads what the answer says.
    private func needsForm(_ current: Series) -> Bool {
        switch current.stage {
        case .cancel: false
        case .upload, .submit, .send, .lookup: current.isAtLast || !current.request.keep.isEmpty
        default: true
        }
    }

    // MARK: Keeping

    private mutating func keep(_ id: UInt32, _ slot: Int, _ current: Series, _ known: Names) -> Trouble? {
        let keeps = !current.request.keep.isEmpty && current.stage != .poll
        // Of a job nothing is kept before it is known how it stands.
        if keeps, !(current.isAtPaid && isFinal(known) && !(counterpart.call?.isSend ?? false)) {
            do throws(Trouble) {
                let kept = try kept(current.request.keep, known)
                series[id]?.slots[slot].kept = kept
            } catch {
                return error
            }
        }
        if let pages = current.request.pages {
            do throws(EvaluationError) {
                if case .list(let items) = try pages.items.value(known) { series[id]?.slots[slot].items += items }
            } catch {
                return Trouble(error, "'items'")
            }
            let page = nextPage(pages, current.slots[slot], known)
            series[id]?.slots[slot].page = page
        }
        if current.isRepeated {
            var content: Names = [:]
            for name in Understanding.content { content[name] = known[name] }
            series[id]?.slots[slot].content = content
        }
        return nil
    }

    func kept(_ entries: [Computed.Entry], _ known: Names) throws(Trouble) -> ValueMap {
        var kept = ValueMap()
        for entry in entries {
            do throws(EvaluationError) {
                kept[entry.key] = try entry.value.evaluate(known, limits: .answers)
            } catch {
                throw Trouble(error, "'\(entry.key)' to be kept")
            }
        }
        return kept
    }

    private func nextPage(_ pages: Paging, _ slot: Series.Slot, _ known: Names) -> Value? {
        guard slot.pages < pages.most, let next = pages.next.perhaps(known) else { return nil }
        switch next {
        case .string(let text): return text.isEmpty || next == slot.page ? nil : next
        case .map: return next
        default: return nil
        }
    }

    func isFinal(_ known: Names) -> Bool {
        switch counterpart.call?.final {
        case .always?: true
        case .when(let condition)?: (try? condition.value(known)) == .bool(true)
        case nil: false
        }
    }

    // MARK: Going on

    private mutating func understood(_ id: UInt32, _ slot: Int) {
        guard let current = series[id] else { return }
        if current.request.pages != nil, current.slots[slot].page != nil {
            if current.isAtPaid { fate = .accepted }
            series[id]?.slots[slot].pages += 1
            series[id]?.slots[slot].state = .waiting
            return advance(id)
        }
        series[id]?.slots[slot].state = .done
        let isDone = series[id]?.slots.allSatisfy { if case .done = $0.state { true } else { false } } ?? false
        if isDone { completed(id) }
    }

    /// All sendings of a request are answered.
    mutating func completed(_ id: UInt32) {
        guard let current = series[id] else { return }
        var known = takeNames(of: id)
        gather(current, &known)
        put(known, of: id)
        if current.isAtLast { return finished(id, current) }
        series[id]?.index += 1
        open(id)
    }

    private mutating func gather(_ current: Series, _ known: inout Names) {
        var job = self.job
        var isChanged = true
        if case .map(let own)? = current.names?["job"] ?? known["job"] { job = own }
        if current.isRepeated {
            for entry in current.request.keep {
                job[entry.key] = .list(current.slots.map { $0.kept[entry.key] ?? .null })
            }
            for name in ["status", "headers"] { known[name] = nil }
            for name in Understanding.content {
                let all = current.slots.compactMap { $0.content[name] }
                known[name] = all.isEmpty && !current.slots.isEmpty ? nil : .list(all)
            }
        } else if let kept = current.slots.first?.kept {
            for (key, value) in kept { job[key] = value }
            isChanged = !kept.isEmpty || known["job"] == nil
        }
        if current.request.pages != nil { known["items"] = .list(current.slots.flatMap(\.items)) }
        guard isChanged else { return }
        known["job"] = .map(job)
        if current.names == nil { self.job = job }
    }

    /// A stage has its last answer.
    private mutating func finished(_ id: UInt32, _ current: Series) {
        switch current.plan.purpose {
        case .token(let place, let token, let item): gained(id, place, token, item)
        case .upload(let tag, let item): uploaded(id, tag, item)
        case .stage(let stage):
            switch stage {
            case .send, .submit: submitted(current)
            case .poll: polled()
            case .fetch: deliver()
            case .lookup: found()
            case .cancel: cancelled()
            default: break
            }
        }
    }

    private mutating func submitted(_ current: Series) {
        fate = .accepted
        if isFinal(names) { return deliver() }
        accept(after: current.wait)
    }

    private mutating func found() {
        fate = .accepted
        accept(after: .zero)
    }

    /// The job has to be durable before it is asked for.
    private mutating func accept(after wait: Duration?) {
        submitted = subject.job?.submitted ?? now
        phase = .recording
        firstWait = wait
        actions.append(.accepted(job: job))
    }

    mutating func recorded() {
        guard case .recording = phase, let call = counterpart.call else { return }
        series[Self.stageSeries] = nil
        if isGivingUp, !seesJobThrough { return cancelJob(Trouble(.cancelled, "the work was cancelled")) }
        if call.poll == nil { startFetch(call) } else { startPolling(after: firstWait) }
    }

    mutating func startFetch(_ call: Call) {
        guard !call.fetch.isEmpty else { return deliver() }
        phase = .fetching
        begin(counterpart.plans.fetch)
    }

    // MARK: Names

    /// Taken out, so that they are changed in place.
    mutating func takeNames(of id: UInt32) -> Names {
        var taken: Names = [:]
        if series[id]?.names != nil {
            taken = series[id]?.names ?? [:]
            series[id]?.names = [:]
        } else {
            swap(&taken, &names)
        }
        return taken
    }

    mutating func put(_ known: Names, of id: UInt32) {
        if series[id]?.names != nil { series[id]?.names = known } else { names = known }
    }
}
