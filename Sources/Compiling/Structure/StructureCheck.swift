import Expressions
import Reporting
import Values
import YAMLReading

/// Holds a document against the shape that its kind declares: keys, kinds of values, forms of texts, syntax of
/// expressions. What names refer to and which types values have is for later phases.
struct StructureCheck {
    var diagnostics = Diagnostics()
    var templates = TemplateTable()
    var mentions: [String] = []
    /// What is missing from a document that a syntax error cut short may yet be there.
    let isComplete: Bool

    init(isComplete: Bool = true) { self.isComplete = isComplete }

    /// Nil for a document that does not say what it is.
    static func check(
        _ document: YAMLDocument, isComplete: Bool, into diagnostics: inout Diagnostics
    ) -> Document? {
        guard let root = document.root else { return nil }
        var check = StructureCheck(isComplete: isComplete)
        let read = check.document(root, extent: document.span)
        diagnostics.report(check.diagnostics)
        return read
    }

    mutating func report(_ diagnostic: Diagnostic) { diagnostics.report(diagnostic) }

    // MARK: Documents

    private mutating func document(_ root: YAMLNode, extent: SourceSpan) -> Document? {
        guard let mapping = root.mapping else {
            if case .invalid = root.content { return nil }
            report(.notADocument(at: root.span))
            return nil
        }
        let keys = mapping.map { $0.key.scalarText ?? "" }
        let kinds = DocumentKind.all.filter { keys.contains($0.key) }
        if isComplete { version(mapping, root) }
        guard let (kind, key) = kind(among: kinds, in: mapping, root) else { return nil }
        guard let entry = mapping.entry(key) else { return nil }
        let record = key == kind.key ? kind.whole : kind.whole(headedBy: key)
        let fields = check(mapping, against: record, owner: entry.key.span)
        return Document(
            kind: kind, head: entry.value, headKey: entry.key.span, fields: fields, templates: templates,
            extent: extent, mentions: Set(mentions), isComplete: isComplete)
    }

    private mutating func version(_ mapping: YAMLMapping, _ root: YAMLNode) {
        guard let node = mapping["easel"] else {
            let first = mapping.first { _ in true }
            return report(.missingVersion(at: first?.key.span ?? root.span, isFlow: mapping.isFlow))
        }
        guard let scalar = node.scalar, scalar.value == .int(DocumentKind.version) else {
            return report(.unsupportedVersion(at: node.span))
        }
    }

    /// The kind of a document, and the key that says so, which may be misspelled. A project may also have routes and
    /// policies.
    private mutating func kind(
        among kinds: [DocumentKind], in mapping: YAMLMapping, _ root: YAMLNode
    ) -> (DocumentKind, key: String)? {
        let own = kinds.filter { kind in !kinds.contains { $0.key != kind.key && $0.record.field(kind.key) != nil } }
        if own.count == 1 { return misspelledOwner(of: own[0], in: mapping) ?? (own[0], own[0].key) }
        if let first = own.first, let second = own.dropFirst().first {
            let spans = [first, second].compactMap { mapping.entry($0.key)?.key.span }.sorted()
            report(.severalKinds(own.map(\.key), at: spans[1], first: spans[0]))
        } else if isComplete {
            let others = mapping.compactMap { entry in entry.key.scalar.map { (text: $0.text, span: entry.key.span) } }
                .filter { $0.text != "easel" }
            for other in others {
                guard let near = Suggestion.nearest(to: other.text, among: DocumentKind.all.map(\.key)),
                    let kind = DocumentKind.all.first(where: { $0.key == near })
                else { continue }
                report(.misspelledKind(other.text, near, at: other.span))
                return (kind, other.text)
            }
            report(.noKind(at: others.first?.span ?? root.span))
        }
        return nil
    }

    /// Of a test, say, whose own key is misspelled: its 'workflow' is not that of a workflow's document.
    private mutating func misspelledOwner(
        of kind: DocumentKind, in mapping: YAMLMapping
    ) -> (DocumentKind, key: String)? {
        let owners = DocumentKind.all.filter { $0.record.field(kind.key) != nil }
        let known = owners.map(\.key) + kind.record.fields.map(\.key)
        for entry in mapping {
            guard let text = entry.key.scalarText, text != "easel", text != kind.key, !kind.record.has(text),
                let near = Suggestion.nearest(to: text, among: known),
                let owner = owners.first(where: { $0.key == near })
            else { continue }
            report(.misspelledKind(text, near, at: entry.key.span))
            return (owner, text)
        }
        return nil
    }

    // MARK: Mappings

    @discardableResult
    mutating func check(_ mapping: YAMLMapping, against record: Record, owner: SourceSpan) -> Fields {
        let fields = Fields(mapping, of: record)
        for entry in fields.entries {
            guard let shape = fields.shape(of: entry) else { continue }
            check(entry.value, against: shape, owner: entry.written.span)
        }
        for stray in fields.strays { report(.unknownKey(stray, of: record)) }
        for keys in record.exclusive where keys.count(where: { fields.span(of: $0) != nil }) > 1 {
            let found = keys.compactMap { key in fields.span(of: key).map { (key: key, span: $0) } }.sorted {
                $0.span < $1.span
            }
            report(.excludingKeys(found[0].key, found[1].key, at: found[1].span, first: found[0].span))
        }
        guard isComplete else { return fields }
        for key in record.required where fields.span(of: key) == nil {
            report(.missingKey([key], of: record, at: owner))
        }
        for keys in record.exactlyOne where !keys.contains(where: { fields.span(of: $0) != nil }) {
            report(.missingKey(keys, of: record, at: owner))
        }
        return fields
    }
}
