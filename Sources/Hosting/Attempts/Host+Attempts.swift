import Blueprint
import Calling
import Exchanges
import Expressions
import Journaling
import Running
import Values

/// Attempts: conversations, what they ask for, and what comes of them.
extension Host {
    func attempt(
        _ order: Order, _ intent: Intent, _ key: Int, _ id: UInt64, for run: RunShell, pursuit: Pursuit
    ) -> AttemptShell? {
        guard let counterpart = run.counterpart(order.model, sign: ports.sign) else { return nil }
        var subject = Subject(
            id: id, counterpart: counterpart, inputs: order.inputs,
            key: ports.keyring.key(key, of: counterpart.provider.name), minted: intent.minted,
            clientKey: intent.client, folder: ports.artifacts.scratch(intent.client))
        subject.pace = order.pace
        subject.timeout = order.timeout
        subject.keepsRemote = run.terms.keep == .remote
        switch pursuit {
        case .send: break
        case .follow(let job): subject.job = (kept: subject.key.redactor.unsealed(job), submitted: now)
        case .find: subject.isLost = true
        }
        return AttemptShell(
            run: run, item: order.item, model: order.model, provider: counterpart.provider.name, key: key,
            Conversation(subject), hasPermit: pursuit == .send)
    }

    func pursue(_ item: ItemID, _ pursuit: Pursuit, for run: RunShell) {
        if pursuit == .send, let id = run.tickets[item], attempts[id] != nil { return begin(id) }
        // After a crash the attempt is made anew from what was written down.
        guard let order = run.machine.order(of: item), let intent = run.machine.intent(of: item),
            let callable = run.library.callables[intent.model]
        else { return }
        let id = number()
        let key = ports.keyring.place(of: intent.key, of: callable.provider.name)
        guard let shell = attempt(order, intent, key, id, for: run, pursuit: pursuit) else { return }
        gate.adopt(
            Ticket(
                id: id, run: run.number, provider: callable.provider.name, model: order.model,
                interface: callable.model.interface?.name, stage: callable.offer.paidStage, isStart: true, key: key))
        attempts[id] = shell
        run.tickets[item] = id
        begin(id)
    }

    private func begin(_ id: UInt64) {
        guard let shell = attempts[id] else { return }
        act(shell.conversation.begin(at: now, &wallet), for: id, shell)
    }

    func tell(_ id: UInt64, _ arrival: Arrival) {
        guard let shell = attempts[id] else { return }
        act(shell.conversation.handle(arrival, at: now, &wallet), for: id, shell)
    }

    func abandon(_ item: ItemID, of run: RunShell) {
        guard let id = run.tickets[item] else { return }
        if waiting.removeValue(forKey: id) != nil {
            gate.withdraw(id)
            run.tickets[item] = nil
        } else if let shell = attempts[id] {
            // Someone wants an end, and no result that is paid for is thrown away; a deadline waits for nothing.
            let letsPaidFinish = run.machine.pardon(item)?.errorClass == .cancelled
            act(shell.conversation.cancel(at: now, letsPaidFinish: letsPaidFinish, &wallet), for: id, shell)
        }
    }

    // MARK: What a conversation wants

    private func act(_ actions: [Action], for id: UInt64, _ shell: AttemptShell) {
        for action in actions {
            switch action {
            case .exchange(let errand): ask(errand, of: id, shell)
            case .wake(let number, let time): timers.set(.wake(attempt: id, number), at: hastened(time))
            case .accepted(let job):
                let redactor = ports.keyring.key(shell.key, of: shell.provider).redactor
                happened(.accepted(shell.item, job: redactor.sealed(job)), to: shell.run)
            case .progressed: break
            case .read(let number, let path, let most):
                tell(id, .read(number, Files.read(path, most: most ?? .max)))
            case .slowed(let wait):
                if let ticket = shell.lastTicket {
                    gate.learned(.slowDown(wait: wait.map(hastened)), from: ticket, at: now)
                }
            case .drop(let number): drop(number, of: shell)
            case .withdraw(let number): withdraw(number, of: id, shell)
            case .ended(let outcome): ended(id, shell, outcome)
            }
        }
    }

    private func ask(_ errand: Errand, of id: UInt64, _ shell: AttemptShell) {
        guard case .stage(let stage, _) = errand.purpose else { return go(errand, of: id, as: number()) }
        if errand.isPaid, shell.hasPermit {
            shell.hasPermit = false
            return go(errand, of: id, as: id, at: shell.leaves)
        }
        let ticket = number()
        waiting[ticket] = .errand(attempt: id, errand)
        shell.errands[errand.id] = ticket
        gate.ask(
            Ticket(
                id: ticket, run: shell.run.number, provider: shell.provider, model: shell.model,
                interface: shell.run.library.callables[shell.model]?.model.interface?.name, stage: stage,
                key: shell.key), at: now)
    }

    /// Limits let it go.
    func go(_ errand: Errand, of id: UInt64, as ticket: UInt64, at leaves: Timestamp? = nil) {
        guard let shell = attempts[id] else { return gate.ended(ticket) }
        shell.errands[errand.id] = ticket
        underWay[ticket] = (id, errand.id)
        if !shell.hasFolder, errand.writesFiles {
            shell.hasFolder = true
            ports.artifacts.makeScratch()
            Folders.make(shell.conversation.subject.folder)
        }
        let subject = shell.conversation.subject
        let outgoing = Outgoing(
            id: ticket, errand: errand, model: subject.counterpart.model, attempt: subject.clientKey,
            key: subject.key.id, inputs: subject.inputs, minted: subject.minted,
            item: ports.outside.wantsItems ? shell.run.machine.path(of: shell.item) : "")
        outbox.append((leaves, outgoing))
    }

