import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// A provider's document while it is compiled: what its expressions may name everywhere, and what its models take.
struct ProviderDraft: Sendable {
    struct Table: Sendable {
        let name: String
        let key: SourceSpan
        let entries: [Computed.Entry]
        /// Of all its values.
        let type: ValueType
    }

    struct Model: Sendable {
        /// `painter` of `studio.painter`
        let key: String
        /// `studio.painter`
        let name: String
        let span: SourceSpan
        let fields: ModelFields
        var constants: [Computed.Entry] = []
        /// `settings`, `tables`, `inputs` and `model`.
        var scope: Scope
    }

    let name: String
    /// Where it is declared.
    let span: SourceSpan
    let fields: Fields
    let templates: TemplateTable
    private(set) var settings: [Member] = []
    private(set) var tables: [Table] = []
    /// `settings` and `tables`.
    private(set) var scope = Scope(elsewhere: Place.elsewhere)
    var models: [Model] = []

    init(
        _ declaration: Declarations.Declaration, types: inout TypeReader, into diagnostics: inout Diagnostics
    ) {
        name = declaration.name
        span = declaration.span
        fields = declaration.document.fields
        templates = declaration.document.templates
        settings = types.members(fields["settings"])
        scope.declare("settings", settings)
        var reader = ValueReader(templates)
        for (name, key, node) in fields["tables"]?.named ?? [] {
            tables.append(Self.table(name, key, node, in: scope, &reader))
        }
        scope.declare(tables: tables)
        diagnostics.report(reader.diagnostics)
    }

    private static func table(
        _ name: String, _ key: SourceSpan, _ node: YAMLNode, in scope: Scope, _ reader: inout ValueReader
    ) -> Table {
        var entries: [Computed.Entry] = []
        var type: ValueType?
        for (key, _, value) in node.named {
            let read = reader.read(value, in: scope)
            // A value with a mistake is there all the same.
            entries.append(.init(key, read?.computed ?? .constant(.null)))
            let found = read?.type.certain ?? .poison
            type = type.map { $0.merged(with: found) } ?? found
        }
        return Table(name: name, key: key, entries: entries, type: type ?? (node.mapping == nil ? .poison : .any))
    }

    var hasUpload: Bool { fields["upload"] != nil }
}

extension Scope {
    /// `tables`, with the keys of each, so that a look-up that must fail is found.
    fileprivate mutating func declare(tables: [ProviderDraft.Table]) {
        declare("tables", .object("tables", tables.map { .init($0.name, .map(.string, $0.type)) }))
        for table in tables where !table.entries.isEmpty {
            lookups["tables.\(table.name)"] = Set(table.entries.map(\.key))
        }
    }
}
