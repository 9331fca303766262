import Blueprint
import Exchanges
import Expressions
import Values

/// Which request of the project a visit is.
extension Reception {
    struct Candidate {
        let area: Area
        let signpost: Signpost
        let surmise: Surmise
        /// The one that the visit speaks of; nil where none is known, or a new one begins.
        let job: Registry.Job?

        /// Whether the client names another host.
        let isElsewhere: Bool

        /// Whether it asks for a job that there is not.
        var isStranger: Bool { job == nil && !signpost.begins }

        func goesBefore(_ other: Candidate) -> Bool {
            if surmise.isForeign != other.surmise.isForeign { return !surmise.isForeign }
            if isStranger != other.isStranger { return !isStranger }
            if surmise.contradictions != other.surmise.contradictions {
                return surmise.contradictions < other.surmise.contradictions
            }
            if isElsewhere != other.isElsewhere { return !isElsewhere }
            if (job == nil) != (other.job == nil) { return job != nil }
            if signpost.weight != other.signpost.weight { return signpost.weight > other.signpost.weight }
            if surmise.agreements != other.surmise.agreements { return surmise.agreements > other.surmise.agreements }
            if signpost.isOther != other.signpost.isOther { return !signpost.isOther }
            return surmise.missing.count < other.surmise.missing.count
        }
    }

    mutating func receive(_ visit: Visit, in areas: [Area], _ request: HTTPRequest, at now: Timestamp) -> Service {
        var candidates: [Candidate] = []
        var otherMethods: Set<String> = []
        for area in areas {
            for signpost in area.signposts {
                guard let holes = signpost.match(visit.path), signpost.weight > 0 || !holes.isEmpty || visit.path == "/"
                else { continue }
                var surmise = Surmise(signpost, simulator.models[signpost.model]?.inputs ?? [])
                surmise.read(visit, for: signpost, signpost.weight > 0 ? holes : holes.map { ($0.0, visit.target) })
                let job = job(of: surmise, for: signpost) ?? job(turningPagesOf: signpost, visit)
                // An address that only an answer gives fits every path.
                if job == nil, signpost.weight == 0, !holes.isEmpty { continue }
                guard visit.matches(signpost.method) else {
                    otherMethods.insert(signpost.method)
                    continue
                }
                let isElsewhere = visit.host.map { $0 != signpost.host ?? $0 } ?? false
                candidates.append(
                    Candidate(area: area, signpost: signpost, surmise: surmise, job: job, isElsewhere: isElsewhere))
            }
        }
        let best = candidates.reduce(nil) { best, next in
            best.map { next.goesBefore($0) ? next : $0 } ?? next
        }
        if best?.job == nil || best?.isStranger == true, visit.matches("GET") {
            for area in areas {
                if let file = registry.file(at: visit.path, of: area.provider) { return serve(file, visit, at: now) }
            }
        }
        if best == nil, visit.matches("GET"), visit.namesFile,
            let job = registry.latestJob(of: areas[0].provider)
        {
            // The client made the address itself, of what answers said.
            return serve(Registry.File(job: job.id, origin: job.origin, place: 0), visit, at: now)
        }
        guard let best else {
            return unknownModel(visit, in: areas, request, at: now)
                ?? unknown(visit, in: areas, otherMethods, request, at: now)
        }
        return serve(best, visit, request, at: now)
    }

    /// Where nothing but the model's part of the path is unheard of.
    private mutating func unknownModel(
        _ visit: Visit, in areas: [Area], _ request: HTTPRequest, at now: Timestamp
    ) -> Service? {
        let fitting = areas.flatMap(\.signposts).filter {
            $0.namesModel && visit.matches($0.method) && $0.wouldMatch(visit.path)
        }
        guard let signpost = fitting.max(by: { $0.weight < $1.weight }) else { return nil }
        return refusal(
            visit, signpost, request, at: now,
            advice: "no model of '\(signpost.provider)' has what stands in the path: compare 'easel models'")
    }

    private func job(of surmise: Surmise, for signpost: Signpost) -> Registry.Job? {
        let told = surmise["job"]
        for entry in told.entries {
            guard let job = registry.job(of: signpost.provider, keeping: entry.value), job.model == signpost.model
            else { continue }
            let isWhole = told.entries.allSatisfy { job.keeps($0.value, as: $0.key.text) }
            return isWhole && !job.kept.isEmpty ? job : nil
        }
        return nil
    }

    /// The list that the visit goes on with.
    private func job(turningPagesOf signpost: Signpost, _ visit: Visit) -> Registry.Job? {
        guard signpost.request.pages != nil else { return nil }
        for text in visit.texts {
            guard let job = registry.job(of: signpost.provider, keeping: .string(text)), job.model == signpost.model,
                job.kept[Self.bookmark] != nil, job.keeps(.string(text), as: Self.bookmark)
            else { continue }
            return job
        }
        return nil
    }

    /// Under which a job keeps what leads to its next page: no name that a file could have.
    static let bookmark = "next page"

    private mutating func unknown(
        _ visit: Visit, in areas: [Area], _ otherMethods: Set<String>, _ request: HTTPRequest, at now: Timestamp
    ) -> Service {
        let provider = areas[0].provider
        let known = Set(areas.flatMap { area in area.signposts.map { "\($0.method) \($0.shown)" } }).sorted()
        if visit.path == "/", visit.matches("GET") {
            return Service(
                200,
                ValueMap([
                    ("provider", .string(provider)), ("base_url", .string(areas[0].base)),
                    ("models", .list(areas[0].models.map { .string($0) })),
                    ("requests", .list(known.map { .string($0) })),
                ]))
        }
        guard otherMethods.isEmpty else {
            return .refusal(
                405, "'\(provider)' is not asked by \(visit.method) \(visit.path)",
                advice: "its file says \(otherMethods.sorted().joined(separator: " or "))", known: known)
        }
        let error = "'\(provider)' is never asked by \(visit.method) \(visit.path)"
        let own = areas[0].signposts.first(where: \.begins).flatMap {
            refusal(
                visit, $0, request, at: now,
                advice: "\(error): http://\(authority)/\(provider) lists the requests of its file")
        }
        return own
            ?? .refusal(
                404, error, advice: "the requests of its file are listed under 'known'; base_url is \(areas[0].base)",
                known: known)
    }
}

extension Registry.Job {
    /// For the files that it has made.
    var origin: Origin {
        Origin(provider: provider, model: model, stage: .fetch, job: id, key: key, names: names)
    }
}

extension Visit {
    /// Whether a picture, a clip or a sound is asked for, as its name has it.
    var namesFile: Bool {
        (query.entries.map { $0.value.asHeader ?? "" } + [path]).contains { Commission.namesFile($0) }
    }

    /// Whether its method is one, or the same without a body.
    func matches(_ method: String) -> Bool { self.method == method || (self.method == "HEAD" && method == "GET") }
}
