import Blueprint
import Expressions
import Reporting
import Values

extension Diagnostic {
    private typealias Checks = AnswerChecks

    // MARK: Requests

    static func noParameter(_ name: String, _ type: ValueType, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.parameter, "'\(name)' is \(type.words), which has no form as a parameter", at: span,
            help: "text, numbers and lists of them do; anything else goes through json.encode(…)")
    }

    static func paidEach(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.paidEach, "the request that is paid cannot be sent for every element", at: span,
            help: "one attempt is one paid request: let a step fan out with 'for_each' instead")
    }

    static func repeatedRequest(_ address: String, at span: SourceSpan, other: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.repeatedRequest, "two requests go to '\(address)', and one of them sends nothing", at: span,
            related: [Label("the other one", at: other)], help: "remove it, or give it what it sends")
    }

    // MARK: Examples

    static func exampleDiffers(_ name: String, _ found: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.exampleDiffers, "the example '\(name)' comes to \(found)", at: span,
            help: "mend what tells states and errors apart, or give the example another name")
    }

    static func untypedAnswer(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.untyped, "nothing says what '\(name)' is, and it is read", at: span,
            help: "add an example of an answer that is no error, or its type under 'answer'")
    }

    // MARK: Stages

    static func neverFinal(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.stages, "nothing says when the job is done", at: span,
            help: "add 'poll'; or write 'send' where the first answer is the result")
    }

    static func stageAfterSend(_ key: String, at span: SourceSpan, send: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.stages, "there is nothing to \(key) after 'send', whose answer is final", at: span,
            related: [Label("the request", at: send)], help: "write 'submit' in the place of 'send', or remove '\(key)'"
        )
    }

    static func refreshWithout(_ stage: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.stages, "the call has no '\(stage)' to have links anew by", at: span,
            help: "name a stage that it has, or remove 'refresh'")
    }

    static func lookupForgets(_ names: [String], at span: SourceSpan) -> Diagnostic {
        let list = names.map { "'\($0)'" }.joined(separator: ", ")
        return Diagnostic(
            Checks.lookup, "the submission keeps \(list), which this does not", at: span,
            help: "later stages need it: add it to the 'keep' of 'lookup'")
    }

    // MARK: States

    static func noStates(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.states, "nothing says what the answers of 'poll' mean", at: span,
            help: "add 'states': conditions in order, or the values of each state")
    }

    static func noState(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.states, "a table of states needs 'state', which says where the answer has it", at: span,
            help: "add 'state: ${body.status}', or write 'states' as a list of conditions")
    }

    static func uselessState(at span: SourceSpan, states: SourceSpan) -> Diagnostic {
        Diagnostic(
            StructureChecks.excludingKeys, "'state' is read by a table of states, and these are conditions", at: span,
            related: [Label("the conditions", at: states)], help: "remove 'state', or write 'states' as a mapping")
    }

    static func neverDone(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.states, "no state is 'done', so that the job would never be", at: span,
            help: "say which answer means that the result is there")
    }

    static func paceNeverReached(at span: SourceSpan, until end: String?, _ before: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.pace, "no job is asked for at this pace", at: span,
            related: [Label(end.map { "a stretch up to \($0) comes before" } ?? "this one never ends", at: before)],
            help: end == nil ? "say with 'until' where the one before ends" : "put the stretches in order")
    }

    static func unknownState(_ name: String, at span: SourceSpan, among known: [String]) -> Diagnostic {
        let near = Suggestion.nearest(to: name, among: known)
        return Diagnostic(
            Checks.unknownState, "there is no state '\(name)'", at: span,
            help: near.map { "did you mean '\($0)'?" }
                ?? "states are queued, running, done, failed, cancelled, and the classes of errors",
            fix: near.map { Fix("write '\($0)'", [Edit(replace: span, with: $0)]) })
    }

    static func stateNeverReached(_ name: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.unreachable, "'\(name)' is never reached", at: span,
            related: [Label("whenever it holds, this has held before", at: first)],
            help: "the first state that holds counts: put it first, or remove it")
    }

    static func stateValueRepeated(_ value: Value, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.overlap, "\(value.shown) stands for a state already", at: span,
            related: [Label("first here", at: first)], help: "leave it under one of them")
    }

    static func impossibleState(_ value: Value, _ type: ValueType, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.impossible, "the state is never \(value.shown): by the examples it is \(type.words)", at: span,
            help: value.number != nil && type == .string ? "write it in quotes" : nil)
    }

    static func stateForgotten(_ name: String, at span: SourceSpan, states: SourceSpan?) -> Diagnostic {
        Diagnostic(
            Checks.forgotten, "no state names the example '\(name)'", at: span,
            related: states.map { [Label("the states", at: $0)] } ?? [],
            help: "add its state, or say what all others mean: 'otherwise: running'")
    }

    // MARK: Results

    static func missingOutput(_ name: String, of interface: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.missingOutput, "'\(interface)' gives '\(name)', which is not made here", at: span,
            help: "add '\(name)' with where the answer has it")
    }

    static func unknownOutput(
        _ name: String, of interface: String, at span: SourceSpan, among known: [String]
    ) -> Diagnostic {
        let near = Suggestion.nearest(to: name, among: known)
        return Diagnostic(
            Checks.unknownOutput, "'\(interface)' has no output '\(name)'", at: span,
            help: near.map { "did you mean '\($0)'?" }
                ?? "what a model tells beyond its interface goes under 'outputs'",
            fix: near.map { Fix("write '\($0)'", [Edit(replace: span, with: $0)]) })
    }

    static func noResult(of model: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.missingOutput, "nothing says what the outputs of '\(model)' are made of", at: span,
            help: "add 'result' to the model or to its call")
    }

    static func resultFails(_ message: String, at span: SourceSpan, example: SourceSpan, _ name: String) -> Diagnostic {
        Diagnostic(
            Checks.failing, "on the example '\(name)' this fails: \(message)", at: span,
            related: [Label("the example", at: example)], help: "mend the expression or the example")
    }

    static func resultDiffers(
        _ output: String, _ what: String, at span: SourceSpan, example: SourceSpan, _ name: String
    ) -> Diagnostic {
        Diagnostic(
            Checks.failing, "on the example '\(name)' '\(output)' \(what)", at: span,
            related: [Label("the example", at: example)], help: "mend the expression or the example")
    }

    static func resultEmpty(_ output: String, at span: SourceSpan, example: SourceSpan, _ name: String) -> Diagnostic {
        Diagnostic(
            Checks.empty, "on the example '\(name)' '\(output)' has no elements", at: span,
            related: [Label("the example", at: example)],
            help:
                "a result without elements counts as a failure: mend the expression, or let 'errors' say that such an "
                + "answer is one")
    }
}
