package import Blueprint
import Exchanges
import Expressions
package import Values

/// A model at its provider, ready to be spoken to: all that is the same for every attempt.
package final class Counterpart: Sendable {
    /// Signs with RSA and SHA-256 (RS256); nil where the key cannot be used.
    package typealias Sign = @Sendable (_ message: [UInt8], _ pem: String) -> [UInt8]?

    package let provider: Provider
    package let offer: Offer
    package let model: Model
    let sign: Sign

    /// `settings`, `tables` and `model`.
    let names: Names
    let base: Address?
    /// How URLs begin that lead to where the base does.
    let home: String?
    /// Why it cannot be spoken to at all.
    let problem: String?
    let hosts: OwnHosts
    let reach: HTTPRequest.Reach
    let downloads: [(host: String, sendsCredential: Bool)]
    /// The model's, the call's and the provider's, in the order in which they are asked.
    let rules: [ErrorRule]
    let reading: Reading
    let call: Call?
    let plans: StagePlans
    let credentials: [SignedEntry]
    /// Inputs that change on their way: files, numbers that are rounded, and those with a default.
    let inputs: [ModelInput]

    /// - Parameter settings: the profile's, over the provider's defaults.
    package init(
        provider: Provider, offer: Offer, model: Model, settings: ValueMap = ValueMap(),
        sign: @escaping Sign = { _, _ in nil }
    ) {
        self.provider = provider
        self.offer = offer
        self.model = model
        self.sign = sign
        let names = Counterpart.names(provider, offer, settings)
        self.names = names
        var own: [String] = []
        (base, problem) = Counterpart.base(provider, offer, names)
        home = base.map { $0.origin + "/" }
        if let base { own.append(base.host) }
        own += provider.hosts.compactMap { $0.perhaps(names)?.plainText?.lowercased() }
        hosts = OwnHosts(names: own, mayBePlain: base?.scheme == "http")
        let downloads = provider.downloads.compactMap { download in
            download.host.perhaps(names)?.plainText.map { (host: $0.lowercased(), download.sendsCredential) }
        }
        self.downloads = downloads
        reach = .publicInternet(besides: own + downloads.map(\.host) + Reading.literalHosts(of: provider, offer))
        call = if case .call(let call) = offer.work { call } else { nil }
        plans = StagePlans(call)
        rules = offer.errors + (call?.errors ?? []) + provider.errors
        reading = Reading(of: provider, offer, self.rules)
        credentials = provider.credentials.enumerated().map { SignedEntry($1, place: "\($0)") }
        inputs = model.inputs.filter { input in
            input.roundsUp || input.declaration.standard != nil || input.declaration.mayHoldMedia
        }
    }

    /// The way in which files reach the provider before a call.
    var upload: Upload? { offer.upload ?? provider.upload }

    private static func names(_ provider: Provider, _ offer: Offer, _ settings: ValueMap) -> Names {
        var known = ValueMap()
        for member in provider.settings { known[member.name] = settings[member.name] ?? member.declaration.standard }
        for (key, value) in settings { known[key] = value }
        var names: Names = ["settings": .map(known), "tables": [:]]
        var tables = ValueMap()
        for table in provider.tables { tables[table.key] = (try? table.value.evaluate(names)) ?? nil }
        names["tables"] = .map(tables)
        var facts = ValueMap([("name", .string(offer.name))])
        facts["id"] = offer.id.map { .string($0) }
        for constant in offer.constants { facts[constant.key] = (try? constant.value.evaluate(names)) ?? nil }
        names["model"] = .map(facts)
        // Every attempt copies them and adds its own; there is room for those, so that no copy has to grow.
        names.reserveCapacity(12)
        return names
    }

    private static func base(_ provider: Provider, _ offer: Offer, _ names: Names) -> (Address?, String?) {
        guard case .url(let template)? = provider.base else { return (nil, nil) }
        do throws(EvaluationError) {
            let url = try template.text(names) ?? ""
            if let address = Address(url.mendedURL) { return (address, nil) }
            return (nil, "the 'base_url' of '\(provider.name)' is no URL: '\(url)'")
        } catch {
            return (nil, "the 'base_url' of '\(provider.name)' cannot be read: \(error.failure.message)")
        }
    }
}

extension TypeDeclaration {
    fileprivate var mayHoldMedia: Bool { type.mayHoldMedia }
}

extension ValueType {
    fileprivate var mayHoldMedia: Bool {
        switch self {
        case .media, .inspected, .any: true
        case .list(let element), .optional(let element), .nullable(let element), .map(_, let element):
            element.mayHoldMedia
        case .object(let object): object.fields.contains { $0.type.mayHoldMedia }
        default: false
        }
    }
}
