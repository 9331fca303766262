package import Blueprint
import Expressions
package import Values

/// A model with all that is needed to make an attempt of it.
package final class Callable: Sendable {
    package let model: Model
    package let provider: Provider
    package let offer: Offer
    /// Its settings, tables and facts, for expressions.
    package let variables: ValueMap

    package init?(_ name: String, in blueprint: Blueprint) {
        guard let model = blueprint.models[name], let provider = blueprint.providers[model.provider],
            let offer = provider.offers[String(name.dropFirst(model.provider.count + 1))]
        else { return nil }
        self.model = model
        self.provider = provider
        self.offer = offer
        var variables = provider.variables(under: blueprint.terms)
        variables["model"] = offer.facts(among: variables)
        self.variables = variables
    }

    /// What one attempt costs, in USD; nil where nobody says.
    package func price(of inputs: ValueMap) -> Double? {
        guard let price = model.price else { return nil }
        if let constant = price.constant { return constant }
        var variables = variables
        variables["inputs"] = .map(inputs)
        variables["params"] = (try? offer.params?.evaluate(variables)) ?? .map(ValueMap())
        return (try? price.dollars.evaluate(variables))?.number
    }
}
