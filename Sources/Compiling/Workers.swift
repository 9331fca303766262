/// Whoever does work that has no order: one after the other, or side by side where the shell lends threads.
package protocol Workers: Sendable {
    /// The results in the order of the inputs.
    func map<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], _ work: @escaping @Sendable (Input) -> Output
    ) -> [Output]
}

/// One after the other.
package struct LoneWorker: Workers {
    package init() {}

    package func map<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], _ work: @escaping @Sendable (Input) -> Output
    ) -> [Output] { inputs.map(work) }
}
