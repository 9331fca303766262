extension Compilation {
    /// In order; those with mistakes too.
    package var workflowNames: [String] { project.workflows.keys.sorted() }
}
