import Blueprint
package import Reporting
import Values

/// Every message about money.
package enum CostChecks {
    package static let overBudget = Check(
        "over-budget", .error, "work that costs more than its budget",
        explanation: """
            Even where nothing is retried, the work costs more than its budget allows, so that every run would \
            stop half-way with its money spent. Raise the budget, do less, or use a cheaper model.
            """)
    package static let unpriced = Check(
        "unpriced-model", .warning, "a model without a price where there is a budget",
        explanation: """
            A budget is kept by reserving the price of a call before it is sent. For a model without a price \
            nothing can be reserved, so the budget does not hold for it. Add 'price' to the model; 'usd: 0' \
            where it is free.
            """)
    package static let unbounded = Check(
        "unbounded-cost", .warning, "a list of any length, gone through with a model that is paid for",
        explanation: """
            The list comes from an input, may have any length, and each element is paid for: one long file by \
            mistake is enough for a large bill. Give the input 'max_items', or the workflow or the project a \
            budget.
            """)

    package static let all = [overBudget, unpriced, unbounded]
}

extension Diagnostic {
    private typealias Checks = CostChecks

    static func overBudget(
        _ total: Double, _ budget: Double, at span: SourceSpan, steps: [WorkflowCompiler.Cost]
    ) -> Diagnostic {
        Diagnostic(
            Checks.overBudget, "this costs at least \(total.dollars) USD, the budget is \(budget.dollars)", at: span,
            related: steps.compactMap { step in
                step.least.flatMap { $0 > 0 ? Label("'\(step.step)': \($0.dollars) USD", at: step.span) : nil }
            }, help: "raise the budget, do less, or use a cheaper model")
    }

    static func unpriced(_ model: Model, at span: SourceSpan, budget: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.unpriced, "nobody knows what \(model.name) costs, so it cannot be held to the budget", at: span,
            related: [Label("the budget", at: budget), Label("the model", at: model.span)],
            help: "add a price to the model: price: {usd: 0.04, as_of: 2026-06-01}")
    }

    static func unboundedCost(_ input: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.unbounded, "'\(input)' may have any number of elements, and each is paid for", at: span,
            help: "give the input max_items, or the workflow a budget")
    }
}

extension Double {
    /// With cents, and with more digits where there are more.
    fileprivate var dollars: String {
        let units = (self * 10_000).rounded() / 10_000
        let text = Value.double(units).shown
        guard let point = text.firstIndex(of: ".") else { return text + ".00" }
        return text.distance(from: point, to: text.endIndex) == 2 ? text + "0" : text
    }
}
