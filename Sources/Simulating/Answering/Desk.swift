import Blueprint
import Expressions
import Values

/// Where a question arrives: all that the blueprint says of it. It is large, and questions without number look at it.
final class Desk: Sendable {
    let provider: Provider
    let model: Model?
    let offer: Offer
    /// Nil for the run of a program.
    let request: Request?
    let rules: [ErrorRule]
    /// Whether it is the request that a submission's answer counts of.
    let isLast: Bool
    /// Whether it is answered with what the last stage would say, because it asks for all at once.
    let isDirect: Bool

    /// Nil where the blueprint has no such request.
    init?(_ origin: Origin, _ providers: [String: Provider], _ models: [String: Model]) {
        let own = origin.model.split(separator: ".", maxSplits: 1).last.map(String.init) ?? origin.model
        guard let provider = providers[origin.provider], let offer = provider.offers[own] else { return nil }
        self.provider = provider
        self.offer = offer
        model = models[origin.model]
        guard origin.stage != .exec else {
            guard offer.execution != nil else { return nil }
            request = nil
            isLast = true
            isDirect = false
            rules = offer.errors + provider.errors
            return
        }
        let ownCount = Self.requests(of: origin.stage, offer, provider).count
        let requests = Self.everyRequest(of: origin.stage, offer, provider)
        guard requests.indices.contains(origin.request) else { return nil }
        request = requests[origin.request]
        isLast = origin.request >= ownCount - 1
        isDirect = origin.request >= ownCount && origin.stage != .upload && requests[origin.request].examples.isEmpty
        switch origin.stage {
        case .upload, .token: rules = provider.errors
        default: rules = offer.errors + (offer.call?.errors ?? []) + provider.errors
        }
    }

    /// For a file that an answer named, which is no request of the file.
    init?(showing origin: Origin, _ providers: [String: Provider], _ models: [String: Model]) {
        let own = origin.model.split(separator: ".", maxSplits: 1).last.map(String.init) ?? origin.model
        guard let provider = providers[origin.provider], let offer = provider.offers[own] else { return nil }
        self.provider = provider
        self.offer = offer
        model = models[origin.model]
        request = nil
        isLast = true
        isDirect = false
        rules = []
    }

    /// Those that only other clients send, which come last.
    static func others(of stage: Stage, _ offer: Offer, _ provider: Provider) -> [Request] {
        switch stage {
        case .send, .submit: offer.call?.also ?? []
        case .upload: (offer.upload ?? provider.upload)?.also ?? []
        default: []
        }
    }

    /// All that clients of any kind send.
    static func everyRequest(of stage: Stage, _ offer: Offer, _ provider: Provider) -> [Request] {
        requests(of: stage, offer, provider) + others(of: stage, offer, provider)
    }

    static func requests(of stage: Stage, _ offer: Offer, _ provider: Provider) -> [Request] {
        switch stage {
        case .send, .submit: offer.call?.submission ?? []
        case .poll: (offer.call?.poll).map { [$0.request] } ?? []
        case .fetch: offer.call?.fetch ?? []
        case .cancel: offer.call?.cancel ?? []
        case .lookup: offer.call?.lookup ?? []
        case .upload: (offer.upload ?? provider.upload)?.requests ?? []
        case .token:
            provider.credentials.compactMap { if case .token(let token) = $0.kind { token.request } else { nil } }
        case .exec: []
        }
    }
}

extension Offer {
    var call: Call? { if case .call(let call) = work { call } else { nil } }
    var execution: Execution? { if case .execution(let execution) = work { execution } else { nil } }

    /// The stages that an attempt goes through, the one that may be billed first.
    var stages: [Stage] {
        guard let call else { return [.exec] }
        if case .always? = call.final { return [.send] }
        return [.submit] + (call.poll == nil ? [] : [.poll]) + (call.fetch.isEmpty ? [] : [.fetch])
    }
}
