import Blueprint
import Calling
import Exchanges
import Values

/// A request that a run has sent, as anybody may see it: secrets stand as their names in ‹›.
package struct SentRequest: Sendable {
    /// `provider.model`
    let model: String
    let stage: Stage
    /// Which call of its model it belongs to, from 1.
    let call: Int
    let isPaid: Bool
    let time: Timestamp
    private let exchange: Exchange

    init(_ exchange: Exchange, model: String, stage: Stage, call: Int, isPaid: Bool, at time: Timestamp) {
        self.exchange = exchange
        self.model = model
        self.stage = stage
        self.call = call
        self.isPaid = isPaid
        self.time = time
    }

    var method: String? { if case .http(let request) = exchange { request.method } else { nil } }
    var url: String? { if case .http(let request) = exchange { request.url.withPlainNames } else { nil } }

    /// Of a program: its name, and all that it is given.
    var argv: Value? { if case .program = exchange { exchange.facts["argv"] } else { nil } }

    /// Several of one name are joined as HTTP joins them.
    func header(_ name: String) -> String? {
        guard case .http(let request) = exchange else { return nil }
        let values = request.headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }

    /// What JSON means; a form as its text; parts as a list.
    var body: Value? {
        let facts = exchange.facts
        if case .string(let text)? = facts["body"] { return .string(text.withPlainNames) }
        return facts["body"] ?? facts["parts"]
    }
}
