import Expressions
package import Reporting
import YAMLReading

/// Finds what is wrong with a project's files: their YAML, the structure of their documents, the syntax of their
/// expressions.
package enum Lint {
    /// Every kind of finding that there is, by what it is about.
    package static let subjects: [Subject] = [
        Subject("YAML", YAMLChecks.all),
        Subject("Structure", StructureChecks.all),
        Subject("Templates", TemplateChecks.all),
        Subject("Expressions", ExpressionChecks.all),
        Subject("Suppressions", SuppressionChecks.all),
    ]

    /// For lists, and for the formats that declare them.
    package static let checks: [Check] = subjects.flatMap(\.checks)

    package static func check(_ code: String) -> Check? { checks.first { $0.code == code } }

    package struct Subject: Sendable {
        package let title: String
        package let checks: [Check]

        init(_ title: String, _ checks: [Check]) {
            self.title = title
            self.checks = checks
        }
    }

    /// The findings of all files, sorted.
    package static func findings(
        in sources: Sources, given surroundings: Surroundings = Surroundings()
    ) -> [Diagnostic] {
        var diagnostics = Diagnostics()
        var suppressions = Suppressions()
        for file in sources.files {
            let stream = readYAML(file, into: &diagnostics)
            suppressions.collect(from: stream, of: file)
            for document in stream.documents { StructureCheck.check(document, into: &diagnostics) }
        }
        return suppressions.applied(to: diagnostics.withoutConsequences)
    }
}
