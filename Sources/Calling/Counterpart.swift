package import Blueprint
package import Values

/// A model at its provider, ready to be spoken to: all that is the same for every attempt.
package final class Counterpart: Sendable {
    package typealias Sign = @Sendable (_ message: [UInt8], _ pem: String) -> [UInt8]?

    package let provider: Provider
    package let offer: Offer
    package let model: Model
    package let settings: ValueMap
    /// Signs with RSA and SHA-256 (RS256); nil where the key cannot be used.
    let sign: Sign

    /// - Parameter settings: the profile's, over the provider's defaults.
    package init(
        provider: Provider, offer: Offer, model: Model, settings: ValueMap = ValueMap(),
        sign: @escaping Sign = { _, _ in nil }
    ) {
        self.provider = provider
        self.offer = offer
        self.model = model
        self.settings = settings
        self.sign = sign
    }
}
