import Expressions
package import Reporting
import YAMLReading

/// Finds what is wrong with a project's files, before anything is spent.
package enum Lint {
    /// Every kind of finding that there is, by what it is about.
    package static let subjects: [Subject] = [
        Subject("YAML", YAMLChecks.all),
        Subject("Structure", StructureChecks.all),
        Subject("Templates", TemplateChecks.all),
        Subject("Expressions", ExpressionChecks.all + SuspicionChecks.all),
        Subject("Types and values", TypeChecks.all + ValueChecks.all),
        Subject("Names", DeclarationChecks.all),
        Subject("Steps", StepChecks.all),
        Subject("Calls", CallChecks.all),
        Subject("Routes and policies", RouteChecks.all + PolicyChecks.all),
        Subject("Models", ModelChecks.all),
        Subject("Providers", ProviderChecks.all),
        Subject("Answers", AnswerChecks.all),
        Subject("Money", CostChecks.all),
        Subject("Projects and tests", ProjectChecks.all + TestChecks.all + RecordingChecks.all),
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
        in sources: Sources, given surroundings: Surroundings = Surroundings(), workers: some Workers = LoneWorker()
    ) -> [Diagnostic] {
        Compilation(sources, given: surroundings, workers: workers, keepsGraphs: false).findings
    }
}
