package import Expressions
package import Values

/// A credential: what proves to a provider who asks, and where it goes in a request.
package struct Credential: Sendable {
    package enum Carrier: Sendable {
        case header(String)
        case query(String)
    }

    package enum Kind: Sendable {
        case value(Carrier, Template)
        case basic(user: Template, password: Template)
        case token(Token)
        /// Written `Bearer ${token}` where no value says more.
        case jwt(Assertion, header: String, value: Template?)
        case signature(AWSSignature)
    }

    package let kind: Kind
    /// Whether it applies, by the secrets that there are.
    package let condition: Template?
    /// The parameter in which other clients may send it.
    package let alternative: String?

    package init(kind: Kind, condition: Template?, alternative: String? = nil) {
        self.kind = kind
        self.condition = condition
        self.alternative = alternative
    }
}

/// A token that a request gives: kept, and asked for again when it has run out or is refused.
package struct Token: Sendable {
    package let request: Request
    /// Signed first, for services that trade one for the other.
    package let assertion: Assertion?
    package let take: Template
    package let lives: Template?
    package let header: String
    /// Nil for `Bearer ${token}`.
    package let value: Template?

    package init(
        request: Request, assertion: Assertion?, take: Template, lives: Template?, header: String, value: Template?
    ) {
        self.request = request
        self.assertion = assertion
        self.take = take
        self.lives = lives
        self.header = header
        self.value = value
    }
}

/// A token that is signed here.
package struct Assertion: Sendable {
    package enum Algorithm: String, Sendable {
        case hs256 = "HS256"
        case rs256 = "RS256"
    }

    package let algorithm: Algorithm
    package let key: Template
    package let claims: [Computed.Entry]
    package let headers: [Computed.Entry]
    package let lives: Duration?

    package init(
        algorithm: Algorithm, key: Template, claims: [Computed.Entry], headers: [Computed.Entry], lives: Duration?
    ) {
        self.algorithm = algorithm
        self.key = key
        self.claims = claims
        self.headers = headers
        self.lives = lives
    }
}

/// A signature as AWS and its likes want it.
package struct AWSSignature: Sendable {
    package let accessKey: Template
    package let secretKey: Template
    package let sessionToken: Template?
    package let region: Template
    package let service: Template

    package init(
        accessKey: Template, secretKey: Template, sessionToken: Template?, region: Template, service: Template
    ) {
        self.accessKey = accessKey
        self.secretKey = secretKey
        self.sessionToken = sessionToken
        self.region = region
        self.service = service
    }
}
