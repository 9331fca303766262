package import Reporting

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
    package static let repeatedRequest = Check(
        "repeated-request", .error, "a request that a stage sends twice",
        explanation: """
            The requests of a stage are sent one after the other. Two of them go to the same address, and one has \
            nothing to send, so that the same would be asked, and perhaps paid, twice. Remove it, or give it what \
            it sends.
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
        stages, paidEach, repeatedRequest, lookup, missingOutput, unknownOutput, failing, empty,
    ]
}
