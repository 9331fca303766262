import Values

/// A workflow with all that it reaches, validated: what a run pins, and the engine executes without asking YAML again.
package struct Blueprint: Sendable {
    /// The workflow to run.
    package let name: String
    package let workflows: [String: Workflow]
    package let routes: [String: Route]
    package let models: [String: Model]
    package let providers: [String: Provider]
    package let interfaces: [String: Interface]
    package let terms: Terms
    /// The same in the configuration's own language, a document a line: whoever reads it compiles the same blueprint.
    package let text: String
    /// The SHA-256 of the text, in hexadecimal digits: formatting and comments of the files do not change it.
    package let hash: String

    package init(
        name: String, workflows: [String: Workflow], routes: [String: Route], models: [String: Model],
        providers: [String: Provider], interfaces: [String: Interface], terms: Terms = Terms(),
        text: String
    ) {
        self.name = name
        self.workflows = workflows
        self.routes = routes
        self.models = models
        self.providers = providers
        self.interfaces = interfaces
        self.terms = terms
        self.text = text
        hash = Hex.encode(SHA256.digest(of: Array(text.utf8)))
    }
}
