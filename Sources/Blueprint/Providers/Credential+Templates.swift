package import Expressions
import Values

extension Credential.Kind {
    /// Every text of it that may hold expressions, but for those of a token's request.
    package var templates: [Template] {
        switch self {
        case .value(_, let value): [value]
        case .basic(let user, let password): [user, password]
        case .token(let token): [token.value].compactMap(\.self) + (token.assertion?.templates ?? [])
        case .jwt(let assertion, _, let value): [value].compactMap(\.self) + assertion.templates
        case .signature(let signature):
            [signature.accessKey, signature.secretKey, signature.region, signature.service]
                + [signature.sessionToken].compactMap(\.self)
        }
    }

    /// The secrets that are read by field, as a file in JSON has them, with their fields.
    package var secretFields: [String: Set<String>] {
        var templates = templates
        if case .token(let token) = self { templates += token.request.templates }
        var fields: [String: Set<String>] = [:]
        for case .expression(let expression) in templates.flatMap(\.parts) {
            let tree = expression.tree
            for node in tree.nodes {
                guard case .select(let operand, let field, _) = node.kind,
                    case .select(let root, let secret, _) = tree[operand].kind,
                    case .name("secret", _) = tree[root].kind
                else { continue }
                fields[secret, default: []].insert(field)
            }
        }
        return fields
    }
}

extension Assertion {
    private var texts: [Computed] { (claims + headers).map(\.value) }
    package var templates: [Template] { [key] + texts.flatMap(\.templates) }
}

extension Request {
    /// Of what is sent, without the address.
    package var templates: [Template] {
        let entries = (query + headers).flatMap(\.value.templates)
        return switch body {
        case .json(let body)?: entries + body.templates
        case .form(let fields)?: entries + fields.flatMap(\.value.templates)
        case .text(let text)?, .bytes(let text)?: entries + [text]
        case .multipart?, nil: entries
        }
    }
}

extension Computed {
    package var templates: [Template] {
        switch self {
        case .constant: []
        case .template(let template): [template]
        case .list(let elements): elements.flatMap(\.templates)
        case .map(let entries): entries.flatMap(\.value.templates)
        case .conditional(let condition, let value): [condition] + value.templates
        }
    }
}
