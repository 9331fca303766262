// table: the document `provider`, but for its calls and models

extension Record {
    static let provider = Record(
        "provider", "Who does the work: an HTTP service, or a program on this machine.",
        [
            .field("description", .text, "What the provider is."),
            .field(
                "settings", .map(.name, .type),
                "What is not secret and differs between users: region, project, account."),
            .field("base_url", .template, "Where its paths begin; a path in it is a prefix."),
            .field("program", .text, "The program to run, in the place of an HTTP service."),
            .field("hosts", .list(.template), "Other hosts that credentials may go to."),
            .field("headers", .map(.text, .template), "Headers of every request."),
            .field("query", .map(.text, .value), "Parameters of every request's URL."),
            .field("downloads", .list(.record(download)), "Where results may come from."),
            .field("auth", .list(.record(.auth)), "Credentials; all of them apply."),
            .field("billing", billing, "What a failed request costs.", standard: "on_submit"),
            .field("limits", .list(.record(.limit)), "Limits of each key."),
            .field("retry", .retry, "The policy."),
            .field("breaker", .record(breaker), "When to stop asking for a while."),
            .field("tables", .map(.name, .map(.text, .value)), "Look-ups that the models share."),
            .field(
                "errors", .list(.record(errorRule)), "What its answers mean as errors; the first rule that holds wins."),
            .field("idempotency", .record(idempotency), "How a request says that it is the same one again."),
            .field("on_unknown", .onUnknown, "What to do where an answer was lost.", standard: "fail"),
            .field("upload", .record(.upload), "How local files travel to it."),
            .field("simulate", .record(simulation), "How the simulator behaves in its place."),
            .field("calls", .map(.name, .record(.call)), "How it is spoken to."),
            .field("models", .map(.name, .record(.model)), "What it offers."),
        ], exactlyOne: [["base_url", "program"]])

    private static let billing: Shape = .choice([
        .init(word: "on_submit", summary: "Whatever was taken has to be paid."),
        .init(word: "on_success", summary: "A request that fails costs nothing."),
    ])

    static let download = Record(
        "download", "A host that results may come from.",
        [
            .required("from", .template, "The host; a * stands for any names."),
            .field(
                "auth",
                .choice([
                    .init(word: "none", summary: "Without a credential."),
                    .init(word: "provider", summary: "With the provider's."),
                ]), "Whether the provider's credential is sent.", standard: "none"),
            .field("expires", .quantity(.duration), "How long such a link works."),
        ])

    static let breaker = Record(
        "breaker", "When a model is left alone for a while.",
        [
            .required("failures", .count(from: 1), "How many failures open it."),
            .required("within", .quantity(.duration), "In what time."),
            .required("open", .quantity(.duration), "How long it stays open."),
        ])

    static let errorRule = Record(
        "error_rule", "What an answer means as an error.",
        [
            .field("when", .expression(.bool), "Whether the rule holds."),
            .field("code", .expression(.any), "Where the answer has its code."),
            .field("classes", .map(.text, .list(.value)), "The codes of each class; those under `ok` mean success."),
            .field("otherwise", .reference(.errorClass), "The class of all other codes."),
            .field("class", .reference(.errorClass), "The class where the rule holds."),
            .field("message", .template, "What the answer says is wrong."),
            .field("wait", .expression(.duration), "How long to wait before the next attempt."),
            .field("free", .bool, "Whether it uses up no attempt.", standard: "false"),
            .field("retries", .count(from: 0), "How many attempts after it, in the place of the policy's."),
            .field("at", .list(stages), "The stages it is asked of.", standard: "all"),
        ], atMostOne: [["when", "code"]])

    static let idempotency = Record(
        "idempotency", "How a request says that it is the same one again.",
        [
            .field("header", .text, "The header that carries the key."),
            .field("field", .text, "The field of the body that carries it."),
        ], exactlyOne: [["header", "field"]])

    static let simulation = Record(
        "simulation", "How the simulator behaves in the place of the real thing.",
        [
            .field("latency", .either([.quantity(.duration), .quantity(.range)]), "How long an answer takes."),
            .field("fail", .quantity(.percent), "How many calls fail.", standard: "0%"),
        ])
}
