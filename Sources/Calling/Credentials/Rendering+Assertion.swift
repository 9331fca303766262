import Blueprint
import Expressions
import Values

extension Rendering {
    /// A JSON web token, signed (RFC 7519).
    mutating func assertionText(_ assertion: Assertion) throws(Trouble) -> String {
        var claims = try fields(assertion.claims)
        if let lives = assertion.lives {
            if claims["iat"] == nil { claims["iat"] = .int(now.seconds) }
            if claims["exp"] == nil { claims["exp"] = .int(now.seconds + lives.seconds) }
        }
        var head = ValueMap([("alg", .string(assertion.algorithm.rawValue)), ("typ", "JWT")])
        for (key, value) in try fields(assertion.headers) { head[key] = value }
        let message = try encoded(head) + "." + encoded(claims)
        let key = try credential(assertion.key) ?? ""
        let signed = Array(message.utf8)
        switch assertion.algorithm {
        case .hs256:
            return message + "." + HMAC.code(for: signed, key: Array(key.utf8), SHA256.digest).base64ForURLs
        case .rs256:
            guard let signature = counterpart.sign(signed, key) else {
                let name = counterpart.provider.name
                throw Trouble(.auth, "the private key of '\(name)' cannot sign: it is no RSA key in PEM")
            }
            return message + "." + signature.base64ForURLs
        }
    }

    private func fields(_ entries: [Computed.Entry]) throws(Trouble) -> ValueMap {
        do throws(EvaluationError) {
            guard case .map(let fields)? = try Computed.map(entries).evaluate(names) else { return ValueMap() }
            return fields
        } catch {
            if case .noSuchKey(let key) = error.failure {
                throw Trouble(.auth, "there is no secret \(key) for '\(counterpart.provider.name)'")
            }
            throw Trouble(error, "a claim", .auth)
        }
    }

    private func encoded(_ fields: ValueMap) throws(Trouble) -> String {
        do throws(JSONEncodingError) { return try Value.map(fields).jsonBytes().base64ForURLs } catch {
            throw Trouble(.auth, "a token cannot be written: \(error.message)")
        }
    }
}

extension [UInt8] {
    /// In the alphabet of URLs, without padding.
    fileprivate var base64ForURLs: String {
        Base64.encode(self).replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
