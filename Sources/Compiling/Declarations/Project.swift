import Blueprint
import Expressions
import Reporting
import Values

/// What is known of a whole project while its documents are compiled: each phase fills in what later ones ask for.
struct Project: Sendable {
    var declarations: Declarations
    let surroundings: Surroundings
    var types: [String: TypeDeclaration?] = [:]
    var interfaces: [String: Interface] = [:]
    var policies: [String: Policy] = [:]
    var models: [String: Model] = [:]
    /// What is known of each provider once its models have been read, in the order of the files.
    var drafts: [ProviderDraft] = []
    var providers: [String: Provider] = [:]
    var routes: [String: Route] = [:]
    var workflows: [String: WorkflowSignature] = [:]
    /// By the paths of their files.
    var recordings: [String: Recording] = [:]

    init(_ declarations: Declarations, given surroundings: Surroundings) {
        self.declarations = declarations
        self.surroundings = surroundings
    }
}
