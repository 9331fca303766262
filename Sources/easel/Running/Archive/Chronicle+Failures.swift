import Blueprint
import Reporting
import Running

extension Chronicle {
    /// What has failed and why, a line each.
    var failures: [String] {
        var lines: [String] = []
        for step in machine.accounts {
            for item in step.items where item.state == .failed && !item.isNested {
                guard let failure = item.failure else { continue }
                let model = failure.model.map { ", \($0)" } ?? ""
                let attempts = item.attempts > 1 ? ", \(item.attempts) attempts" : ""
                let facts = "(\(failure.errorClass.rawValue)\(model)\(attempts))"
                lines.append("\(machine.path(of: item.id)): \(failure.message) \(facts)".shownSafely)
            }
            if step.items.isEmpty, let failure = step.failure, step.state == .failed {
                lines.append("\(step.path): \(failure.message) (\(failure.errorClass.rawValue))".shownSafely)
            }
        }
        return lines
    }
}
