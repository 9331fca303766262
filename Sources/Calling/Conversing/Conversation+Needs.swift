import Blueprint
import Exchanges
import Expressions
import Values

/// Having what requests lack: files brought here, bytes read, uploads, tokens.
extension Conversation {
    mutating func need(_ need: Need) {
        needs[need] = 0
        fetch(need)
    }

    mutating func fetch(_ need: Need) {
        switch need {
        case .bytes(let path): actions.append(.read(wait(for: .need(need)), path: path, most: nil))
        case .download(let url): download(url, for: need)
        case .upload(let tag): borrow(need, item(of: tag)) { $0.upload(tag) }
        case .token(let place): borrow(need, item(ofToken: place)) { $0.askForToken(place) }
        }
    }

    /// Takes what the wallet has, or gets it, or waits for another conversation that does.
    private mutating func borrow(_ need: Need, _ item: Wallet.Item, _ get: (inout Conversation) -> Void) {
        if let value = wallet.value(of: item, at: now) {
            if case .upload(let tag) = need { luggage.give(value, for: tag) }
            return met(need)
        }
        if let trouble = wallet.refusal(of: item, at: now) { return missed(need, trouble) }
        if wallet.claim(item, for: subject.id) {
            get(&self)
        } else {
            needs[need] = nil
            borrowed.insert(need)
        }
    }

    mutating func roused() {
        for need in borrowed {
            guard borrowed.remove(need) != nil else { continue }
            self.need(need)
            if hasEnded { return }
        }
    }

    // MARK: Coming to an end

    /// Renders again whatever waited for it.
    mutating func met(_ need: Need) {
        needs[need] = nil
        if case .preparing = phase { return prepareFurther() }
        if case .executing = phase, case .execution(let execution) = counterpart.offer.work { return run(execution) }
        for id in series.ids { advance(id) }
    }

    /// What lacks it comes to nothing, or tries again later.
    mutating func missed(_ need: Need, _ trouble: Trouble) {
        needs[need] = nil
        switch phase {
        case .preparing, .executing: return fail(trouble)
        default: break
        }
        for id in series.ids {
            for slot in (series[id]?.slots ?? []).indices {
                guard let current = series[id], current.slots.indices.contains(slot) else { break }
                guard case .waiting = current.slots[slot].state, current.slots[slot].lacks.contains(need)
                else { continue }
                troubled(id, slot, trouble, isAnswered: false)
                if hasEnded { return }
            }
        }
    }

    /// What was asked for by this conversation, and is not to be had.
    mutating func lost(_ need: Need, _ id: UInt32, _ item: Wallet.Item, _ trouble: Trouble) {
        series[id] = nil
        var trouble = trouble
        // It has been tried often enough.
        trouble.retries = 0
        trouble.isUnanswered = false
        wallet.refuse(item, trouble, at: now, for: subject.id)
        missed(need, trouble)
    }
}
