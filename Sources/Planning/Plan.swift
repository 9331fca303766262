/// What a run would do, as far as that is known before it starts.
package struct Plan: Sendable {
    package struct Step: Sendable {
        package let name: String
        /// A route, a model or a workflow; nil for one that computes values.
        package let uses: String?
        /// The models that may do the work, in the order in which they are tried.
        package let models: [String]
        package let items: Count
        /// Attempts, retries and fallbacks among them.
        package let calls: Count
        /// In USD.
        package let cost: Extent
        /// In seconds.
        package let time: Extent
        /// The limits that make it take longer than its work does.
        package let limits: [String]
        /// Whether the run would be over sooner if this step were.
        package var isCritical = false
    }

    package let workflow: String
    package let steps: [Step]
    package let calls: Count
    package let cost: Extent
    package let time: Extent
    /// What a run may cost.
    package let budget: Double?
    /// Models whose price nobody knows: they count as free.
    package let unpriced: [String]
    /// Models of which nobody says how long they take: they count as instant.
    package let untimed: [String]

    /// A plan whose likely cost is above its budget does not run. Less than a millionth is only how sums come out.
    package var isOverBudget: Bool { budget.map { cost.expected > $0 + 1e-6 } ?? false }
}
