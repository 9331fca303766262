import Blueprint
import Exchanges
import Expressions
import Values

/// Proves to the provider who asks. Only requests to its own hosts come here.
extension Rendering {
    mutating func sign(
        _ request: inout HTTPRequest, _ query: inout Parameters, by authentication: Request.Authentication,
        place: @autoclosure () -> String
    ) throws(Trouble) {
        var entries = counterpart.credentials
        if case .own(let credentials) = authentication {
            let place = place()
            entries = credentials.enumerated().map { SignedEntry($1, place: "\(place).\($0)") }
        }
        if entries.isEmpty { return }
        let plain = names
        defer { names = plain }
        if entries.allSatisfy(\.readsSecretsAlone) {
            names = subject.key.names
        } else {
            // The provider's own know nothing of the attempt, and few names are quickly copied.
            if case .provider = authentication { names = counterpart.names }
            names["secret"] = .map(subject.key.secrets)
            names["now"] = .timestamp(now)
            names["nonce"] = .string(nonce)
        }
        for entry in entries where holds(entry.credential.condition) {
            if entry.readsRequest { names["request"] = try describe(request, query, withBody: entry.readsBody) }
            try add(entry, to: &request, &query)
        }
    }

    private func holds(_ condition: Template?) -> Bool {
        guard let condition else { return true }
        return condition.perhaps(names) == .bool(true)
    }

    private mutating func add(
        _ entry: SignedEntry, to request: inout HTTPRequest, _ query: inout Parameters
    ) throws(Trouble) {
        switch entry.credential.kind {
        case .value(.header(let name), let value):
            if let text = try credential(value) { request.prove(name, text) }
        case .value(.query(let name), let value):
            if let text = try credential(value) {
                try query.replace(name, .string(text))
                request.credentialParameters.insert(name)
            }
        case .basic(let user, let password):
            let pair = (try credential(user) ?? "") + ":" + (try credential(password) ?? "")
            request.prove("Authorization", "Basic " + (isPreview ? pair : Base64.encode(Array(pair.utf8))))
        case .token(let token) where isPreview:
            needs.insert(.token(place: entry.place))
            try bear("‹token›", token.header, token.value, in: &request)
        case .jwt(_, let header, let value) where isPreview: try bear("‹signed token›", header, value, in: &request)
        case .token(let token):
            guard let text = kept(entry.place) else {
                needs.insert(.token(place: entry.place))
                asked[entry.place] = token
                return
            }
            try bear(text, token.header, token.value, in: &request)
        case .jwt(let assertion, let header, let value):
            if let text = kept(entry.place) { return try bear(text, header, value, in: &request) }
            let text = try assertionText(assertion)
            if entry.isLasting, let lives = assertion.lives { made[entry.place] = (text, lives) }
            try bear(text, header, value, in: &request)
        case .signature(let signature):
            request.signature = .init(
                accessKey: try credential(signature.accessKey) ?? "",
                secretKey: try credential(signature.secretKey) ?? "",
                sessionToken: try signature.sessionToken.flatMap { (token) throws(Trouble) in try credential(token) },
                region: try credential(signature.region) ?? "", service: try credential(signature.service) ?? "")
        }
    }

    private mutating func kept(_ place: String) -> String? {
        guard let value = wallet.value(of: item(place), at: now), case .string(let text) = value else { return nil }
        tokens[place] = value
        return text
    }

    /// Where the wallet keeps the token of a credential.
    func item(_ place: String) -> Wallet.Item {
        .token(provider: counterpart.provider.name, place: place, key: subject.key.id)
    }

    private mutating func bear(
        _ token: String, _ header: String, _ value: Template?, in request: inout HTTPRequest
    ) throws(Trouble) {
        guard let value else { return request.prove(header, "Bearer " + token) }
        names["token"] = .string(token)
        request.prove(header, try credential(value) ?? "")
        names["token"] = nil
    }

    /// A failure here names the secret that is missing, and shows none.
    func credential(_ template: Template) throws(Trouble) -> String? {
        do throws(EvaluationError) {
            let text = try template.text(names)
            // A signature made with the name of a secret says nothing.
            if isPreview, let text, !text.contains("‹"), template.mentions("secret") { return "‹signature›" }
            return text
        } catch {
            if case .noSuchKey(let key) = error.failure {
                throw Trouble(.auth, "there is no secret \(key) for '\(counterpart.provider.name)'")
            }
            throw Trouble(error, "a credential", .auth)
        }
    }

    // MARK: What is signed

    private mutating func describe(
        _ request: HTTPRequest, _ query: Parameters, withBody: Bool
    ) throws(Trouble) -> Value {
        let url = query.appended(to: request.url)
        let address = Address(url)
        var headers = ValueMap()
        for header in request.headers { headers[header.name.lowercased()] = .string(header.value) }
        var body: [UInt8] = []
        if withBody, case .content(let content) = request.body {
            switch content {
            case .bytes(let bytes): body = bytes
            case .file(let path):
                if let bytes = luggage[at: path]?.content { body = bytes } else { needs.insert(.bytes(path)) }
            }
        }
        return .map(
            ValueMap([
                ("method", .string(request.method)), ("url", .string(url)), ("host", .string(address?.host ?? "")),
                ("path", .string(address.map { $0.path.isEmpty ? "/" : $0.path } ?? "")),
                ("query", .string(address?.query ?? "")), ("headers", .map(headers)), ("body", .bytes(body)),
            ]))
    }
}

extension HTTPRequest {
    /// Sets a header that no other host may see.
    fileprivate mutating func prove(_ name: String, _ value: String) {
        headers.removeAll { $0.name.lowercased() == name.lowercased() }
        headers.append(.init(name, value.inOneLine))
        if !credentials.contains(name) { credentials.append(name) }
    }
}
