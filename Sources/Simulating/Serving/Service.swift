package import Exchanges
package import Values

/// What a request comes to: an answer to be made, or none, and what a log says of it.
package struct Service: Sendable {
    /// How long it takes until the answer is there.
    package let after: Duration
    /// `provider.model stage`; nil where nothing of the project was asked.
    package let subject: String?
    /// What the client could do better.
    package let advice: String?
    /// Whether making it takes a while.
    package let isDrawn: Bool
    /// The answer; nil where the client gets none.
    package let make: @Sendable () -> HTTPAnswer?

    init(
        after: Duration = .zero, subject: String?, advice: String? = nil, isDrawn: Bool = false,
        make: @escaping @Sendable () -> HTTPAnswer?
    ) {
        self.after = after
        self.subject = subject
        self.advice = advice
        self.isDrawn = isDrawn
        self.make = make
    }

    /// Something that this server says itself.
    init(_ status: Int, _ body: ValueMap, advice: String? = nil) {
        let bytes = ((try? Value.map(body).jsonBytes(pretty: true)) ?? []) + [0x0A]
        self.init(subject: nil, advice: advice) {
            HTTPAnswer(
                status: status, headers: [.init("content-type", "application/json")], body: .bytes(bytes), url: "")
        }
    }

    /// - Parameter advice: what the client could do better, which goes into a header too.
    static func refusal(_ status: Int, _ error: String, advice: String, known: [String] = []) -> Service {
        var body = ValueMap([("error", .string(error)), ("advice", .string(advice))])
        if !known.isEmpty { body["known"] = .list(known.map { .string($0) }) }
        return Service(status, body, advice: "\(error): \(advice)")
    }
}
