import Expressions
package import Reporting
import Values
import YAMLReading

/// One file, read by itself: whatever can be known of it without other files, so that files can be read side by side.
package struct FileReading: Sendable {
    package let file: SourceFile.ID
    let documents: [Document]
    let stream: YAMLStream
    /// Whether it has documents of which nobody knows what they are.
    let hasLostDocuments: Bool
    package let diagnostics: Diagnostics

    package init(_ file: SourceFile, isPinned: Bool = false) {
        var found = Diagnostics()
        let stream = readYAML(file, within: isPinned ? .ours : YAMLLimits(), into: &found)
        var documents: [Document] = []
        for document in stream.documents {
            let isReadable = document.isComplete && found.isReadable(document.span)
            if let read = StructureCheck.check(document, isComplete: isReadable, into: &found) {
                documents.append(read)
            }
        }
        self.file = file.id
        self.stream = stream
        self.documents = documents
        hasLostDocuments =
            found.contains { $0.parts(file) } || documents.count < stream.documents.count(where: { $0.root != nil })
        diagnostics = found.withoutUnparted(stream.documents.map(\.span), in: file).withoutConsequences(in: file)
    }
}

extension FileReading {
    /// The recordings that its tests name, by their paths.
    package var recordings: [String] {
        documents.filter { $0.kind.key == "test" }.flatMap { test in
            [test.fields["replay"]]
                + (test.fields["cases"]?.sequence?.items ?? []).map { $0.fields(of: .testCase)?["replay"] }
        }
        .compactMap { $0?.text }
    }
}

extension Diagnostics {
    /// Whether no mistake within a span makes what is read of it a guess.
    fileprivate func isReadable(_ span: SourceSpan) -> Bool {
        filter { YAMLChecks.unreadable.contains($0.check) && span.contains($0.span) }.isEmpty
    }
}

/// A document whose kind is known; its structure has been checked, and what is wrong with it reported. All phases hand
/// it around, and so it is shared.
final class Document: Sendable {
    let kind: DocumentKind
    /// What stands under the key that names the kind: a name, or the declarations.
    let head: YAMLNode
    let headKey: SourceSpan
    let fields: Fields
    let templates: TemplateTable
    /// The whole of it.
    let extent: SourceSpan
    /// Every name of something declared elsewhere.
    let mentions: Set<String>
    /// False where a syntax error cut it short: what is missing may yet be there.
    let isComplete: Bool

    init(
        kind: DocumentKind, head: YAMLNode, headKey: SourceSpan, fields: Fields, templates: TemplateTable,
        extent: SourceSpan, mentions: Set<String>, isComplete: Bool
    ) {
        self.kind = kind
        self.head = head
        self.headKey = headKey
        self.fields = fields
        self.templates = templates
        self.extent = extent
        self.mentions = mentions
        self.isComplete = isComplete
    }

    var name: String? { head.text }
    /// False where others could not even refer to it.
    var isNamed: Bool { if case .name = kind.head { name.map(Shape.Key.name.allows) ?? false } else { true } }
    var span: SourceSpan { headKey }
}

/// The expressions of a document, parsed once while its structure was checked; by where their texts begin.
struct TemplateTable: Sendable {
    private var parsed = OffsetTable<TemplateSyntax>()

    mutating func insert(_ syntax: TemplateSyntax, for scalar: YAMLScalar) { parsed.insert(syntax, at: scalar.offset) }

    mutating func merge(_ other: TemplateTable) {
        for (offset, syntax) in other.parsed.entries { parsed.insert(syntax, at: offset) }
    }

    /// What is read of some names, as `host` of `settings`; nil for a name that is read as a whole.
    func members(of names: Set<String>) -> [String: Set<String>] {
        var members = Dictionary(uniqueKeysWithValues: names.map { ($0, Set<String>()) })
        for part in parsed.entries.flatMap(\.element.parts) {
            guard case .expression(let tree) = part else { continue }
            var consumed: Set<NodeID> = []
            func read(_ operand: NodeID, _ member: String) {
                guard case .name(let name, _) = tree.kind(of: operand), names.contains(name) else { return }
                consumed.insert(operand)
                members[name]?.insert(member)
            }
            for node in tree.nodes {
                switch node.kind {
                case .select(let operand, let field, _): read(operand, field)
                case .has(let operand, let field): read(operand, field)
                case .index(let operand, let key, _):
                    if case .literal(.string(let field)) = tree.kind(of: key) { read(operand, field) }
                default: break
                }
            }
            for index in tree.nodes.indices {
                let id = NodeID(index: Int32(index))
                guard case .name(let name, _) = tree.kind(of: id), !consumed.contains(id) else { continue }
                members[name] = nil
            }
        }
        return members
    }

    /// The secrets that its expressions name.
    var secrets: Set<String> { members(of: ["secret"])["secret"] ?? [] }

    /// Nil where the text could not be read, which has been reported.
    func syntax(of scalar: YAMLScalar) -> TemplateSyntax? { parsed[scalar.offset] }
}
