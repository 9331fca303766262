import Expressions
package import Reporting
import YAMLReading

/// Finds what is wrong with a project's files, before anything is spent.
package enum Lint {
    /// Every kind of finding that there is, for lists and for the formats that declare them.
    package static let checks: [Check] =
        YAMLChecks.all + StructureChecks.all + TemplateChecks.all + ExpressionChecks.all + SuspicionChecks.all
        + TypeChecks.all + ValueChecks.all + DeclarationChecks.all + PolicyChecks.all + RouteChecks.all + StepChecks.all
        + CallChecks.all + ProjectChecks.all + TestChecks.all + ModelChecks.all

    /// The findings of all files, sorted.
    package static func findings(
        in sources: Sources, given surroundings: Surroundings = Surroundings(), workers: some Workers = LoneWorker()
    ) -> [Diagnostic] {
        Compilation(sources, given: surroundings, workers: workers).diagnostics.sorted
    }
}
