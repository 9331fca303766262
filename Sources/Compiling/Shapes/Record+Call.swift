// table: how a provider is spoken to

extension Record {
    static let call = Record(
        "call", "How a provider is spoken to: one request, or submit, poll, fetch, cancel and look up.",
        [
            .field("send", stage(.submission), "The one request, whose answer is final."),
            .field("submit", stage(.submission), "The request that starts a job."),
            .field("poll", .record(.poll), "The request that asks for a job's state."),
            .field("fetch", stage(.request), "The request for a finished job's result."),
            .field("cancel", stage(.request), "The request that stops a job."),
            .field("lookup", stage(.request), "The request that finds a job by an id that was made here."),
            .field(
                "also", .list(.record(.request)),
                "Requests that other clients send in the place of these, for `easel simulate --listen`."),
            .field("mint", .map(.name, minted), "Values that are made once for each attempt, and are in `job`."),
            .field("errors", .list(.record(.errorRule)), "Rules before the provider's."),
            .field("result", .map(.name, .value), "The outputs, from the last answer; a model may have its own."),
            .field("outputs", .map(.name, .value), "What it tells beyond the interface."),
            .field(
                "refresh",
                .choice([
                    .init(word: "poll", summary: "By polling again."),
                    .init(word: "fetch", summary: "By fetching again."),
                ]), "How links that have run out are had anew."),
        ], exactlyOne: [["send", "submit"]])

    private static func stage(_ record: Record) -> Shape { .either([.record(record), .list(.record(record))]) }

    private static let minted: Shape = .choice([
        .init(word: "uuid", summary: "A random UUID, a string."),
        .init(word: "timestamp", summary: "The time, a timestamp."),
        .init(word: "random", summary: "A random int, from 0 to 2147483647."),
    ])

    static let request = Record(
        "request", "One request and what is kept of its answer.", requestFields, exactlyOne: [methods],
        atMostOne: [bodies])

    static let submission = Record(
        "submission", "A request that may be billed.",
        requestFields + [
            .field("final", .expression(.bool), "Whether the answer is the result already."),
            .field("grace", .quantity(.duration), "How long after it a job may still be unknown."),
        ], exactlyOne: [methods], atMostOne: [bodies])

    static let poll = Record(
        "poll", "The request that asks for a job's state.",
        requestFields + Record.pace.fields + [
            .field("state", .expression(.any), "Where the answer has the state."),
            .field(
                "states", .either([.list(.map(.text, .expression(.bool))), .map(.text, .list(.value))]),
                "What the states mean: conditions in order, or the values of each."),
            .field("otherwise", .text, "What a state means that nothing names.", standard: "malformed"),
            .field("reason", .expression(.any), "Why the job failed."),
            .field("progress", .expression(.number), "How far it is, from 0 to 1."),
            .field("grace", .quantity(.duration), "How long a job may be unknown after it was taken."),
        ], exactlyOne: [methods], atMostOne: [bodies])

    private static let methods = ["get", "post", "put", "patch", "delete"]
    private static let bodies = ["json", "form", "multipart", "text", "bytes"]

    private static let requestFields: [Field] =
        methods.map { .field($0, .template, "A \($0.uppercased()) request to a path or a URL.") } + [
            .field("query", .map(.text, .value), "Parameters of the URL."),
            .field("headers", .map(.text, .template), "Headers."),
            .field("json", .value, "A body in JSON."),
            .field("form", .map(.text, .value), "A body as a form has it."),
            .field("multipart", .list(.record(part)), "A body in parts, in order."),
            .field("text", .template, "A body of text."),
            .field("bytes", .expression(.any), "A body of bytes, or of a file."),
            .field(
                "auth",
                .either([.choice([.init(word: "none", summary: "Without a credential.")]), .list(.record(.auth))]),
                "Credentials in the place of the provider's."),
            .field("keep", .map(.name, .value), "What later stages need of the answer; it is in `job`."),
            .field("each", .expression(.list), "A list: the request is sent for every element, which is `each` in it."),
            .field("pages", .record(paging), "How a list goes on."),
            .field(
                "response",
                .choice([
                    .init(word: "json", summary: "The body is JSON."),
                    .init(word: "text", summary: "The body is text."),
                    .init(word: "binary", summary: "The body is the result itself, in `answer`."),
                    .init(word: "multipart", summary: "The body has parts, in `parts`."),
                ]), "What the answer is.", standard: "json"),
            .field(
                "wait", .expression(.duration), "How long to wait before the next request, where the answer says so."),
            .field("answer", .type, "The type of the body, where the examples say too little."),
            .field("examples", .map(.name, .record(example)), "Answers as they may be."),
        ]

    static let part = Record(
        "part", "One part of a body in parts.",
        [
            .field("name", .template, "Its name."),
            .field("value", .value, "Text."),
            .field("json", .value, "JSON."),
            .field("file", .expression(.any), "A file."),
            .field("each", .expression(.list), "A list: a part for every element, which is `each` in it."),
            .field("filename", .template, "The name of the file."),
            .field("type", .template, "The content type."),
            .field("spread", .expression(.any), "A mapping: a part for every key."),
        ], exactlyOne: [["value", "json", "file", "spread"]])

    static let paging = Record(
        "paging", "How a list goes on.",
        [
            .required("next", .expression(.any), "The next page: a URL or query parameters; nothing after the last."),
            .required("items", .expression(.list), "The elements of a page; those of all pages are `items`."),
            .field("max", .count(from: 1), "The most pages.", standard: "100"),
        ])

    static let example = Record(
        "example", "An answer as it may be: it types the body, feeds the simulator, is tested and documents.",
        [
            .field("status", .count(from: 100), "The HTTP status.", standard: "200"),
            .field("headers", .map(.text, .template), "The headers."),
            .field("body", .value, "The body."),
            .field("parts", .map(.text, .record(examplePart)), "The parts of the body, by name."),
            .field("file", .text, "A file that is the body."),
            .field("exit_code", .count(from: 0), "How a program ends.", standard: "0"),
            .field("stderr", .text, "What a program complains of."),
            .field("files", .list(.template), "The files that a program leaves."),
        ], atMostOne: [["body", "parts", "file"]])

    static let examplePart = Record(
        "example_part", "A part of an answer as it may be.",
        [
            .field("json", .value, "JSON."),
            .field("text", .template, "Text."),
            .field("type", .text, "The content type of a file."),
        ], exactlyOne: [["json", "text", "type"]])

    /// Where a request, or the run of a program, may stand.
    static let stages: Shape = .choice([
        .init(word: "send", summary: "The one request of a call."),
        .init(word: "submit", summary: "The request that starts a job, or the one request."),
        .init(word: "poll", summary: "The request for a job's state."),
        .init(word: "fetch", summary: "The request for a job's result."),
        .init(word: "cancel", summary: "The request that stops a job."),
        .init(word: "lookup", summary: "The request that finds a job."),
        .init(word: "upload", summary: "The requests that send a file before."),
        .init(word: "token", summary: "The request for a credential."),
        .init(word: "exec", summary: "The run of a program."),
    ])
}
