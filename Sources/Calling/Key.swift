package import Values

/// The secrets that an attempt may use: one key of the provider's, of which there may be several.
package final class Key: Sendable {
    /// What journals and reports call it; no secret.
    package let id: String
    /// By name; one with fields is a map.
    package let secrets: ValueMap
    package let redactor: Redactor
    /// All that most credentials are made of.
    let names: Names

    package init(id: String, secrets: ValueMap) {
        self.id = id
        self.secrets = secrets
        redactor = Redactor(secrets)
        names = ["secret": .map(secrets)]
    }
}
