package import Expressions
package import Reporting
package import Values

/// Who does the work: an HTTP service, or programs on this machine; how it is spoken to, paid and paced.
package struct Provider: Sendable {
    package enum Base: Sendable {
        case url(Template)
        case program(String)
    }

    /// What a failed request costs.
    package enum Billing: String, Sendable {
        case onSubmit = "on_submit"
        case onSuccess = "on_success"
    }

    package let name: String
    package let span: SourceSpan
    package var base: Base?
    package var settings: [Member] = []
    /// Each table is a mapping.
    package var tables: [Computed.Entry] = []
    /// Besides the base's, where credentials may go.
    package var hosts: [Template] = []
    package var headers: [Computed.Entry] = []
    package var query: [Computed.Entry] = []
    package var downloads: [Download] = []
    package var credentials: [Credential] = []
    /// Every secret that an expression of it names.
    package var secrets: Set<String> = []
    package var billing = Billing.onSubmit
    package var limits: [Limit] = []
    package var retry: Retry?
    package var breaker: Breaker?
    package var errors: [ErrorRule] = []
    package var idempotency: Idempotency?
    package var onUnknown = OnUnknown.fail
    package var upload: Upload?
    package var simulation: Simulation?
    /// How each of its models does its work, by the model's own name.
    package var offers: [String: Offer] = [:]

    package init(name: String, span: SourceSpan) {
        self.name = name
        self.span = span
    }
}

/// A host that results may come from.
package struct Download: Sendable {
    /// A `*` stands for any names.
    package let host: Template
    package let sendsCredential: Bool
    /// How long such a link works.
    package let expires: Duration?

    package init(host: Template, sendsCredential: Bool, expires: Duration?) {
        self.host = host
        self.sendsCredential = sendsCredential
        self.expires = expires
    }
}

/// Which policy holds; a profile may change what a name stands for.
package enum Retry: Sendable {
    case named(String)
    case inline(Policy)

    package func policy(in terms: Terms) -> Policy? {
        switch self {
        case .named(let name): terms.policies[name]
        case .inline(let policy): policy
        }
    }
}

/// When a model is left alone for a while.
package struct Breaker: Sendable {
    package let failures: Int
    package let within: Duration
    package let open: Duration

    package init(failures: Int, within: Duration, open: Duration) {
        self.failures = failures
        self.within = within
        self.open = open
    }
}

/// How a request says that it is the same one again.
package enum Idempotency: Sendable {
    case header(String)
    case field(String)
}

/// How the simulator behaves in the place of the real thing.
package struct Simulation: Sendable {
    package let least: Duration?
    package let most: Duration?
    /// A share, from 0 to 1.
    package let fail: Double

    package init(least: Duration?, most: Duration?, fail: Double) {
        self.least = least
        self.most = most
        self.fail = fail
    }
}

/// How much at once, or how often; work waits for it.
package struct Limit: Sendable {
    package enum Kind: Sendable {
        /// At most so many in every stretch of time.
        case rate(Int, Duration)
        /// Jobs between their submission and their end.
        case running(Int)
        /// Requests on their way.
        case open(Int)
    }

    package enum Subject: Sendable, Equatable {
        case all
        case stage(Stage)
        case interface(String)
    }

    package let kind: Kind
    package let subject: Subject

    package init(kind: Kind, subject: Subject) {
        self.kind = kind
        self.subject = subject
    }
}
