// table: the documents `project` and `test`

extension Record {
    static let project = Record(
        "project", "What holds for all of a project's workflows.",
        [
            .field("description", .text, "What the project is."),
            .field(
                "secrets", .map(.text, .either([.text, .list(.record(secret)), .record(secret)])),
                "Where keys come from."),
            .field("profiles", .map(.name, .record(profile)), "Variations, such as dev and prod."),
        ] + settings)

    static let profile = Record(
        "profile", "What differs under a profile. Mappings merge, lists and routes replace.", settings)

    private static let settings: [Field] = [
        .field("budget", .budget, "The most money, in USD."),
        .field("limits", .list(.record(.limit)), "Limits on all work, or on an interface."),
        .field("settings", .map(.name, .map(.name, .value)), "Settings of providers, by provider."),
        .field("routes", .map(.name, .record(.route)), "Routes in the place of the declared ones."),
        .field("policies", .map(.name, .record(.policy)), "Policies in the place of the declared ones."),
        .field("store", .text, "The file that keeps the runs.", standard: ".easel/easel.db"),
        .field("artifacts", .record(artifacts), "Where results are kept."),
        .field("defaults", .record(defaults), "What holds where a step, model or provider says nothing."),
    ]

    static let secret = Record(
        "secret", "Where one key comes from.",
        [
            .field("env", .text, "An environment variable."),
            .field("file", .text, "A file, whose content is the key, or JSON with several fields."),
            .field("command", .list(.text), "A program and its arguments, which prints the key."),
            .field("name", .text, "What the key is called in reports, which never show it."),
        ], exactlyOne: [["env", "file", "command"]])

    static let artifacts = Record(
        "artifacts", "Where results are kept.",
        [
            .field("folder", .text, "The folder for the files of runs.", standard: "out"),
            .field(
                "keep",
                .choice([
                    .init(word: "local", summary: "Results are fetched and kept."),
                    .init(word: "remote", summary: "Results stay where the provider put them."),
                ]), "Whether results are fetched.", standard: "local"),
        ])

    static let defaults = Record(
        "defaults", "What holds where nothing else is said.",
        [
            .field("retry", .retry, "The policy."),
            .field("on_unknown", .onUnknown, "What to do where an answer was lost.", standard: "fail"),
            .field("max_parallel", .int, "The most items of a step at once."),
            .field("cache", .either([.bool, .quantity(.duration)]), "For how long earlier results may stand in."),
        ])

    static let test = Record(
        "test", "Runs a workflow against the simulator and says what must come of it.",
        [
            .field("description", .text, "What the test shows."),
            .field("workflow", .reference(.workflow), "The workflow to run."),
            .field("model", .reference(.model), "The one model to call."),
            .field("inputs", .map(.text, .value), "What it is given in every case."),
            .field("profile", .text, "The profile to run under."),
            .field("answers", .map(.model, .list(.record(answer))), "How models answer in every case."),
            .required("cases", .list(.record(testCase)), "What is tried."),
        ], exactlyOne: [["workflow", "model"]])

    static let testCase = Record(
        "case", "One run and what must come of it.",
        [
            .required("name", .text, "What the case shows, as a sentence."),
            .field("inputs", .map(.text, .value), "Inputs beside those of the test."),
            .field("profile", .text, "The profile to run under."),
            .field(
                "answers", .map(.model, .list(.record(answer))),
                "How models answer, in the order of calls; the last repeats."),
            .field("crash", .record(crash), "Where the run is broken off, to go on after."),
            .required("expect", .record(expectation), "What must come of it."),
        ])

    static let answer = Record(
        "answer", "One answer of a model.",
        [
            .field("when", .expression(.bool), "Which calls get it, where it is not the next in order."),
            .field("fail", .reference(.errorClass), "The class of error it fails with."),
            .field("status", .int, "The HTTP status."),
            .field("headers", .map(.text, .template), "The headers."),
            .field("body", .value, "The body."),
            .field("outputs", .map(.name, .value), "The outputs, past all mapping."),
            .field("after", .quantity(.duration), "How long it takes, in virtual time."),
        ])

    static let crash = Record(
        "crash", "Where a run is broken off.",
        [.required("after", .int, "How many events are kept.")])

    static let expectation = Record(
        "expectation", "What must come of a run.",
        [
            .field(
                "state",
                .choice(
                    ["success", "partial", "failed", "cancelled"].map { .init(word: $0, summary: "It ends as \($0).") }),
                "How the run ends."),
            .field("error", .record(expectedError), "The error it ends with."),
            .field("outputs", .map(.name, .value), "Outputs it must have."),
            .field("calls", .map(.model, .int), "How often each model is called."),
            .field(
                "elapsed", .either([.quantity(.duration), .quantity(.range)]), "How long it takes, in virtual time."),
            .field("cost", .either([.quantity(.money), .text]), "What it costs."),
            .field("steps", .map(.name, .record(expectedStep)), "What becomes of steps."),
            .field("files", .list(.text), "Files it must leave."),
            .field("requests", .list(.value), "Requests it must send."),
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
            .field("ok", .int, "How many items succeed."),
            .field("failed", .int, "How many items fail."),
            .field("max_running", .int, "The most items at work at once."),
        ])
}
