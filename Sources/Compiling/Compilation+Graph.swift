package import Blueprint

/// What the compiler made of the files, for those who ask for one thing of it.
extension Compilation {
    /// In order; those with mistakes too.
    package var workflowNames: [String] { project.workflows.keys.sorted() }

    /// Nil for one with mistakes, which are among the findings.
    package func workflow(_ name: String) -> Workflow? { compiled[name] }

    package func route(_ name: String) -> Route? { project.routes[name] }
}
