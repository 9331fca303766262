import Blueprint
import Exchanges
import Expressions
import Values

/// What a provider would not take of a visit.
extension Reception {
    /// What the provider would not take, and how to do better.
    func mistake(
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
            let field = found.surmise.missing.first { field in
                field.made.fields(of: "inputs").contains(input.name)
                    || (field.made.isParams && signpost.params?.fields(of: "inputs").contains(input.name) == true)
            }
            if let field {
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
    func credential(
        _ provider: Provider, _ request: Request, _ stage: Stage, _ visit: Visit
    ) -> String? {
        let all: [Credential] =
            switch request.authentication {
            // A token is what the others are made of.
            case .provider: stage == .token ? [] : provider.credentials
            case .own(let own): own
            }
        guard !all.isEmpty, !all.isOptional else { return nil }
        var lacking: [String] = []
        for credential in all {
            let (place, value) = credential.place(in: visit)
            if value != nil, credential.condition != nil { return nil }
            if value == nil { lacking.append(place) }
        }
        return lacking.isEmpty ? nil : lacking[0]
    }
}

extension [Credential] {
    /// Whether there is but one, and who has no secret does without it.
    fileprivate var isOptional: Bool {
        guard count == 1, let condition = self[0].condition else { return false }
        return (try? condition.evaluate(["secret": .map(ValueMap()), "settings": .map(ValueMap())])) == .bool(false)
    }
}

extension Provider {
    /// Who asks: limits are those of a key.
    func key(of visit: Visit) -> String? { credentials.lazy.compactMap { $0.place(in: visit).value }.first }
}

extension Credential {
    /// Where it stands in a request, and what stands there.
    fileprivate func place(in visit: Visit) -> (name: String, value: String?) {
        func header(_ name: String) -> (String, String?) { ("the header '\(name)'", visit.headers[name.lowercased()]) }
        func parameter(_ name: String) -> (String, String?) {
            ("the parameter '\(name)'", visit.query[name]?.asHeader)
        }
        if let alternative, visit.query[alternative] != nil { return parameter(alternative) }
        switch kind {
        case .value(.header(let name), _): return header(name)
        case .value(.query(let name), _): return parameter(name)
        case .basic: return header("Authorization")
        // An address may be signed as well as a request.
        case .signature where visit.query["X-Amz-Signature"] != nil: return parameter("X-Amz-Signature")
        case .signature: return header("Authorization")
        case .token(let token): return header(token.header)
        case .jwt(_, let name, _): return header(name)
        }
    }
}
