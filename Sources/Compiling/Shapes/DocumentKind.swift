/// The kinds of YAML documents, each told by its own key beside `easel`.
package struct DocumentKind: Sendable {
    /// `workflow`
    package let key: String
    /// What stands under the key itself: a name, or the declarations.
    package let head: Shape
    /// The other keys of the document; nil where there are none but those of every document.
    package let record: Record
    package let summary: String

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
    ]

    private init(_ key: String, named record: Record) {
        self.key = key
        self.record = record
        head = .name
        summary = record.summary
    }

    private init(_ key: String, declaring shape: Shape, _ summary: String) {
        self.key = key
        self.summary = summary
        record = Record(key, summary, [])
        head = shape
    }
}
