// table: the document `recording`

extension Record {
    static let recording = Record(
        "recording",
        "What a run and the outside said to each other, as `easel run --record` writes it and a test replays it.",
        [
            .field("run", .text, "The run's id."),
            .field("started", .text, "When it began."),
            .field(
                "without", .list(.reference(.provider)), "Providers whose keys were not there: routes led around them."),
            .field("exchanges", .list(.record(recordedExchange)), "Questions and answers, in the order of answers."),
            .field(
                "ended", .choice(endings), "How the run ended; missing where the recording was broken off."),
        ])

    private static let endings: [Shape.Choice] =
        ["success", "partial", "failed", "cancelled"].map { .init(word: $0, summary: "It ended as \($0).") }

    static let recordedExchange = Record(
        "exchange", "One question and its answer.",
        [
            .field("item", .text, "Whose it was, as `draw[oslo]`."),
            .required("model", .reference(.model), "The model that was asked."),
            .required("at", occasions, "What it was for."),
            .required("request", .record(recordedRequest), "What was sent."),
            .required("answer", .record(recordedAnswer), "What came back."),
        ])

    private static let occasions: Shape = {
        guard case .choice(let choices) = stages else { return stages }
        return .choice(
            choices + [
                .init(word: "download", summary: "A file of the results, or one that is sent on."),
                .init(word: "inspection", summary: "A look into a file that was made."),
            ])
    }()

    static let recordedRequest = Record(
        "recorded_request", "A request that was sent; secrets stand as their names in ‹›, files as their contents.",
        [
            .field("method", .text, "As POST."),
            .field("url", .text, "The whole address."),
            .field("headers", .map(.text, .text), "The headers, which are not compared."),
            .field("body", .literal, "The body; of several parts a list."),
            .field("argv", .list(.text), "Of a program: its name and its arguments."),
            .field("files", .map(.text, .literal), "Of a program: the files that it was given."),
            .field("stdin", .literal, "Of a program: what it was given to read."),
        ], exactlyOne: [["method", "argv"]])

    static let recordedAnswer = Record(
        "recorded_answer", "An answer that came, or why none did.",
        [
            .field("status", .count(from: 100), "The HTTP status."),
            .field("headers", .map(.text, .text), "The headers that say something of the answer."),
            .field("body", .literal, "What JSON says."),
            .field("text", .text, "A body that is no JSON; of a program, what it printed."),
            .field("file", .text, "A body that is kept in a file, relative to this one."),
            .field("exit", .count(from: 0), "Of a program: its exit code."),
            .field("complaint", .text, "Of a program: what it printed on standard error."),
            .field("files", .map(.text, .text), "Of a program: the files that it made, and where they are kept."),
            .field("fail", .choice(losses), "Why there was no answer."),
            .field("sent", .bool, "Whether the other side may have seen the request.", standard: "false"),
            .field("message", .text, "What was told of the failure."),
            .field("after", .quantity(.duration), "How long it took.", standard: "0s"),
        ], exactlyOne: [["status", "exit", "fail"]], atMostOne: [["body", "text", "file"]])

    private static let losses: [Shape.Choice] = [
        .init(word: "unreachable", summary: "The host has no address, or none that answers."),
        .init(word: "timeout", summary: "It took too long."),
        .init(word: "broken", summary: "The connection broke."),
        .init(word: "malformed", summary: "What arrived was no answer."),
        .init(word: "too_large", summary: "The answer was too large."),
        .init(word: "forbidden", summary: "The address must not be spoken to."),
        .init(word: "untrusted", summary: "The certificate could not be trusted."),
        .init(word: "disk", summary: "A file could not be read or written here."),
        .init(word: "program", summary: "The program could not be started."),
        .init(word: "cancelled", summary: "It was given up."),
    ]
}
