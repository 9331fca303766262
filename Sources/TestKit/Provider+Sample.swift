package import Blueprint
import Reporting

extension Provider {
    /// A provider of which only its limits matter, with models that have limits of their own.
    package static func sample(
        _ name: String, limits: [Limit] = [], breaker: Breaker? = nil, models: [String: [Limit]] = [:]
    ) -> Provider {
        var provider = Provider(name: name, span: SourceSpan(file: SourceFile.ID(rawValue: 0), lower: 0, upper: 0))
        provider.limits = limits
        provider.breaker = breaker
        for (model, limits) in models {
            var offer = Offer(
                name: model, id: nil, constants: [], work: .call(Call(name: model)), params: nil, result: [],
                outputs: [])
            offer.limits = limits
            provider.offers[model] = offer
        }
        return provider
    }
}
