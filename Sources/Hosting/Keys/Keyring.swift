package import Calling
import Values

/// The keys that each provider has, resolved when the first of its requests is rendered.
package struct Keyring: Sendable {
    /// Those of a provider, the first being tried first; one without secrets where none is needed.
    package let keys: [String: [Key]]
    /// Why a provider cannot be asked: what it needs is not there. Routes lead around it.
    package let gaps: [String: String]
    /// For all of them: a provider may have been told another's.
    let redactor: Redactor

    package init(_ keys: [String: [Key]] = [:], gaps: [String: String] = [:]) {
        self.keys = keys
        self.gaps = gaps
        redactor = Redactor(keys.sorted { $0.key < $1.key }.flatMap(\.value).map(\.secrets))
    }

    func key(_ place: Int, of provider: String) -> Key {
        let keys = keys[provider] ?? []
        return keys.indices.contains(place) ? keys[place] : Key(id: provider, secrets: ValueMap())
    }

    func place(of id: String?, of provider: String) -> Int {
        (keys[provider] ?? []).firstIndex { $0.id == id } ?? 0
    }
}
