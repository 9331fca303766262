package import Values

extension Exchange {
    /// All of it as values, for programs and for tests: a body of JSON as what it means.
    package var facts: ValueMap {
        switch self {
        case .http(let request): request.facts
        case .program(let run): run.facts
        }
    }
}

extension HTTPRequest {
    var facts: ValueMap {
        var map = ValueMap()
        map["method"] = .string(method)
        map["url"] = .string(url)
        // A header may be there more than once.
        map["headers"] = .list(headers.map { ["name": .string($0.name), "value": .string($0.value)] })
        map["paid"] = .bool(isPaid)
        if let signature {
            map["signature"] = ["service": .string(signature.service), "region": .string(signature.region)]
        }
        switch body {
        case .none: break
        case .content(let content): map["body"] = content.facts
        case .multipart(let parts):
            map["parts"] = .list(
                parts.map { part in
                    var fields = ValueMap([("name", Value.string(part.name)), ("content", part.content.facts)])
                    fields["filename"] = part.filename.map { .string($0) }
                    fields["type"] = part.type.map { .string($0) }
                    return .map(fields)
                })
        }
        return map
    }
}

extension ProgramRun {
    var facts: ValueMap {
        var map = ValueMap()
        map["argv"] = .list(([program] + arguments).map { .string($0) })
        map["environment"] = .map(ValueMap(environment.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
        map["files"] = .map(ValueMap(files.sorted { $0.key < $1.key }.map { ($0.key, $0.value.facts) }))
        return map
    }
}

extension HTTPRequest.Content {
    var facts: Value {
        switch self {
        case .file(let path): return ["file": .string(path)]
        case .bytes(let bytes):
            if let value = try? Value(json: bytes) { return value }
            return .string(String(validating: bytes, as: UTF8.self) ?? "‹\(bytes.count) bytes›")
        }
    }
}
