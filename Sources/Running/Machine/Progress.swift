import Blueprint
import Expressions
import Values

/// How far a run has come, for people to watch.
package struct Progress: Sendable, Equatable {
    package struct Line: Sendable, Equatable {
        package enum State: Sendable, Equatable {
            case waiting, working, done, skipped, failed, cancelled
        }

        package let step: String
        package let label: String
        package let state: State
        package let total: Int
        package let succeeded: Int
        package let failed: Int
        /// Sent, and not answered yet.
        package let atWork: Int
        /// Started, and waiting for a limit, a retry's time or money.
        package let held: Int
        package let cost: Double

        /// How much of it is over, from 0 to 1.
        fileprivate var share: Double {
            switch state {
            case .waiting: return 0
            case .working: return total == 0 ? 0 : Double(succeeded + failed) / Double(total)
            case .cancelled: return total == 0 ? 0 : Double(succeeded) / Double(total)
            case .done, .skipped, .failed: return 1
            }
        }
    }

    package let lines: [Line]
    package let cost: Double

    /// From 0 to 100, all steps weighing the same and each by its items.
    package var percent: Int {
        guard !lines.isEmpty else { return 100 }
        let sum = lines.reduce(0.0) { $0 + $1.share }
        return Int(sum / Double(lines.count) * 100)
    }

    /// The labels at work.
    package var stage: String { lines.filter { $0.state == .working }.map(\.label).joined(separator: ", ") }
}

extension RunMachine {
    package var progress: Progress {
        guard let frame = frames.first else { return Progress(lines: [], cost: 0) }
        let lines = frame.steps.enumerated().map { place, state in
            let step = frame.script.workflow.steps[place]
            return Progress.Line(
                step: step.name, label: label(of: place, in: frame), state: Progress.Line.State(state.phase),
                total: state.items.count, succeeded: state.succeeded, failed: state.failed, atWork: state.atWork,
                held: state.underWay - state.atWork, cost: state.spent)
        }
        return Progress(lines: lines, cost: spent)
    }

    func label(of place: Int, in frame: Frame) -> String {
        let step = frame.script.workflow.steps[place]
        guard let label = step.label else { return step.name }
        let variables: ValueMap = ["inputs": frame.inputs, "run": about]
        if case .string(let text)? = try? value(of: label, variables) { return text }
        return step.name
    }
}

extension Progress.Line.State {
    init(_ phase: StepState.Phase) {
        switch phase {
        case .waiting: self = .waiting
        case .working: self = .working
        case .done: self = .done
        case .skipped: self = .skipped
        case .failed: self = .failed
        case .cancelled: self = .cancelled
        }
    }
}
