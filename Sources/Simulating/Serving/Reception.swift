import Blueprint
package import Exchanges
import Expressions
package import Values

/// The simulator's face to clients that it knows nothing of: finds out from a request alone which provider, model, and
/// job it is for, and answers so that the client's next request can be told from others.
///
/// Every provider has its area, `/PROVIDER/…`, which stands for `https://HOST/…` with any host of its calls. A request
/// whose own host is a provider's needs no area.
package struct Reception: Sendable {
    /// One provider as clients find it.
    package struct Area: Sendable {
        package let provider: String
        /// What stands in the place of the provider's base URL.
        package let base: String
        package let models: [String]
        let hosts: Set<String>
        let basePath: String
        let signposts: [Signpost]
        /// What answers give to keep that later requests of the model need.
        let marking: [String: Set<String>]
    }

    package let areas: [Area]
    /// Where the server is found, as `127.0.0.1:8787`.
    let authority: String
    var simulator: Simulator
    var registry: Registry
    /// Answers by the keys that make a request the same one again.
    var repeats: [String: (answer: HTTPAnswer, subject: String)] = [:]
    private var count = 0

    /// - Parameters:
    ///   - simulator: what answers; it knows the same providers.
    ///   - variables: each provider's settings and tables.
    ///   - memory: how many jobs are remembered.
    package init(
        _ simulator: consuming Simulator, variables: [String: ValueMap], authority: String,
        memory: Int = 100_000
    ) {
        self.authority = authority
        registry = Registry(most: memory)
        let providers = simulator.providers.values.sorted { $0.name < $1.name }
        areas = providers.compactMap { provider in
            guard case .url? = provider.base else { return nil }
            return Area(provider, under: variables[provider.name] ?? [:], at: authority)
        }
        self.simulator = simulator
    }

    mutating func nextID() -> String {
        count += 1
        return String(count)
    }

    // MARK: Receiving

    /// - Parameter request: its URL is `http://AUTHORITY/PATH`, as the client named it.
    package mutating func receive(_ request: HTTPRequest, at now: Timestamp) -> Service {
        let rest = request.url.dropFirst("http://".count)
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        let host = rest[..<slash].prefix { $0 != ":" }.lowercased()
        let target = rest[slash...]
        let mark = target.firstIndex(of: "?")
        var path = target[..<(mark ?? target.endIndex)].unescaped
        // Some clients glue the addresses that they are given to a path of their own.
        if let gap = path.firstRange(of: "://\(authority)/") { path = "/" + path[gap.upperBound...] }
        let query = mark.map { target[target.index(after: $0)...] }
        let hosted = areas.filter { $0.hosts.contains(host) }
        if !hosted.isEmpty {
            return receive(Visit(request, host: host, path: path, query: query), in: hosted, request, at: now)
        }

        let steps = path.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: true)
        guard let name = steps.first else { return overview }
        guard let area = areas.first(where: { $0.provider == name }) else {
            let visit = Visit(request, path: path, query: query)
            let fitting = areas.filter {
                $0.knows(visit) || registry.job(of: $0.provider, keeping: .string(visit.target)) != nil
            }
            return fitting.count == 1 ? receive(visit, in: fitting, request, at: now) : unknownArea(String(name))
        }
        var inner = "/" + (steps.count > 1 ? steps[1] : "")
        // A host may stand in the path too, where two hosts of a provider have the same paths.
        let next = inner.dropFirst().prefix { $0 != "/" }
        let named = area.hosts.contains(next.lowercased()) ? next.lowercased() : nil
        if named != nil { inner = String(inner.dropFirst(next.count + 1)) }
        if inner.isEmpty { inner = "/" }
        inner = area.inOwnVersion(inner)
        return receive(Visit(request, host: named, path: inner, query: query), in: [area], request, at: now)
    }

    // MARK: Pages of its own

    private var overview: Service {
        let providers = areas.map { ($0.provider, Value.string($0.base)) }
        return Service(
            200,
            ValueMap([
                ("easel", "every provider of a project, simulated"), ("base_urls", .map(ValueMap(providers))),
            ]))
    }

    private func unknownArea(_ name: String) -> Service {
        .refusal(
            404, "there is no provider '\(name)'",
            advice: "a path begins with one, as in \(areas.first?.base ?? "http://\(authority)/PROVIDER")",
            known: areas.map(\.provider))
    }
}

extension Reception.Area {
    /// The path with the version that the file has, where a client was made for another one.
    fileprivate func inOwnVersion(_ path: String) -> String {
        let base = basePath.split(separator: "/"), steps = path.split(separator: "/", omittingEmptySubsequences: false)
        guard let version = base.last, Disguise.isVersion(String(version)), steps.count > base.count + 1,
            steps[1..<base.count].elementsEqual(base.dropLast()), steps[base.count] != version,
            Disguise.isVersion(String(steps[base.count])),
            !signposts.contains(where: { $0.match(path) != nil && $0.weight > 0 })
        else { return path }
        return basePath + "/" + steps[(base.count + 1)...].joined(separator: "/")
    }

    /// Whether the path and the method are those of one of its requests, and not of any.
    fileprivate func knows(_ visit: Visit) -> Bool {
        signposts.contains {
            $0.weight > basePath.utf8.count + 1 && visit.matches($0.method) && $0.match(visit.path) != nil
        }
    }

    fileprivate init(_ provider: Provider, under variables: ValueMap, at authority: String) {
        self.provider = provider.name
        basePath = Signpost.basePath(of: provider, variables)
        base = "http://\(authority)/\(provider.name)\(basePath)"
        var hosts: Set<String> = []
        func add(_ template: Template) {
            guard case .string(let text)? = try? template.evaluate(variables) else { return }
            if let host = Place(text).host { hosts.insert(host) } else if !text.contains("*") { hosts.insert(text) }
        }
        if case .url(let base)? = provider.base { add(base) }
        for host in provider.hosts { add(host) }
        for download in provider.downloads { add(download.host) }
        var signposts: [Signpost] = []
        var models: [String] = []
        var marking: [String: Set<String>] = [:]
        for offer in provider.offers.values.sorted(by: { $0.name < $1.name }) where offer.call != nil {
            let name = "\(provider.name).\(offer.name)"
            models.append(name)
            for stage in Stage.allCases where stage != (offer.stages.first == .send ? .submit : .send) {
                let requests = Desk.everyRequest(of: stage, offer, provider)
                for (index, request) in requests.enumerated() {
                    if let text = request.address.parts.first, case .text(let address) = text,
                        let host = Place(address).host
                    {
                        hosts.insert(host)
                    }
                    signposts.append(Signpost(request, stage, index, of: name, offer, at: provider, under: variables))
                    marking[name, default: []].formUnion(request.jobFields)
                }
            }
            // What a job was asked by is in its request, however it got there.
            if let params = offer.params { marking[name, default: []].formUnion(params.fields(of: "job")) }
        }
        // This machine is nobody's own: its paths have their areas.
        self.hosts = hosts.filter { $0 != "localhost" && !$0.hasPrefix("127.") && $0 != "[" }
        self.models = models
        self.signposts = signposts
        self.marking = marking
    }
}

extension Request {
    /// What it and its answers read of `job`.
    fileprivate var jobFields: Set<String> {
        ([address] + templates + examples.flatMap { $0.body?.templates ?? [] }).fields(of: "job")
    }
}
