import Expressions
package import Reporting
import YAMLReading

/// Finds what is wrong with a project's files: their YAML, the structure of their documents, the syntax of their
/// expressions.
package enum Lint {
    /// Every kind of finding that there is, for lists and for the formats that declare them.
    package static let checks: [Check] =
        YAMLChecks.all + StructureChecks.all + TemplateChecks.all + ExpressionChecks.all + DeclarationChecks.all
        + TypeChecks.all + ValueChecks.all + SuspicionChecks.all + ModelChecks.all

    /// The findings of all files, sorted.
    package static func findings(in sources: Sources, given surroundings: Surroundings = Surroundings()) -> [Diagnostic]
    {
        var diagnostics = Diagnostics()
        let files = sources.files.map { FileReading($0) }
        for file in files { diagnostics.report(file.diagnostics) }
        let declarations = Declarations(files.flatMap(\.documents), into: &diagnostics)
        var project = Project(declarations, given: surroundings)
        InterfaceCompiler.compile(&project, into: &diagnostics)
        ModelCompiler.compile(&project, into: &diagnostics)
        return diagnostics.sorted
    }
}
