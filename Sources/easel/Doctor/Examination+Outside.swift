import Blueprint
import Exchanges
import Expressions
import Values

extension Examination {
    // MARK: Hosts

    /// A request that asks for nothing, goes without a key and costs nothing: any answer will do.
    func lookAtHosts(of needs: Needs, _ terms: Terms, _ checkup: inout Checkup) {
        let area = "hosts"
        var places: [(url: String, host: String, providers: [String])] = []
        for provider in needs.providers {
            guard case .url(let template)? = provider.base else { continue }
            guard let url = address(template, of: provider, terms), let host = Self.host(of: url) else {
                checkup.note(area, "the address of '\(provider.name)' is known only when it is called")
                continue
            }
            if let known = places.firstIndex(where: { $0.host == host }) {
                places[known].providers.append(provider.name)
            } else {
                places.append((url, host, [provider.name]))
            }
        }
        if places.isEmpty { return }
        let answers = Probe().ask(
            places.map { place in
                var request = HTTPRequest(method: "HEAD", url: place.url)
                request.limits.connect = .seconds(5)
                request.limits.total = .seconds(10)
                return .http(request)
            })
        for (place, answer) in zip(places, answers) {
            let names = place.providers.joined(separator: ", ")
            switch answer {
            case .success: checkup.sound(area, "\(place.host) answers (\(names))")
            case .failure(let failure):
                checkup.wrong(area, "\(place.host) does not answer (\(names)): \(failure.message)", failure.advice)
            }
        }
    }

    private func address(_ template: Template, of provider: Provider, _ terms: Terms) -> String? {
        let own = terms.settings[provider.name] ?? ValueMap()
        var settings = ValueMap()
        for member in provider.settings { settings[member.name] = own[member.name] ?? member.declaration.standard }
        guard case .string(let url)? = try? template.evaluate(["settings": .map(settings)]) else { return nil }
        return url
    }

    /// With its port, where there is one.
    private static func host(of url: String) -> String? {
        guard let rest = url.firstRange(of: "://").map({ url[$0.upperBound...] }) else { return nil }
        let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return host.isEmpty ? nil : String(host.split(separator: "@").last ?? host)
    }

    // MARK: Programs

    func lookAtPrograms(of needs: Needs, _ checkup: inout Checkup) {
        let area = "programs"
        var found: [(name: String, path: String)] = []
        for (name, models) in needs.programs {
            guard let path = Programs.path(of: name) else {
                let users = models.prefix(3).joined(separator: ", ") + (models.count > 3 ? ", …" : "")
                checkup.wrong(
                    area, "there is no program '\(name)', which \(users) needs",
                    "install it, or put its folder into PATH")
                continue
            }
            found.append((name, path))
        }
        for (program, version) in zip(found, versions(of: found.map(\.path))) {
            checkup.sound(area, "\(program.name): \(version ?? "there, at \(program.path)")")
        }
    }

    /// What each prints when it is asked, in the two ways that are usual.
    private func versions(of paths: [String]) -> [String?] {
        var versions = [String?](repeating: nil, count: paths.count)
        for word in ["--version", "-version"] {
            let open = versions.indices.filter { versions[$0] == nil }
            let answers = Probe().ask(
                open.map { place in
                    var run = ProgramRun(
                        program: paths[place], arguments: [word], folder: Probe.folder("\(place)\(word)"))
                    run.timeout = .seconds(5)
                    run.outputBytes = 1 << 16
                    return .program(run)
                })
            for (place, answer) in zip(open, answers) {
                guard case .success(.program(let answer)) = answer, answer.exitCode == 0 else { continue }
                versions[place] = Self.firstLine(of: answer.output) ?? Self.firstLine(of: answer.complaint)
            }
        }
        return versions
    }

    private static func firstLine(of bytes: [UInt8]) -> String? {
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map { String($0).trimmingBlanks }
            .first { !$0.isEmpty }.map { $0.count > 72 ? $0.prefix(71) + "…" : $0 }
    }
}

extension ExchangeFailure {
    /// What a person can do about a host that does not answer.
    fileprivate var advice: String {
        switch reason {
        case .untrusted: "look at this machine's certificates and at its clock"
        case .forbidden: "look at 'base_url' of the provider"
        default: "look at the network, at a proxy in between, and at 'base_url' of the provider"
        }
    }
}
