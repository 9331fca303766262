import YAMLReading

/// Everything that a run of a workflow may come to: workflows, routes, models, policies, interfaces and types.
struct Reach {
    private(set) var names: [Declarations.Kind: Set<String>] = [:]
    private let declarations: Declarations
    private let hasTypes: Bool

    init(of workflow: String, in declarations: Declarations, beside documents: [Document]) {
        self.declarations = declarations
        hasTypes = !declarations.names(.type).isEmpty
        follow(.workflow, workflow)
        for document in documents {
            for entry in document.fields.entries { follow(entry.value, under: entry.written.scalarText ?? "") }
        }
    }

    func sorted(_ kind: Declarations.Kind) -> [Declarations.Declaration] {
        names[kind, default: []].sorted().compactMap { declarations[kind, $0] }
    }

    private mutating func follow(_ kind: Declarations.Kind, _ name: String) {
        guard let declaration = declarations[kind, name], names[kind, default: []].insert(name).inserted else { return }
        switch kind {
        case .workflow:
            for entry in declaration.document.fields.entries {
                follow(entry.value, under: entry.written.scalarText ?? "")
            }
        case .model:
            let provider = name.prefix { $0 != "." }
            follow(.provider, String(provider))
            follow(declaration.node, under: "", of: String(provider))
        case .provider:
            // Its models are reached one by one.
            for entry in declaration.document.fields.entries where entry.key != "models" {
                follow(entry.value, under: entry.key)
            }
        default: follow(declaration.node, under: "")
        }
    }

    /// Whatever a text may name by the key that it stands under. A word too many does no harm.
    private mutating func follow(_ node: YAMLNode, under key: String, of provider: String = "") {
        switch node.content {
        case .scalar(let scalar): follow(scalar.text, under: key, of: provider)
        case .sequence(let nodes): for node in nodes { follow(node, under: key, of: provider) }
        case .mapping(let mapping):
            for entry in mapping { follow(entry.value, under: entry.key.scalar?.text ?? key, of: provider) }
        case .invalid: break
        }
    }

    private mutating func follow(_ text: String, under key: String, of provider: String) {
        switch key {
        case "implements", "of": follow(.interface, text)
        case "retry": follow(.policy, text)
        case "like": follow(.model, text.contains(".") ? text : "\(provider).\(text)")
        default:
            // No name has a blank, and most texts are prompts.
            if !text.utf8.contains(UInt8(ascii: " ")) {
                for kind in [Declarations.Kind.route, .workflow, .model] { follow(kind, text) }
            }
            guard hasTypes else { return }
            for word in text.utf8.split(whereSeparator: { !$0.isOfWord }) { follow(.type, String(Substring(word))) }
        }
    }
}

extension UInt8 {
    /// Whether it may be a part of a type's name.
    fileprivate var isOfWord: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }
}
