import Blueprint
import Exchanges
import Expressions
import Values

/// What makes the answer of an example that of one job.
extension Reception {
    mutating func disguise(
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
        var facts: [String: ValueMap] = [:]
        changed?.collectFacts(&facts)
        for (path, place) in moved where !job.asks(at: path) {
            let file = Registry.File(
                job: job.id, origin: job.origin, place: place, facts: facts["/\(provider)\(path)"] ?? ValueMap())
            registry.put(file, at: path, of: provider)
        }
        return new
    }
}

extension Value {
    /// What stands beside an address, by its path: an answer that says how large a file is means this file.
    fileprivate func collectFacts(_ facts: inout [String: ValueMap]) {
        switch self {
        case .list(let elements): for element in elements { element.collectFacts(&facts) }
        case .map(let map):
            let told = ValueMap(
                ["width", "height", "duration"].compactMap { name in
                    guard let value = map[name], value != .null else { return nil }
                    return (name, value)
                })
            for entry in map.entries {
                if case .string(let text) = entry.value, text.hasPrefix("http://"), !told.entries.isEmpty {
                    facts[Place(text).path] = told
                }
                entry.value.collectFacts(&facts)
            }
        default: break
        }
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
