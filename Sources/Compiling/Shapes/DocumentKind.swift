/// The kinds of YAML documents, each told by its own key beside `easel`.
package struct DocumentKind: Sendable {
    /// `workflow`
    package let key: String
    /// What stands under the key itself: a name, or the declarations.
    package let head: Shape
    /// The other keys of the document; nil where there are none but those of every document.
    package let record: Record
    package let summary: String

    /// All keys of the document.
    let whole: Record

    /// The version of the language that this Easel reads.
    package static let version = 1

    package static let all: [DocumentKind] = [
        DocumentKind("provider", named: .provider),
        DocumentKind(
            "interfaces", declaring: .map(.interface, .record(.interface)), "Typed contracts for kinds of work."),
        DocumentKind("types", declaring: .map(.name, .type), "Types that several documents share."),
        DocumentKind("routes", declaring: .map(.name, .record(.route)), "Where providers are switched."),
        DocumentKind("policies", declaring: .map(.name, .record(.policy)), "Named retry policies."),
        DocumentKind("workflow", named: .workflow),
        DocumentKind("project", named: .project),
        DocumentKind("test", named: .test),
        DocumentKind("recording", named: .recording),
    ]

    private init(_ key: String, named record: Record) {
        self.key = key
        self.record = record
        head = .name
        summary = record.summary
        whole = Self.whole(record, headedBy: key, .name, record.summary)
    }

    private init(_ key: String, declaring shape: Shape, _ summary: String) {
        self.key = key
        self.summary = summary
        record = Record(key, summary, [])
        head = shape
        whole = Self.whole(record, headedBy: key, shape, summary)
    }

    /// The same where the key that names the kind is misspelled.
    func whole(headedBy key: String) -> Record { Self.whole(record, headedBy: key, head, summary) }

    private static func whole(_ record: Record, headedBy key: String, _ head: Shape, _ summary: String) -> Record {
        Record(
            record.name, summary,
            [.field("easel", .int, "The version of the language."), .field(key, head, summary)] + record.fields,
            exactlyOne: record.exactlyOne, atMostOne: record.atMostOne, others: record.others)
    }
}
