import Blueprint
import Exchanges
import Expressions
import Values

/// Sending the requests of a stage, one after the other.
extension Conversation {
    static let stageSeries: UInt32 = 0

    mutating func begin(_ plan: Series.Plan) {
        series[Self.stageSeries] = Series(plan)
        open(Self.stageSeries)
    }

    /// Begins the request at hand of a series.
    mutating func open(_ id: UInt32) {
        guard var current = series[id] else { return }
        if let each = current.request.each {
            do throws(EvaluationError) {
                guard case .list(let elements) = try each.value(current.names ?? names) else {
                    return broken(id, Trouble(.invalid, "'each' is no list"))
                }
                current.isRepeated = true
                current.slots = elements.map { Series.Slot(element: $0) }
            } catch {
                return broken(id, Trouble(error, "'each'", .invalid))
            }
        } else {
            current.isRepeated = false
            current.slots = [Series.Slot()]
        }
        series[id] = current
        if current.slots.isEmpty { return completed(id) }
        advance(id)
    }

    /// Sends what can be sent, and asks for what that lacks.
    mutating func advance(_ id: UInt32) {
        guard let count = series[id]?.slots.count else { return }
        for slot in 0..<count {
            // A trouble with one may have ended it all.
            guard let slots = series[id]?.slots, slots.indices.contains(slot) else { return }
            if case .waiting = slots[slot].state { render(id, slot) }
        }
    }

    private mutating func render(_ id: UInt32, _ slot: Int) {
        guard let current = series[id] else { return }
        let (stage, index, isPaid) = (current.stage, current.index, current.isPaid(slot))
        var rendering = Rendering(
            subject, current.names ?? names, luggage, wallet, at: now, nonce: nonce(for: current.request, id, slot))
        rendering.isUploading = stage == .upload
        if let element = current.slots[slot].element { rendering.names["each"] = element }
        var rendered: HTTPRequest
        do throws(Trouble) {
            rendered = try rendering.request(
                current.request, place: "\(stage.rawValue).\(index)", page: current.slots[slot].page, isPaid: isPaid)
        } catch {
            return troubled(id, slot, error, isAnswered: false)
        }
        if stage == .token, !isOwn(rendered.url) {
            return troubled(
                id, slot, Trouble(.auth, "a token is asked for at a host that is not in 'hosts'"), isAnswered: false)
        }
        guard rendering.needs.isEmpty else {
            for (place, token) in rendering.asked { asked[place] = token }
            series[id]?.slots[slot].lacks = rendering.needs
            for need in rendering.needs where needs[need] == nil && !borrowed.contains(need) {
                self.need(need)
                // What is at hand may have sent it, and what cannot be had may have ended it all.
                guard let now = series[id], case .waiting = now.slots[slot].state else { return }
            }
            return
        }
        keep(rendering.made)
        bound(&rendered, current, isPaid)
        series[id]?.slots[slot].state = .sent
        series[id]?.slots[slot].tokens = rendering.tokens
        if isPaid { fate = .unknown }
        send(.http(consume rendered), .stage(stage, index), for: .answer(series: id, slot: slot))
    }

    private func isOwn(_ url: String) -> Bool { Address(url).map(counterpart.hosts.include) ?? false }

    /// Tokens that were signed here serve others too.
    private mutating func keep(_ made: [String: (text: String, lives: Duration)]) {
        for (place, token) in made {
            wallet.keep(
                .token(provider: counterpart.provider.name, place: place, key: subject.key.id),
                .init(value: .string(token.text), until: now.adding(token.lives.lessATenth)))
        }
    }

    /// 32 hexadecimal digits that no other request of any attempt has; empty where nobody asks.
    private func nonce(for request: Request, _ id: UInt32, _ slot: Int) -> String {
        var isAsked = counterpart.credentials.contains { !$0.isLasting }
        if case .own(let credentials) = request.authentication { isAsked = !credentials.isEmpty }
        if id != Self.stageSeries { isAsked = true }
        guard isAsked else { return "" }
        let seed = "\(subject.clientKey) \(now.seconds) \(now.nanoseconds) \(id) \(slot) \(waits.count) \(polls)"
        return String(Hex.encode(SHA256.digest(of: Array(seed.utf8))).prefix(32))
    }

    // MARK: Bounds

    private static let patient = Duration.seconds(600)
    private static let largest = 4 << 30

    /// How long it may take, how much may come, and where that goes.
    private func bound(_ request: inout HTTPRequest, _ current: Series, _ isPaid: Bool) {
        switch current.stage {
        case .send, .submit:
            if isPaid {
                request.limits.total = subject.timeout ?? Self.patient
                // Who draws while we wait says nothing until it is done.
                request.limits.stall = request.limits.total
                request.limits.bytes = 1 << 30
            } else {
                request.limits.total = Self.patient
            }
        case .fetch, .upload:
            request.limits.total = Self.patient
            request.limits.bytes = 1 << 30
        default: break
        }
        if current.request.response == .binary {
            request.limits.bytes = Self.largest
            request.limits.total = max(request.limits.total, Self.patient)
            request.sink = .file("\(subject.folder)/answer-\(nextID)")
        }
    }
}

extension Duration {
    /// What lasts so long is renewed a little earlier.
    var lessATenth: Duration { Duration(nanoseconds: nanoseconds - nanoseconds / 10) }
}
