import Blueprint
import Expressions
package import Reporting
import Values

/// Every message about calls: what is sent, what answers mean, and what results are made of.
package enum AnswerChecks {
    package static let exampleDiffers = Check(
        "example-differs", .error, "an example that does not come to what its name says",
        explanation: """
            An example that is called like a state or a class of errors has to come to just that, by the rules \
            of 'errors' and 'states': so the rules are tested with every change. Mend the rule or the example, \
            or give the example another name.
            """)
    package static let untyped = Check(
        "untyped-answer", .warning, "an answer that is read and has no example",
        explanation: """
            Without an example nothing is known of an answer, so that a misspelled field in it is found only \
            when money has been spent. Add an example, which also serves the simulator and the tests, or the \
            type under 'answer'.
            """)
    package static let parameter = Check(
        "parameter-not-text", .error, "a parameter that cannot be written as text",
        explanation: """
            Parameters of a URL and fields of a form are text. Numbers, truth values and lists of them have a \
            form as text, mappings have none; write those with json.encode(…), or send the body as JSON.
            """)
    package static let states = Check(
        "poll-states", .error, "a poll that never comes to an end",
        explanation: """
            A poll asks until an answer says that the job is done. Nothing here could say so, and the job would \
            be asked for until its time is over. Say with 'states' what the answers mean, 'done' among them.
            """)
    package static let pace = Check(
        "pace-never-reached", .warning, "a pace of polling that no job comes to",
        explanation: """
            The stretches of a poll's pace follow each other by the age of the job: one ends where its 'until' says, \
            and the next begins. This one would end before it begins, or comes after one that never ends. Put the \
            stretches in order, and leave 'until' out of the last one alone.
            """)
    package static let unknownState = Check(
        "unknown-state", .error, "a state that does not exist",
        explanation: """
            A job is queued, running, done, failed or cancelled, or has ended with one of the classes of errors. \
            This is none of them, so that nobody could say whether to go on asking.
            """)
    package static let unreachable = Check(
        "state-never-reached", .warning, "a state that another always comes before",
        explanation: """
            States are asked in order and the first that holds counts. Whenever this one holds, another before \
            it has held already. Put it first, or remove it.
            """)
    package static let overlap = Check(
        "states-overlap", .error, "a value that stands for two states",
        explanation: """
            A value of the state stands under two states at once, for example under running and done, and only \
            the first would ever count. Leave it under one of them.
            """)
    package static let impossible = Check(
        "impossible-state", .error, "a value that the state never has",
        explanation: """
            By the examples the state is of another type than this value, so that they are never equal. A number \
            and a text with the same digits are not the same.
            """)
    package static let forgotten = Check(
        "state-forgotten", .error, "an answer of a poll that no state names",
        explanation: """
            An answer that no state names ends the attempt as malformed, though the job may well go on and be \
            paid for. Add the state, or say with 'otherwise' what all others mean.
            """)
    package static let stages = Check(
        "call-stages", .error, "stages of a call that cannot go together",
        explanation: """
            Stages follow upon each other: a submission, polls, a fetch. Here one is missing that another needs, \
            or follows an answer that is final already.
            """)
    package static let paidEach = Check(
        "paid-each", .error, "a paid request that is sent for every element",
        explanation: """
            One attempt is one paid request, so that each can be journaled before it is sent and never be paid \
            twice. Send the paid request once; for several results let a step fan out with 'for_each'.
            """)
    package static let lookup = Check(
        "lookup-forgets", .error, "a look-up that does not keep what the submission keeps",
        explanation: """
            A job that was found by a look-up goes on like one that was just submitted, so that later stages \
            need the same values in 'job'. Keep here whatever the submission keeps.
            """)
    package static let missingOutput = Check(
        "missing-output", .error, "an output of the interface that is not made",
        explanation: """
            An interface promises its outputs to all who use it, and a model that implements it has to make each \
            of them. Add the output to 'result' with where the answer has it.
            """)
    package static let unknownOutput = Check(
        "unknown-output", .error, "an output that the interface does not have",
        explanation: """
            What stands under 'result' are the outputs of the interface, and it has none of this name. Look for \
            a misspelling; what a model tells beyond its interface goes under 'outputs'.
            """)
    package static let failing = Check(
        "result-fails", .error, "a result that does not come out of the model's own example",
        explanation: """
            Every result is tried out on the model's own examples before anything is spent, and here nothing \
            comes out, or something of another type. Mend the expression, or the example where the service \
            answers otherwise.
            """)
    package static let empty = Check(
        "empty-result", .error, "a result without elements from the model's own example",
        explanation: """
            A list output must have elements: without any the attempt counts as failed, after it was paid. On \
            the model's own example the list is empty, so that the expression chooses wrongly, or the answer is \
            an error that 'errors' should name.
            """)

    package static let all = [
        exampleDiffers, untyped, parameter, states, pace, unknownState, unreachable, overlap, impossible, forgotten,
        stages, paidEach, lookup, missingOutput, unknownOutput, failing, empty,
    ]
}

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
