import Blueprint
import Expressions
import Values

/// How far a run has come, for people to watch. It is to be looked at and let go: it holds on to the whole machine.
package struct Progress: Sendable {
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

    private let machine: RunMachine

    fileprivate init(of machine: RunMachine) { self.machine = machine }

    /// Made as they are asked for: there may be a hundred thousand, and often nobody looks.
    package var lines: some RandomAccessCollection<Line> {
        (machine.frames.first?.steps.indices ?? 0..<0).lazy.map { machine.line($0) }
    }

    package var cost: Double { machine.spent }

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
    package var progress: Progress { Progress(of: self) }

    /// Looks at the fields that it needs alone: steps and their states are large, and all of them are gone through.
    fileprivate func line(_ place: Int) -> Progress.Line {
        Progress.Line(
            step: frames[0].script.workflow.steps[place].name, label: label(of: place, in: frames[0]),
            state: Progress.Line.State(frames[0].steps[place].phase), total: frames[0].steps[place].items.count,
            succeeded: frames[0].steps[place].succeeded, failed: frames[0].steps[place].failed,
            atWork: frames[0].steps[place].atWork,
            held: frames[0].steps[place].underWay - frames[0].steps[place].atWork,
            cost: frames[0].steps[place].spent)
    }

    func label(of place: Int, in frame: Frame) -> String {
        let name = frame.script.workflow.steps[place].name
        guard let label = frame.script.workflow.steps[place].label else { return name }
        let variables: ValueMap = ["inputs": frame.inputs, "run": about]
        if case .string(let text)? = try? value(of: label, variables) { return text }
        return name
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
