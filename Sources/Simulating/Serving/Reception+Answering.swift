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
        if case let file = found.surmise["file"], !file.isEmpty { names["file"] = .map(file) }
        let origin = Origin(
            provider: signpost.provider, model: signpost.model, stage: signpost.stage, request: signpost.index,
            job: job.id, key: job.key, names: names)
        let exchange = Exchange.http(request)

        if let (failure, advice) = mistake(in: found, visit, provider) {
            let reply = simulator.refuse(exchange, of: origin, as: failure, at: now)
            return finished(reply, exchange, subject, advice: advice)
        }
        let reply = simulator.answer(to: exchange, of: origin, at: now)
        if signpost.request.response == .binary, signpost.request.keep.isEmpty {
            let idempotent = idempotencyKey(of: visit, for: signpost) == nil
            if idempotent { return finished(reply, exchange, subject, isDrawn: true) }
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
        let reply = simulator.download(visit.path, place: file.place, for: file.origin, at: now)
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

    // MARK: Beginning

    private mutating func newJob(for found: Candidate, _ visit: Visit) -> Registry.Job {
        let id = nextID()
        let model = simulator.models[found.signpost.model]
        var names: ValueMap = [:]
        for name in ["settings", "tables"] { names[name] = found.signpost.known[name] }
        names["inputs"] = .map(model?.inputs(found.surmise["inputs"]) ?? found.surmise["inputs"])
        return Registry.Job(
            id: id, provider: found.signpost.provider, model: found.signpost.model,
            key: visit.headers["authorization"] ?? visit.headers["x-api-key"] ?? visit.headers["x-key"] ?? "",
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

    // MARK: Checking

    /// What the provider would not take, and how to do better.
    private func mistake(
        in found: Candidate, _ visit: Visit, _ provider: Provider?
    ) -> (ErrorClass, String)? {
        let signpost = found.signpost
        if let lacking = provider.flatMap({ credential($0, signpost.request, signpost.stage, visit) }) {
            return (.auth, "no credential came: \(lacking) must be there, with any value")
        }
        if found.isStranger { return (.notFound, "no job is known that this asks for") }
        if found.surmise.isForeign {
            return (
                .invalid, "no model of '\(signpost.provider)' has what stands in the request: compare 'easel models'"
            )
        }
        guard signpost.begins, signpost.stage != .upload, signpost.stage != .token,
            let model = simulator.models[signpost.model]
        else { return nil }
        let told = found.surmise["inputs"]
        for input in model.inputs where !input.isNever && input.declaration.isRequired && told[input.name] == nil {
            if let field = found.surmise.missing.first(where: { $0.made.reads(input: input.name) }) {
                return (.invalid, "'\(field.name)' is missing, which says '\(input.name)'")
            }
        }
        for input in model.inputs {
            guard let value = told[input.name], let given = input.read(value), !input.roundsUp,
                let violation = input.declaration.bounds.violation(by: given)
            else { continue }
            return (.invalid, "'\(input.name)' \(violation)")
        }
        return nil
    }

    /// What carries a credential that is not there; nil where nothing is missing.
    private func credential(
        _ provider: Provider, _ request: Request, _ stage: Stage, _ visit: Visit
    ) -> String? {
        let all: [Credential] =
            switch request.authentication {
            // A token is what the others are made of.
            case .provider: stage == .token ? [] : provider.credentials
            case .own(let own): own
            }
        guard !all.isEmpty else { return nil }
        var lacking: [String] = []
        for credential in all {
            let (place, isThere) = credential.presence(in: visit)
            if isThere, credential.condition != nil { return nil }
            if !isThere { lacking.append(place) }
        }
        return lacking.isEmpty ? nil : lacking[0]
    }

    // MARK: Disguising

    private mutating func disguise(
        _ answer: HTTPAnswer, for job: inout Registry.Job, _ found: Candidate, _ names: ValueMap,
        _ own: Set<String>
    ) -> HTTPAnswer {
        guard case .bytes(let whole) = answer.body else { return answer }
        let bytes = answer.isText ? whole : []
        let signpost = found.signpost
        let body = try? Value(json: bytes)
        let text = body == nil ? String(decoding: bytes, as: UTF8.self) : ""
        if (200..<300).contains(answer.status) {
            let marking = found.area.marking[signpost.model] ?? []
            for entry in signpost.request.keep where marking.contains(entry.key) {
                let known = names.merging(answer.names(body, text))
                // What the client has made itself stays what it is.
                guard let kept = try? entry.value.evaluate(known), kept.asHeader.map({ !own.contains($0) }) ?? true
                else { continue }
                job.disguise.take(kept)
            }
        }
        let next = signpost.request.pages.flatMap { pages in
            try? pages.next.evaluate(names.merging(answer.names(body, text))).unwrapped
        }
        var nextAddress: String?
        if case .string(let address)? = next, address.contains("://") { nextAddress = address }
        if case .map(let fields)? = next { for field in fields.entries { job.disguise.take(field.value) } }
        var seen: [String: Int] = [:]
        var moved: [(path: String, place: Int)] = []
        let disguise = job.disguise
        let provider = signpost.provider
        let authority = authority
        let bookmark = "page-\(job.id)"
        func move(_ address: String) -> String {
            if address == nextAddress {
                return "http://\(authority)/\(provider)" + address.dropOrigin
                    + (address.contains("?") ? "&" : "?") + "after=\(bookmark)"
            }
            guard let gap = address.firstRange(of: "://") else { return address }
            let rest = address[gap.upperBound...]
            let slash = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
            guard rest[..<slash] != authority else { return address }
            var path = String(rest[slash...])
            let count = (seen[path] ?? 0) + 1
            seen[path] = count
            // Each file of each job has an address of its own.
            if !disguise.names.contains(where: { path.contains($0.new) }) || count > 1 {
                let end = path.firstIndex { "?#".contains($0) } ?? path.endIndex
                let cut = path[..<end].lastIndex(of: "/") ?? path.startIndex
                path = path[..<cut] + "/\(job.id)-\(count)" + (path[cut...].hasPrefix("/") ? "" : "/") + path[cut...]
            }
            moved.append((Place(path).path, count - 1))
            return "http://\(authority)/\(provider)\(path)"
        }
        let headers = answer.headers.map { header in
            header.name == "content-length" || header.name == "content-type"
                ? header : HTTPRequest.Header(header.name, disguise.applied(to: header.value, move))
        }
        let changed = body.map { disguise.applied(to: $0, sparing: own, move) }
        let newText = body == nil ? disguise.applied(to: text, move) : ""
        let newBytes = answer.isText ? changed.flatMap { try? $0.jsonBytes() } ?? Array(newText.utf8) : whole
        let new = HTTPAnswer(status: answer.status, headers: headers, body: .bytes(newBytes), url: answer.url)
        if (200..<300).contains(answer.status) {
            let known = names.merging(new.names(changed, newText))
            for entry in signpost.request.keep {
                guard let kept = try? entry.value.evaluate(known) else { continue }
                guard signpost.request.each != nil else {
                    job.kept[entry.key] = kept
                    continue
                }
                if case .list(let others)? = job.kept[entry.key] {
                    job.kept[entry.key] = .list(others + [kept])
                } else {
                    job.kept[entry.key] = [kept]
                }
            }
            if nextAddress != nil { job.kept[Self.bookmark] = .string(bookmark) }
            if case .map? = next, case .map(let fields)? = try? signpost.request.pages?.next.evaluate(known).unwrapped {
                job.kept[Self.bookmark] = .list(fields.entries.map(\.value))
            }
        }
        for (path, place) in moved {
            registry.put(Registry.File(job: job.id, origin: job.origin, place: place), at: path, of: provider)
        }
        return new
    }
}

extension String {
    /// What follows the host.
    fileprivate var dropOrigin: Substring {
        guard let gap = firstRange(of: "://") else { return self[...] }
        return self[gap.upperBound...].drop { $0 != "/" && $0 != "?" }
    }
}

extension HTTPAnswer {
    fileprivate var isText: Bool {
        let type = headers.first { $0.name == "content-type" }?.value ?? ""
        return type.contains("json") || type.hasPrefix("text/")
    }

    /// What expressions find in it.
    fileprivate func names(_ body: Value?, _ text: String) -> ValueMap {
        var map = ValueMap()
        for header in headers { map[header.name] = .string(header.value) }
        return ["status": .int(status), "headers": .map(map), "body": body ?? .null, "text": .string(text)]
    }
}

extension Credential {
    /// Where it stands in a request, and whether it does.
    fileprivate func presence(in visit: Visit) -> (place: String, isThere: Bool) {
        func header(_ name: String) -> (String, Bool) {
            ("the header '\(name)'", visit.headers[name.lowercased()] != nil)
        }
        switch kind {
        case .value(.header(let name), _): return header(name)
        case .value(.query(let name), _): return ("the parameter '\(name)'", visit.query[name] != nil)
        case .basic, .signature: return header("Authorization")
        case .token(let token): return header(token.header)
        case .jwt(_, let name, _): return header(name)
        }
    }
}
