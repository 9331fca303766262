package import Values

/// One HTTP request, rendered to its last byte: whoever sends it knows nothing of providers.
package struct HTTPRequest: Sendable, Equatable {
    package struct Header: Sendable, Equatable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package enum Content: Sendable, Equatable {
        case bytes([UInt8])
        /// Read while it is sent.
        case file(String)
    }

    package enum Body: Sendable, Equatable {
        case none
        case content(Content)
        case multipart([Part])
    }

    package struct Part: Sendable, Equatable {
        package let name: String
        package let content: Content
        package let filename: String?
        package let type: String?

        package init(name: String, content: Content, filename: String? = nil, type: String? = nil) {
            self.name = name
            self.content = content
            self.filename = filename
            self.type = type
        }
    }

    /// Where the answer's body goes.
    package enum Sink: Sendable, Equatable {
        case memory
        /// To a file that does not exist yet, if the status says success; else to memory.
        case file(String)
    }

    /// A signature that is made when the request is sent, because it covers the time.
    package struct Signature: Sendable, Equatable {
        package let accessKey: String
        package let secretKey: String
        package let sessionToken: String?
        package let region: String
        package let service: String

        package init(
            accessKey: String, secretKey: String, sessionToken: String?, region: String, service: String
        ) {
            self.accessKey = accessKey
            self.secretKey = secretKey
            self.sessionToken = sessionToken
            self.region = region
            self.service = service
        }
    }

    package struct Limits: Sendable, Equatable {
        package var connect = Duration.seconds(10)
        /// From start to end.
        package var total = Duration.seconds(60)
        /// How long nothing at all may arrive or leave.
        package var stall = Duration.seconds(60)
        /// The longest body that is taken.
        package var bytes = 64 << 20

        package init() {}
    }

    /// Which hosts may be spoken to, also after a redirect.
    package enum Reach: Sendable, Equatable {
        /// Any, as an author wrote the address.
        case anywhere
        /// Addresses on the public internet, because a server gave the address; and hosts that the author named.
        case publicInternet(besides: [String])
    }

    package var method: String
    package var url: String
    package var headers: [Header] = []
    package var body = Body.none
    package var signature: Signature?
    package var sink = Sink.memory
    package var limits = Limits()
    package var reach = Reach.anywhere
    /// Headers that carry a credential: a redirect to another host goes without them.
    package var credentials: [String] = []
    /// Parts of the query that carry one.
    package var credentialParameters: Set<String> = []
    /// Answering it may cost money: it must never be sent twice by itself, not even where a kept connection has died.
    package var isPaid = false

    package init(method: String, url: String) {
        self.method = method
        self.url = url
    }
}
