import Reporting
import YAMLReading

/// Everything that a project declares, by name: where it stands, not yet what it means.
struct Declarations: Sendable {
    final class Declaration: Sendable {
        let name: String
        /// Where the name stands.
        let span: SourceSpan
        let node: YAMLNode
        let document: Document

        init(name: String, span: SourceSpan, node: YAMLNode, document: Document) {
            self.name = name
            self.span = span
            self.node = node
            self.document = document
        }
    }

    enum Kind: String, CaseIterable, Sendable {
        case interface, type, provider, model, route, policy, workflow
    }

    private var tables: [Kind: [String: Declaration]] = [:]
    private(set) var projects: [Document] = []
    private(set) var tests: [Document] = []
    private(set) var recordings: [Document] = []

    /// - Parameter documents: those that count first: of two declarations of one name the first holds.
    init(_ documents: [Document], into diagnostics: inout Diagnostics) {
        for document in documents { add(document, into: &diagnostics) }
    }

    subscript(kind: Kind, name: String) -> Declaration? { tables[kind]?[name] }

    /// In the order of the files.
    func all(_ kind: Kind) -> [Declaration] { (tables[kind] ?? [:]).values.sorted { $0.span < $1.span } }

    func names(_ kind: Kind) -> [String] { (tables[kind] ?? [:]).keys.sorted() }

    /// What a step may use.
    var calleeNames: [String] { names(.route) + names(.workflow) + names(.model) }

    /// With the routes and policies of a project, or of a profile, in the place of those declared elsewhere.
    func overlaid(with settings: Fields, of document: Document) -> Declarations {
        var overlaid = self
        for (kind, key) in [(Kind.route, "routes"), (.policy, "policies")] {
            for (name, span, node) in settings[key]?.named ?? [] {
                overlaid.tables[kind, default: [:]][name] = Declaration(
                    name: name, span: span, node: node, document: document)
            }
        }
        return overlaid
    }

    private mutating func add(_ document: Document, into diagnostics: inout Diagnostics) {
        switch document.kind.key {
        case "interfaces": addAll(.interface, of: document, into: &diagnostics)
        case "types": addAll(.type, of: document, into: &diagnostics)
        case "routes": addAll(.route, of: document, into: &diagnostics)
        case "policies": addAll(.policy, of: document, into: &diagnostics)
        case "workflow": addHead(.workflow, of: document, into: &diagnostics)
        case "provider":
            addHead(.provider, of: document, into: &diagnostics)
            guard let provider = document.name else { return }
            for (name, key, node) in document.fields["models"]?.named ?? [] {
                add(.model, "\(provider).\(name)", at: key, node, document, into: &diagnostics)
            }
        case "project":
            if let first = projects.first {
                diagnostics.report(.secondProject(at: document.span, first: first.span))
            }
            projects.append(document)
        case "test": tests.append(document)
        case "recording": recordings.append(document)
        default: break
        }
    }

    private mutating func addHead(_ kind: Kind, of document: Document, into diagnostics: inout Diagnostics) {
        guard let name = document.name else { return }
        add(kind, name, at: document.head.span, document.head, document, into: &diagnostics)
    }

    private mutating func addAll(_ kind: Kind, of document: Document, into diagnostics: inout Diagnostics) {
        for (name, key, node) in document.head.named { add(kind, name, at: key, node, document, into: &diagnostics) }
    }

    private mutating func add(
        _ kind: Kind, _ name: String, at span: SourceSpan, _ node: YAMLNode, _ document: Document,
        into diagnostics: inout Diagnostics
    ) {
        let rival: Kind? = kind == .route ? .workflow : kind == .workflow ? .route : nil
        if let first = tables[kind]?[name] {
            // Within one mapping YAML's own check has said so.
            if first.document.span != document.span || kind == .workflow || kind == .provider {
                diagnostics.report(.duplicateDeclaration(kind, name, at: span, first: first.span))
            }
        } else if let rival, let first = tables[rival]?[name] {
            diagnostics.report(.sharedName(name, at: span, kind, first: first.span, rival))
        }
        tables[kind, default: [:]][name] =
            tables[kind]?[name]
            ?? Declaration(
                name: name, span: span, node: node, document: document)
    }
}
