/// The language as a page of tables, for people.
package enum ReferencePage {
    package static let text =
        ([opening] + DocumentKind.all.map(section) + ["## Parts of documents"] + parts).joined(separator: "\n\n") + "\n"

    private static let opening = """
        # Reference

        Every document begins with `easel: \(DocumentKind.version)` and has one key that says what it is. Documents may share a file,
        parted by `---`. This page is made from the same declarations that the linter and the editor's schema
        (`easel schema`) read.

        Quantities: \(Shape.Quantity.allCases.map { "\($0.rawValue) \($0.examples)" }.joined(separator: "; ")). Names are lowercase
        letters, digits and underscores, beginning with a letter; an interface's name has dots in it.
        """

    private static func section(_ kind: DocumentKind) -> String {
        let head = "| `\(kind.key)` | \(kind.head.words) | required | What the document is. |"
        return "## `\(kind.key)`\n\n\(kind.summary)\n\n" + table([head] + kind.record.fields.map(row))
            + notes(kind.record)
    }

    private static var parts: [String] {
        DocumentKind.records.filter { record in !DocumentKind.all.contains { $0.record.name == record.name } }
            .sorted { $0.name < $1.name }
            .map { "### \($0.name)\n\n\($0.summary)\n\n" + table($0.fields.map(row)) + notes($0) }
    }

    private static func table(_ rows: [String]) -> String {
        (["| key | value | | |", "| --- | --- | --- | --- |"] + rows).joined(separator: "\n")
    }

    private static func row(_ field: Field) -> String {
        let need = field.isRequired ? "required" : field.standard.map { "else `\($0)`" } ?? ""
        return "| `\(field.key)` | \(field.shape.words) | \(need) | \(field.summary) |"
    }

    private static func notes(_ record: Record) -> String {
        func list(_ keys: [String]) -> String { keys.map { "`\($0)`" }.joined(separator: ", ") }
        let notes =
            record.exactlyOne.map { "Exactly one of \(list($0))." }
            + record.atMostOne.map { "At most one of \(list($0))." }
        return notes.isEmpty ? "" : "\n\n" + notes.joined(separator: " ")
    }
}
