import Expressions
package import Reporting
import YAMLReading

/// Finds what is wrong with a project's files: their YAML, the structure of their documents, the syntax of their
/// expressions.
package enum Lint {
    /// Every kind of finding that there is, for lists and for the formats that declare them.
    package static let checks: [Check] =
        YAMLChecks.all + StructureChecks.all + TemplateChecks.all + ExpressionChecks.all

    /// The findings of all files, sorted.
    package static func findings(in sources: Sources) -> [Diagnostic] {
        var diagnostics = Diagnostics()
        for file in sources.files {
            diagnostics.report(FileReading(file).diagnostics)
        }
        return diagnostics.sorted
    }
}
