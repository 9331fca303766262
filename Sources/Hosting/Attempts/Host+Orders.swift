import Blueprint
import Calling
import Exchanges
import Expressions
import Journaling
import Running
import Values

/// Orders: what the machine wants, until limits and purses let it go.
extension Host {
    func want(_ order: Order, for run: RunShell) {
        guard let callable = run.library.callables[order.model] else { return }
        if let reuse = cached(order, callable, for: run) { return happened(.reused(order.item, reuse), to: run) }
        if let gap = ports.keyring.gaps[callable.provider.name] {
            return happened(.refused(order.item, Failure(.unavailable, gap, model: order.model)), to: run)
        }
        let id = number()
        let ticket = Ticket(
            id: id, run: run.number, provider: callable.provider.name, model: order.model,
            interface: callable.model.interface?.name, stage: callable.offer.paidStage, isStart: true,
            notBefore: order.notBefore.map(hastened))
        waiting[id] = .order(run, order)
        run.tickets[order.item] = id
        gate.ask(ticket, at: now)
    }

    func admitted(_ admission: Admission) {
        guard let what = waiting.removeValue(forKey: admission.ticket) else { return }
        switch (what, admission.answer) {
        case (.order(let run, let order), .go(let key)): intend(order, admission, key, for: run)
        case (.order(let run, let order), .refused(let errorClass, let message)):
            run.tickets[order.item] = nil
            happened(.refused(order.item, Failure(errorClass, message, model: order.model)), to: run)
        case (.errand(let attempt, let errand), .go):
            go(errand, of: attempt, as: admission.ticket, at: admission.leaves)
        case (.errand(let attempt, let errand), .refused(_, let message)):
            tell(attempt, .ended(errand.id, .failure(.init(.cancelled, wasSent: false, message))))
        }
    }

    /// Everything that must be known to send it is written down first.
    private func intend(_ order: Order, _ admission: Admission, _ key: Int, for run: RunShell) {
        guard let callable = run.library.callables[order.model] else { return }
        if let refusal = reserve(order, for: run) {
            release(admission.ticket)
            run.tickets[order.item] = nil
            return happened(.refused(order.item, refusal), to: run)
        }
        let waited = admission.cause.flatMap { cause in
            admission.waited > .milliseconds(200)
                ? [Intent.Waited(limit: cause.description, duration: admission.waited)] : nil
        }
        let intent = Intent(
            model: order.model, option: order.option, key: ports.keyring.key(key, of: callable.provider.name).id,
            client: UUIDText.random(using: &ports.random), minted: minted(callable.offer), reserved: order.reserved,
            hash: order.cache == nil ? nil : cacheKey(order, callable), waited: waited ?? [],
            miss: miss(of: order, callable, for: run))
        let shell = attempt(order, intent, key, admission.ticket, for: run, pursuit: .send)
        shell?.leaves = admission.leaves
        attempts[admission.ticket] = shell
        happened(.intended(order.item, intent), to: run)
    }

    /// A ticket that was let go and is not used.
    func release(_ ticket: UInt64) {
        gate.ended(ticket)
        gate.jobEnded(ticket)
    }

    private func minted(_ offer: Offer) -> ValueMap {
        guard case .call(let call) = offer.work else { return ValueMap() }
        var minted = ValueMap()
        for (name, kind) in call.mint {
            switch kind {
            case .uuid: minted[name] = .string(UUIDText.random(using: &ports.random))
            case .timestamp: minted[name] = .timestamp(now)
            case .random: minted[name] = .int(Int.random(in: 0..<(1 << 31), using: &ports.random))
            }
        }
        return minted
    }

    // MARK: Purses of days and months

    private func purses(of run: RunShell, at time: Timestamp) -> [Reservation.Limit] {
        guard let budget = run.terms.budget else { return [] }
        let name = run.terms.profile ?? "default"
        let date = CivilTime(time).date.description
        var limits: [Reservation.Limit] = []
        if let day = budget.day { limits.append(.init(Purse(name: name, period: date), limit: day.nanodollars)) }
        if let month = budget.month {
            limits.append(.init(Purse(name: name, period: String(date.prefix(7))), limit: month.nanodollars))
        }
        return limits
    }

    private func reserve(_ order: Order, for run: RunShell) -> Failure? {
        let limits = purses(of: run, at: now)
        guard !limits.isEmpty, order.reserved > 0 else { return nil }
        let wish = Reservation(run.lease, order.reserved.nanodollars, in: limits)
        do {
            // What has been settled in this turn is free again.
            if runs.contains(where: { !$0.entry.settlements.isEmpty }) { try commit() }
            let outcome = try ports.journal.reserve([wish]).first
            if case .reserved(let levels)? = outcome { warn(of: levels, from: limits, in: run) }
            guard case .refused(let level)? = outcome else { return nil }
            let limit = limits.first { $0.purse == level.purse }?.limit ?? 0
            let spent = Money.text(Double(level.spent + level.held) / 1e9)
            return Failure(
                .budget,
                "\(Money.text(order.reserved)) more would exceed the budget of \(level.purse.period): "
                    + "\(spent) of \(Money.text(Double(limit) / 1e9)) are spent or set aside",
                model: order.model)
        } catch {
            return Failure(.budget, "no money can be set aside: \(error.message)", model: order.model)
        }
    }

    func settlements(of kind: Event.Kind, in run: RunShell) -> [Settlement] {
        guard run.terms.budget?.day != nil || run.terms.budget?.month != nil,
            let money = run.machine.settlement(of: kind)
        else { return [] }
        return purses(of: run, at: money.since).map {
            Settlement($0.purse, reserved: money.reserved.nanodollars, spent: money.spent.nanodollars)
        }
    }
}

extension Offer {
    /// The stage whose last request may be billed.
    var paidStage: Stage {
        switch work {
        case .execution: .exec
        case .call(let call): if case .always? = call.final { .send } else { .submit }
        }
    }
}

/// A random UUID of version 4.
enum UUIDText {
    static func random(using random: inout any RandomNumberGenerator & Sendable) -> String {
        // The version, and the variant of RFC 9562.
        let words = [random.next() & ~0xF000 | 0x4000, random.next() & (1 << 62 - 1) | 1 << 63]
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for word in words {
            for shift in stride(from: UInt64(60), through: 0, by: -4) {
                if [8, 13, 18, 23].contains(text.count) { text.append(UInt8(ascii: "-")) }
                let digit = UInt8(truncatingIfNeeded: word >> shift & 15)
                text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
