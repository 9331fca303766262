package import Blueprint
import Expressions
import Reporting
import Running
import Values

/// Holds what came of a case against what its author expects.
package struct Judge {
    let performance: Performance
    let expectation: Expectation
    let variables: ValueMap
    private let place: SourceSpan
    var shortfalls: [Shortfall] = []

    /// All that is otherwise, in the order of the file.
    package static func shortfalls(of performance: Performance, in test: TestCase) -> [Shortfall] {
        var judge = Judge(performance, test)
        judge.judge(test)
        return judge.shortfalls.sorted { $0.span < $1.span }
    }

    private init(_ performance: Performance, _ test: TestCase) {
        self.performance = performance
        expectation = test.expectation
        place = test.span
        variables = performance.given.merging(
            ["steps": .map(performance.machine.steps), "outputs": .map(performance.outputs)])
    }

    mutating func miss(
        at span: SourceSpan, _ subject: String, expected: String, seen: String, replacement: String? = nil,
        replacing replaced: SourceSpan? = nil
    ) {
        shortfalls.append(
            Shortfall(
                at: span, subject, expected: expected, seen: seen, replacement: replacement, replacing: replaced))
    }

    private mutating func judge(_ test: TestCase) {
        for trouble in performance.troubles {
            miss(at: trouble.span, "what stands here", expected: "a value", seen: trouble.content)
        }
        if unrecorded(test) { return }
        guard performance.ending != nil else {
            if let obstacle = performance.obstacle { miss(at: place, "the run", expected: "an end", seen: obstacle) }
            return
        }
        ending()
        numbers()
        steps()
        if let outputs = expectation.outputs {
            compare(outputs, .map(performance.outputs), as: "outputs", isWhole: false)
        }
        files()
        events()
        for request in expectation.requests { self.request(request) }
        for condition in expectation.conditions { self.condition(condition) }
        answers(test)
    }

    /// An answer of the case that nobody asked for shows that the case does not try what its author thinks.
    private mutating func answers(_ test: TestCase) {
        for (model, answers) in test.answers.sorted(by: { $0.key < $1.key }) {
            for answer in answers where !answer.isShared && !performance.usedAnswers.contains(answer.span) {
                unused(answer, of: model)
            }
        }
    }

    private mutating func unused(_ answer: StubbedAnswer, of model: String) {
        let calls = performance.calls(of: model)
        let times = calls == 0 ? "never called" : calls == 1 ? "called once" : "called \(calls) times"
        miss(at: answer.span, "this answer", expected: "to be used", seen: "\(model) was \(times)")
    }

    private mutating func condition(_ condition: Stated<Template>) {
        do throws(EvaluationError) {
            guard try condition.content.evaluate(variables) != .bool(true) else { return }
            var equation: FailedEquation?
            if case .expression(let expression)? = condition.content.parts.first {
                equation = try expression.failedEquation(variables)
            }
            let because = equation.map { ": \($0.side) is \($0.value.shown)" } ?? ""
            miss(
                at: condition.span, "that", expected: "true", seen: "false" + because,
                replacement: equation?.value.literal, replacing: equation?.constant)
        } catch {
            miss(at: condition.span, "that", expected: "true", seen: error.failure.message)
        }
    }
}

extension Performance {
    /// What the run was given; what the model was given where it is tried alone.
    fileprivate var given: ValueMap {
        var given = machine.given
        if isOfModel, let item = machine.accounts.first?.items.first {
            given["inputs"] = .map(machine.inputs(of: item.id))
        }
        return given
    }

    private var isOfModel: Bool {
        if case .model(let name)? = machine.blueprint.called { name == machine.blueprint.name } else { false }
    }

    /// Those of the run; those of the call where a model is tried alone.
    var outputs: ValueMap {
        guard isOfModel else { return ending?.outputs ?? ValueMap() }
        guard case .map(let step)? = machine.steps.entries.first?.value, case .map(let outputs)? = step["outputs"]
        else {
            return ValueMap()
        }
        return outputs
    }
}

extension Blueprint {
    /// What the only step of its workflow does.
    fileprivate var called: Step.Work? { workflows[name]?.steps.first?.work }
}

extension Value {
    /// As an expression has it, in any style of YAML; nil for what is not so easily written.
    fileprivate var literal: String? {
        switch self {
        case .int(let number): String(number)
        case .bool(let value): String(value)
        case .double: (try? json()).map { $0.contains(".") || $0.contains("e") ? $0 : $0 + ".0" }
        case .string(let text):
            text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-./ ,".contains($0)) } ? "'\(text)'" : nil
        default: nil
        }
    }
}
