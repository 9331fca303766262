import Compiling
import Journaling
import Reporting
import YAMLReading

/// The names that a project declares, as far as its files can be read: for shells, which want them at every key.
enum ProjectNames {
    enum Kind: String, Sendable, CaseIterable {
        case workflow, route, provider, model, interface, policy, profile, test, check, run
    }

    /// In order; none where there is no project, or nothing of the kind.
    static func names(of kind: Kind) -> [String] {
        if kind == .check { return Lint.checks.map(\.code).sorted() }
        if kind == .run { return runs }
        guard let root = ProjectFiles.root() else { return [] }
        var names: Set<String> = []
        for path in ProjectFiles.ofProject(at: root) {
            guard var file = Input(path: path), let bytes = file.readAll() else { continue }
            for document in documents(path, bytes) { names.formUnion(self.names(of: kind, in: document)) }
        }
        // A shell may take a name apart and execute what it finds: nothing but plain names gets there.
        return names.filter(isPlain).sorted()
    }

    /// The latest that the journal keeps.
    private static var runs: [String] {
        guard let root = ProjectFiles.root(), let files = try? LintFiles([], namingInput: nil, root: root) else {
            return []
        }
        let terms = Compilation(files.sources, keepsGraphs: false).terms(under: Variables.value(of: "EASEL_PROFILE"))
        var query = RunQuery()
        query.limit = 100
        return (try? Archive(root: root, terms: terms).runs(query).map(\.id)) ?? []
    }

    private static func documents(_ path: String, _ bytes: [UInt8]) -> [YAMLMapping] {
        var sources = Sources()
        var diagnostics = Diagnostics()
        let id = sources.add(path: path, bytes: bytes)
        return readYAML(sources[id], into: &diagnostics).documents.compactMap(\.root?.mapping)
    }

    private static func names(of kind: Kind, in document: YAMLMapping) -> [String] {
        switch kind {
        case .workflow: text(document["workflow"])
        case .provider: text(document["provider"])
        case .test: text(document["test"])
        case .route: keys(document["routes"])
        case .interface: keys(document["interfaces"])
        case .policy: keys(document["policies"])
        case .profile: document["project"] == nil ? [] : keys(document["profiles"])
        case .model: text(document["provider"]).flatMap { name in keys(document["models"]).map { "\(name).\($0)" } }
        case .check, .run: []
        }
    }

    private static func text(_ node: YAMLNode?) -> [String] { (node?.scalar?.text).map { [$0] } ?? [] }

    private static func keys(_ node: YAMLNode?) -> [String] {
        node?.mapping?.entries.compactMap(\.key.scalar?.text) ?? []
    }

    private static func isPlain(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
                    UInt8(ascii: "."):
                    true
                default: false
                }
            }
    }
}
