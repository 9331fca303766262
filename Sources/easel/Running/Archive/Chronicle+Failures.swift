import Blueprint
import Reporting
import Running

extension Chronicle {
    /// What has failed and why, a line each. What failed because it needs something else that did is left out.
    var failures: [String] {
        var lines: [String] = []
        let accounts = machine.accounts
        let broken = Set(accounts.filter { $0.state == .failed && !$0.items.isEmpty }.map(\.workflowPath))
        for step in accounts {
            for item in step.items where item.state == .failed && !item.isNested {
                guard let failure = item.failure else { continue }
                let model = failure.model.map { ", \($0)" } ?? ""
                let attempts = item.attempts > 1 ? ", \(item.attempts) attempts" : ""
                let facts = "(\(failure.errorClass.rawValue)\(model)\(attempts))"
                lines.append("\(machine.path(of: item.id)): \(failure.message) \(facts)".shownSafely)
            }
            if step.items.isEmpty, step.state == .failed, !broken.contains(step.workflowPath),
                let failure = step.failure
            {
                lines.append("\(step.path): \(failure.message) (\(failure.errorClass.rawValue))".shownSafely)
            }
        }
        return lines
    }
}

extension StepAccount {
    /// Of the instance of a workflow that it is a step of.
    fileprivate var workflowPath: Substring { path.dropLast(step.name.count) }
}
