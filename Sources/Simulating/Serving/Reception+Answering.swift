import Blueprint
import Exchanges
import Expressions
import Values

/// What a visit is answered, and what is remembered of it.
extension Reception {
    mutating func serve(
        _ found: Candidate, _ visit: Visit, _ request: HTTPRequest, at now: Timestamp
    ) -> Service {
        let signpost = found.signpost
        let subject = "\(signpost.model) \(signpost.stage.rawValue)"
        let provider = simulator.providers[signpost.provider]
        if let key = idempotencyKey(of: visit, for: signpost), let (answer, subject) = repeats[key] {
            return Service(subject: subject, advice: "the same key again, the same answer") { answer }
        }
        var job = found.job ?? newJob(for: found, visit)
        for entry in found.surmise["job"].entries where job.kept[entry.key] == nil { job.kept[entry.key] = entry.value }
        var names = job.names
        names["job"] = .map(job.kept)
        if case let each = found.surmise["each"], !each.isEmpty { names["each"] = .map(each) }
        if signpost.stage == .upload { names["file"] = .map(visit.file(found.surmise["file"])) }
        let origin = Origin(
            provider: signpost.provider, model: signpost.model, stage: signpost.stage, request: signpost.index,
            job: job.id, key: job.key, names: names)
        let exchange = Exchange.http(request)

        if let (failure, advice) = mistake(in: found, visit, provider) {
            let reply = simulator.refuse(exchange, of: origin, as: failure, at: now)
            return finished(reply, exchange, subject, advice: advice)
        }
        let reply = simulator.answer(to: exchange, of: origin, at: now)
        if signpost.request.response == .binary, signpost.request.keep.isEmpty,
            idempotencyKey(of: visit, for: signpost) == nil
        {
            return finished(reply, exchange, subject, isDrawn: true)
        }
        guard case .success(.http(let answer)) = reply.result(for: exchange) else {
            registry.put(job)
            return Service(after: reply.after, subject: subject, advice: "no answer, as simulated") { nil }
        }
        let disguised = disguise(answer, for: &job, found, names, visit.texts)
        registry.put(job)
        if let key = idempotencyKey(of: visit, for: signpost), (200..<300).contains(answer.status) {
            if repeats.count > 100_000 { repeats.removeAll() }
            repeats[key] = (disguised, subject)
        }
        return Service(after: reply.after, subject: subject) { disguised }
    }

    mutating func serve(_ file: Registry.File, _ visit: Visit, at now: Timestamp) -> Service {
        let reply = simulator.download(visit.target, place: file.place, facts: file.facts, for: file.origin, at: now)
        let exchange = Exchange.http(HTTPRequest(method: "GET", url: visit.path))
        return finished(reply, exchange, "\(file.origin.model) file", isDrawn: true)
    }

    private func finished(
        _ reply: Reply, _ exchange: Exchange, _ subject: String, advice: String? = nil, isDrawn: Bool = false
    ) -> Service {
        Service(after: reply.after, subject: subject, advice: advice, isDrawn: isDrawn) {
            if case .success(.http(let answer)) = reply.result(for: exchange) { answer } else { nil }
        }
    }

    /// What the provider says where there is nothing, if its file tells; without a credential it says that first.
    mutating func refusal(
        _ visit: Visit, _ signpost: Signpost, _ request: HTTPRequest, at now: Timestamp, advice: String
    ) -> Service? {
        var names: ValueMap = [:]
        for name in ["settings", "tables"] { names[name] = signpost.known[name] }
        names["inputs"] = .map(simulator.models[signpost.model]?.inputs(ValueMap()) ?? ValueMap())
        let origin = Origin(
            provider: signpost.provider, model: signpost.model, stage: signpost.stage, request: signpost.index,
            job: nextID(), names: names)
        let lacking = simulator.providers[signpost.provider].flatMap {
            credential($0, signpost.request, signpost.stage, visit)
        }
        let isAsking = signpost.stage == .poll || signpost.stage == .lookup
        let reply = simulator.refuse(
            .http(request), of: origin, as: lacking != nil ? .auth : isAsking ? .notFound : .invalid,
            status: lacking != nil ? nil : 404, at: now)
        guard case .success(.http(let answer)) = reply.result(for: .http(request)),
            lacking != nil || answer.status == 404
        else { return nil }
        return Service(after: reply.after, subject: nil, advice: advice) { answer }
    }

    // MARK: Beginning

    private mutating func newJob(for found: Candidate, _ visit: Visit) -> Registry.Job {
        let id = nextID()
        let model = simulator.models[found.signpost.model]
        var names: ValueMap = [:]
        for name in ["settings", "tables"] { names[name] = found.signpost.known[name] }
        names["inputs"] = .map(model?.inputs(found.surmise["inputs"]) ?? found.surmise["inputs"])
        names["model"] = found.signpost.known["model"]
        if let sent = found.surmise.sent, let made = try? found.signpost.params?.evaluate(names) {
            names["params"] = made.overlaid(with: sent)
        }
        return Registry.Job(
            id: id, provider: found.signpost.provider, model: found.signpost.model,
            key: simulator.providers[found.signpost.provider]?.key(of: visit) ?? "",
            base: found.area.basePath, names: names,
            disguise: Disguise(simulator.chance.of("disguise", found.signpost.model, id)))
    }

    private func idempotencyKey(of visit: Visit, for signpost: Signpost) -> String? {
        guard signpost.stage == .send || signpost.stage == .submit,
            let idempotency = simulator.providers[signpost.provider]?.idempotency
        else { return nil }
        switch idempotency {
        case .header(let name): return visit.headers[name.lowercased()].map { "\(signpost.provider) \($0)" }
        case .field(let name):
            guard case .map(let fields) = visit.body, let key = fields[name]?.asHeader else { return nil }
            return "\(signpost.provider) \(key)"
        }
    }
}

extension Value {
    /// Itself, and over it what was sent, as far as it is of the same kind.
    fileprivate func overlaid(with sent: ValueMap) -> Value {
        guard case .map(var fields) = self else { return self }
        for entry in sent.entries where fields[entry.key].map({ $0.isLike(entry.value) }) ?? true {
            fields[entry.key] = entry.value
        }
        return .map(fields)
    }

    private func isLike(_ other: Value) -> Bool {
        switch (self, other) {
        case (.string, .string), (.bool, .bool), (.map, .map), (.list, .list), (.int, .int), (.double, .double),
            (.double, .int), (.string, .map), (.map, .string):
            true
        default: false
        }
    }
}
