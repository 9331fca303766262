// table: the document `test`

extension Record {
    static let test = Record(
        "test", "Runs a workflow against the simulator and says what must come of it.",
        [
            .field("description", .text, "What the test shows."),
            .field("workflow", .reference(.workflow), "The workflow to run."),
            .field("model", .reference(.model), "The one model to call."),
            .field("inputs", .map(.text, .value), "What it is given in every case."),
            .field("profile", .text, "The profile to run under."),
            .field("answers", .map(.model, .list(.record(answer))), "How models answer in every case."),
            .field("faults", .text, "What goes wrong by chance, as `--faults` has it."),
            .field("seed", .count(from: 0), "What chance is drawn from.", standard: "1"),
            .field(
                "replay", .text, "A recording that answers in the place of examples, relative to this file."),
            .required("cases", .list(.record(testCase)), "What is tried."),
        ], exactlyOne: [["workflow", "model"]], atMostOne: [["replay", "faults"]])

    static let testCase = Record(
        "case", "One run and what must come of it.",
        [
            .required("name", .text, "What the case shows, as a sentence."),
            .field("inputs", .map(.text, .value), "Inputs beside those of the test."),
            .field("profile", .text, "The profile to run under."),
            .field(
                "answers", .map(.model, .list(.record(answer))),
                "How models answer, in the order of calls; the last repeats."),
            .field("faults", .text, "What goes wrong by chance, as `--faults` has it."),
            .field("seed", .count(from: 0), "What chance is drawn from.", standard: "1"),
            .field(
                "replay", .text, "A recording that answers in the place of examples, relative to this file."),
            .field("max_cost", .quantity(.money), "The most that the run may cost, in USD, as `--max-cost` has it."),
            .field("crash", .record(moment), "When the process dies; another goes on with the run."),
            .field("cancel", .record(moment), "When somebody cancels the run."),
            .required("expect", .record(expectation), "What must come of it."),
        ], atMostOne: [["replay", "faults"]])

    static let answer = Record(
        "answer", "One answer of a model.",
        [
            .field("when", .expression(.bool), "Which calls get it, where it is not the next in order."),
            .field("fail", .reference(.errorClass), "The class of error it fails with, told as the provider tells it."),
            .field("status", .count(from: 100), "The HTTP status.", standard: "200"),
            .field("headers", .map(.text, .template), "The headers."),
            .field("body", .value, "The body."),
            .field("at", stages, "The stage that status, headers and body answer.", standard: "the one that is billed"),
            .field("outputs", .map(.name, .value), "The outputs, past all mapping."),
            .field("after", .quantity(.duration), "How long it takes, in virtual time."),
        ], atMostOne: [["fail", "outputs", "status"], ["fail", "outputs", "body"], ["fail", "outputs", "headers"]])

    static let moment = Record(
        "moment", "A moment of a run.",
        [.required("after", .int, "How many events have been written down.")])

    static let expectation = Record(
        "expectation", "What must come of a run.",
        [
            .field(
                "state",
                .choice(
                    ["success", "partial", "failed", "cancelled"].map { .init(word: $0, summary: "It ends as \($0).") }),
                "How the run ends."),
            .field("error", .record(expectedError), "The error it ends with."),
            .field("outputs", .map(.name, .value), "Outputs it must have; what is not named may be anything."),
            .field("calls", .map(.model, .count(from: 0)), "How often each model is called."),
            .field(
                "elapsed", .either([.quantity(.duration), .quantity(.range)]), "How long it takes, in virtual time."),
            .field("cost", .either([.quantity(.money), .text]), "What it costs, in USD; a range as `0.10..0.20`."),
            .field("steps", .map(.name, .record(expectedStep)), "What becomes of steps."),
            .field("files", .list(.text), "Files it must leave, below the run's folder."),
            .field("requests", .list(.record(expectedRequest)), "Requests it must send."),
            .field("events", .list(.text), "What must happen in this order, as `draw failed timeout`."),
            .field("that", .list(.expression(.bool)), "Conditions on all of this."),
        ])

    static let expectedError = Record(
        "expected_error", "The error of a run.",
        [
            .field("step", .reference(.step), "The step that failed."),
            .field("class", .reference(.errorClass), "The class."),
            .field("message", .text, "A part of the message."),
            .field("model", .reference(.model), "The model."),
        ])

    static let expectedStep = Record(
        "expected_step", "What becomes of a step.",
        [
            .field("ok", .count(from: 0), "How many items succeed."),
            .field("failed", .count(from: 0), "How many items fail."),
            .field("max_running", .count(from: 0), "The most items at work at once."),
        ])

    static let expectedRequest = Record(
        "expected_request", "A request that must be sent; secrets stand as their names in ‹›.",
        [
            .field("model", .reference(.model), "Whose call it belongs to."),
            .field("call", .count(from: 1), "Which call of the model, from 1.", standard: "1"),
            .field("at", stages, "The stage.", standard: "the one that is billed"),
            .field("method", .text, "As POST."),
            .field("url", .text, "The whole address."),
            .field("headers", .map(.text, .text), "Headers it must have."),
            .field("body", .value, "The whole body."),
            .field("argv", .list(.value), "Of a program: its name and its arguments."),
        ])
}
