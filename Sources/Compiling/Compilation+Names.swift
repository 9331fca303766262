package import Blueprint

extension Compilation {
    /// In the order of their names.
    package var models: [Model] { project.models.values.sorted { $0.name < $1.name } }

    package var providers: [Provider] { project.providers.values.sorted { $0.name < $1.name } }

    package var interfaceNames: [String] { project.interfaces.keys.sorted() }

    /// In order; those with mistakes too.
    package var workflowNames: [String] { project.workflows.keys.sorted() }
}
