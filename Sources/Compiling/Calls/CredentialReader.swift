import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// Reads credentials, where secrets may be named and requests are signed.
struct CredentialReader {
    let provider: ProviderFrame

    /// What stands under `auth` of a request.
    func authentication(
        _ node: YAMLNode?, _ attempt: Attempt, _ reader: inout ValueReader
    ) -> Request.Authentication {
        guard let node else { return .provider }
        if node.text == "none" { return .own([]) }
        return .own(read(node, attempt, &reader))
    }

    func read(_ node: YAMLNode?, _ attempt: Attempt, _ reader: inout ValueReader) -> [Credential] {
        (node?.sequence?.items ?? []).compactMap { element in
            element.fields(of: .auth).flatMap { credential($0, attempt, &reader) }
        }
    }

    private func credential(_ fields: Fields, _ attempt: Attempt, _ reader: inout ValueReader) -> Credential? {
        let condition = reader.read(
            fields["when"], wanting: .bool, "'when'", in: provider.settingsScope.declaring("secret", .secrets))
        let kind = kind(fields, attempt, &reader)
        return kind.map { Credential(kind: $0, condition: condition, alternative: fields["or_query"]?.text) }
    }

    private func kind(_ fields: Fields, _ attempt: Attempt, _ reader: inout ValueReader) -> Credential.Kind? {
        let scope = attempt.scope.signing
        if let basic = fields.fields("basic") {
            let user = secret(basic["user"], "'user'", scope, &reader, mayBePlain: true)
            let password = secret(basic["password"], "'password'", scope, &reader)
            guard let user, let password else { return nil }
            return .basic(user: user, password: password)
        }
        if let token = fields.fields("token") { return self.token(token, attempt, &reader) }
        if let jwt = fields.fields("jwt") {
            let bearer = bearer(jwt, scope, &reader)
            guard let assertion = assertion(jwt, scope, &reader) else { return nil }
            return .jwt(assertion, header: bearer.header, value: bearer.value)
        }
        if let fields = fields.fields("aws_sigv4") { return signature(fields, scope, &reader).map { .signature($0) } }
        guard let node = fields["value"] else {
            if let span = fields.span(of: "header") ?? fields.span(of: "query") {
                reader.report(.noCredentialValue(at: span))
            }
            return nil
        }
        let value = secret(node, "'value'", scope, &reader)
        guard let value else { return nil }
        if let header = fields["header"]?.text { return .value(.header(header), value) }
        return fields["query"]?.text.map { .value(.query($0), value) }
    }

    /// A text that is worth nothing without an expression in it: whoever writes a key here gives it to all readers.
    private func secret(
        _ node: YAMLNode?, _ what: String, _ scope: Scope, _ reader: inout ValueReader, mayBePlain: Bool = false
    ) -> Template? {
        guard let node, let scalar = node.scalar else { return nil }
        if !mayBePlain, !scalar.mayHoldExpressions { reader.report(.literalCredential(at: node.span)) }
        return reader.text(node, what, in: scope)
    }

    // MARK: Tokens

    private func token(_ fields: Fields, _ attempt: Attempt, _ reader: inout ValueReader) -> Credential.Kind? {
        var attempt = Attempt(provider.scope, provider.values)
        attempt.declare("secret", .secrets, [:])
        attempt.declare("now", .timestamp, .sampleTime)
        attempt.declare("nonce", .string, "00112233445566778899aabbccddeeff")
        let assertion = fields.fields("jwt").flatMap { self.assertion($0, provider.scope.signing, &reader) }
        if fields["jwt"] != nil { attempt.declare("jwt", .string, "a.b.c") }
        let requests = RequestReader(stage: .token, provider: provider.withoutCredentials, rules: provider.rules)
        let bearer = bearer(fields, provider.scope.signing, &reader)
        // Without a mistake of its own the answer would be of no type.
        guard let request = fields.fields("request"), let result = requests.read(request, attempt, &reader)
        else { return nil }
        provider.checkHost(of: result.request, at: request, &reader)
        let scope = result.answers.declare(in: provider.scope)
        let take = reader.read(fields["take"], wanting: .string, "'take'", in: scope)
        let lives = reader.perhaps(fields["lives"], wanting: .duration, "'lives'", in: scope)
        guard let take else { return nil }
        return .token(
            Token(
                request: result.request, assertion: assertion, take: take, lives: lives, header: bearer.header,
                value: bearer.value))
    }

    private func bearer(
        _ fields: Fields, _ scope: Scope, _ reader: inout ValueReader
    ) -> (header: String, value: Template?) {
        let value = reader.text(fields["value"], "'value'", in: scope.declaring("token", .string))
        return (fields["header"]?.text ?? "Authorization", value)
    }

    private func assertion(_ fields: Fields, _ scope: Scope, _ reader: inout ValueReader) -> Assertion? {
        let key = secret(fields["key"], "'key'", scope, &reader)
        let claims = reader.entries(fields["claims"], in: scope)
        let headers = reader.entries(fields["headers"], in: scope)
        guard let key, let algorithm = fields["algorithm"]?.text.flatMap(Assertion.Algorithm.init) else { return nil }
        return Assertion(
            algorithm: algorithm, key: key, claims: claims, headers: headers, lives: fields["lives"]?.duration)
    }

    private func signature(_ fields: Fields, _ scope: Scope, _ reader: inout ValueReader) -> AWSSignature? {
        let accessKey = secret(fields["access_key"], "'access_key'", scope, &reader)
        let secretKey = secret(fields["secret_key"], "'secret_key'", scope, &reader)
        let session = reader.text(fields["session_token"], "'session_token'", in: scope)
        let region = reader.text(fields["region"], "'region'", in: scope)
        let service = reader.text(fields["service"], "'service'", in: scope)
        guard let accessKey, let secretKey, let region, let service else { return nil }
        return AWSSignature(
            accessKey: accessKey, secretKey: secretKey, sessionToken: session, region: region, service: service)
    }
}

extension ValueType {
    /// Secrets by name; one with fields has them in turn.
    static let secrets = ValueType.map(.string, .any)
}

extension Scope {
    /// What credentials are made of: secrets, the request that is signed, and functions for signatures.
    fileprivate var signing: Scope {
        var scope = self
        scope.declare("secret", .secrets)
        scope.declare("now", .timestamp)
        scope.declare("nonce", .string)
        scope.declare(
            "request",
            .object(
                "request",
                ["method", "url", "host", "path", "query"].map { .init($0, .string) } + [
                    .init("headers", .map(.string, .string)), .init("body", .bytes),
                ]))
        for function in Function.signatures { scope.declare(function) }
        return scope
    }
}
