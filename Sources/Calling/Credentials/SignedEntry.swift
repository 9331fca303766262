import Blueprint
import Expressions

/// A credential with what its expressions ask for, so that a request is described to those alone that sign it.
final class SignedEntry: Sendable {
    let credential: Credential
    /// Where its tokens are kept.
    let place: String
    let readsRequest: Bool
    let readsBody: Bool
    /// Whether what it signs is the same for a while, so that it may be used again.
    let isLasting: Bool
    /// Whether it is a text in which nothing but secrets is put.
    let readsSecretsAlone: Bool

    init(_ credential: Credential, place: String) {
        self.credential = credential
        self.place = place
        let templates = credential.kind.templates
        readsRequest = templates.contains { $0.mentions("request") }
        readsBody = readsRequest && templates.contains { $0.selects("body") }
        isLasting = !readsRequest && !templates.contains { $0.mentions("nonce") }
        if case .value(_, let value) = credential.kind {
            readsSecretsAlone = value.namesOnly("secret") && credential.condition?.namesOnly("secret") ?? true
        } else {
            readsSecretsAlone = false
        }
    }
}

extension Template {
    fileprivate func selects(_ field: String) -> Bool {
        parts.contains { part in
            guard case .expression(let expression) = part else { return false }
            return expression.tree.nodes.contains {
                if case .select(_, field, _) = $0.kind { true } else { false }
            }
        }
    }
}