    func ended(_ ticket: UInt64, _ result: Result<Answer, ExchangeFailure>) {
        guard let (id, errand) = underWay.removeValue(forKey: ticket) else { return }
        guard let shell = attempts[id] else { return gate.ended(ticket) }
        shell.errands[errand] = nil
        // Most of its life a job only waits, and there may be a hundred thousand.
        if shell.errands.isEmpty { shell.errands = [:] }
        shell.lastTicket = ticket
        advise(ticket, result)
        let actions = shell.conversation.handle(.ended(errand, result), at: now, &wallet)
        act(actions, for: id, shell)
        shell.lastTicket = nil
        gate.ended(ticket)
    }

    /// How many requests are left, where the headers say so.
    private func advise(_ ticket: UInt64, _ result: Result<Answer, ExchangeFailure>) {
        guard case .success(.http(let answer)) = result,
            answer.headers.contains(where: { RateAdvice.mayCount($0.name) })
        else { return }
        let advice = RateAdvice(headers: answer.headers.map { (name: $0.name, value: $0.value) }, at: now)
        guard let remaining = advice.remaining, let reset = advice.reset else { return }
        gate.learned(.allowance(remaining: remaining, reset: reset), from: ticket, at: now)
    }

    private func drop(_ number: UInt32, of shell: AttemptShell) {
        guard let ticket = shell.errands.removeValue(forKey: number) else { return }
        if waiting.removeValue(forKey: ticket) != nil {
            gate.withdraw(ticket)
        } else if underWay.removeValue(forKey: ticket) != nil {
            if !unsend(ticket) {
                dues[ticket] = nil
                ports.outside.cancel([ticket])
            }
            gate.ended(ticket)
        }
    }

    /// The paid request, if it still waits; on its way it is left alone.
    private func withdraw(_ number: UInt32, of id: UInt64, _ shell: AttemptShell) {
        guard let ticket = shell.errands[number] else { return }
        if unsend(ticket) {
            underWay[ticket] = nil
        } else if waiting.removeValue(forKey: ticket) != nil {
            gate.withdraw(ticket)
        } else {
            return
        }
        shell.errands[number] = nil
        tell(id, .ended(number, .failure(ExchangeFailure(.cancelled, wasSent: false, "it was not sent"))))
    }

    /// Takes a request back that was to go; whether it had not gone yet.
    private func unsend(_ ticket: UInt64) -> Bool {
        guard let place = outbox.firstIndex(where: { $0.outgoing.id == ticket }) else { return false }
        outbox.remove(at: place)
        return true
    }

    // MARK: The end of an attempt

    private func ended(_ id: UInt64, _ shell: AttemptShell, _ outcome: Outcome) {
        for number in shell.errands.keys { drop(number, of: shell) }
        shell.run.tickets[shell.item] = nil
        attempts[id] = nil
        var kind: Event.Kind
        switch outcome {
        case .succeeded(let success):
            learn(.success, id, shell)
            do throws(ArtifactStore.Failure) {
                let outputs = try ports.artifacts.taking(success.outputs)
                kind = .succeeded(shell.item, Success(outputs: outputs, charged: success.charged))
            } catch {
                var failure = Failure(.failed, error.message, fate: .accepted, model: shell.model)
                failure.isUndelivered = true
                kind = .failed(shell.item, failure)
            }
        case .failed(var failure):
            if let signal = Signal(failure, wait: failure.wait.map(hastened)) { learn(signal, id, shell) }
            failure.model = shell.model
            failure.hasOtherKey =
                (failure.errorClass == .auth || failure.errorClass == .quota) && failure.fate == .rejected
                && gate.hasKey(for: shell.model, of: shell.provider, at: now)
            kind = .failed(shell.item, failure)
        }
        if shell.hasPermit { gate.ended(id) }
        gate.jobEnded(id)
        if shell.hasFolder { Folders.remove(shell.conversation.subject.folder) }
        happened(kind, to: shell.run)
    }

    private func learn(_ signal: Signal, _ id: UInt64, _ shell: AttemptShell) {
        gate.learned(signal, from: shell.lastTicket ?? id, at: now)
    }

    /// A job that was accepted is durable: its conversation may go on.
    func recorded(_ kind: Event.Kind, in run: RunShell) {
        guard case .accepted(let item, _) = kind, let id = run.tickets[item] else { return }
        tell(id, .recorded)
    }
}

extension Errand {
    var writesFiles: Bool {
        switch exchange {
        case .program: true
        case .http(let request): if case .file = request.sink { true } else { false }
        }
    }
}

extension Signal {
    /// What a failure teaches about the provider, beyond the attempt.
    init?(_ failure: Failure, wait: Duration?) {
        switch failure.errorClass {
        case .rateLimited: self = .slowDown(wait: wait)
        case .auth: self = .keyRefused
        case .quota: self = .keySpent(wait: wait)
        case .unavailable, .timeout, .network: self = .serverFailed
        default: return nil
        }
    }
}
