import Reporting
import YAMLReading

/// What a syntax error keeps in the dark. Nobody knows what a document that was cut short declares and uses, so nothing
/// is said of what it means, nor of those that might use what it declares: it would be the same mistake once more.
struct Damage {
    private let broken: [Document]
    /// Whether there is a document of which not even the kind is known.
    private let isTotal: Bool
    /// The kinds of documents whose meaning depends on broken ones.
    private let dark: Set<String>

    init(_ readings: [FileReading]) {
        broken = readings.flatMap(\.documents).filter { !$0.isComplete }
        isTotal = readings.contains(where: \.hasLostDocuments)
        let nameless = readings.flatMap(\.documents).filter { !$0.isNamed }
        dark = (broken + nameless).reduce(into: []) { $0.formUnion(Self.readers[$1.kind.key, default: []]) }
    }

    /// The findings of the phases behind reading, without those that the damage may have brought about.
    func spared(_ diagnostics: Diagnostics, among documents: [Document]) -> Diagnostics {
        if !isTotal, broken.isEmpty, dark.isEmpty { return diagnostics }
        // Whatever nobody declares may be declared in a document that nobody can tell.
        let doubtful = isTotal ? Self.lacks.union(Self.references) : Self.lacks
        let hidden = documents.filter { !$0.isComplete || dark.contains($0.kind.key) }.map(\.extent)
        return diagnostics.filter { finding in
            !doubtful.contains(finding.check) && !hidden.contains { $0.contains(finding.span) }
        }
    }

    /// Whoever reads what a kind of document declares.
    private static let readers: [String: Set<String>] = [
        "types": ["types", "interfaces", "provider", "project", "routes", "workflow", "test"],
        "recording": ["test"],
        "interfaces": ["provider", "project", "routes", "workflow", "test"],
        "provider": ["project", "routes", "workflow", "test", "recording"],
        "workflow": ["routes", "workflow", "test"],
        "routes": ["workflow", "test"],
        "project": ["routes", "workflow", "test"],
    ]

    private static let references = Set(DeclarationChecks.all).union([TypeChecks.unknown])

    /// What follows from a use that was not seen, wherever that was, or from a policy that was not.
    private static let lacks: Set = [
        ProjectChecks.unusedRoute, ProjectChecks.unusedPolicy, ProjectChecks.unusedSecret, ProjectChecks.unusedType,
        DeclarationChecks.unknownPolicy,
    ]
}
