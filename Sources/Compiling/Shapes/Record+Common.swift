// table: what several documents share

extension Shape {
    /// `[content_policy, invalid]`
    static let classes: Shape = .list(.reference(.errorClass))

    static let onUnknown: Shape = .choice([
        .init(word: "fail", summary: "The item fails; nothing is sent again."),
        .init(word: "resubmit", summary: "It is sent again, at the risk of paying twice."),
    ])

    /// A whole number, or a share such as `50%`.
    static let countOrShare: Shape = .either([.int, .quantity(.percent)])
}

extension Record {
    /// A rule across several inputs, with what to say where it does not hold.
    static let rule = Record(
        "rule", "A condition that must hold, and what to say where it does not.",
        [
            .required("that", .expression(.bool), "What must hold."),
            .required("else", .template, "What to say where it does not, with the values at fault in it."),
        ])

    /// The long form of a type.
    static let type = Record(
        "type", "A type in its long form: what a value is, and within which bounds.",
        [
            .required("type", .text, "The type in its short form, as string, list<image> or object."),
            .field("description", .text, "What the value is for."),
            .field("optional", .bool, "Whether it may be left out.", standard: "false"),
            .field("default", .value, "What holds where it is left out."),
            .field("enum", .list(.value), "The values it may have, and no others."),
            .field("min", .number, "The least number."),
            .field("max", .number, "The greatest number."),
            .field("min_length", .int, "The fewest characters of a text."),
            .field("max_length", .int, "The most characters of a text."),
            .field("pattern", .text, "A regular expression that must match somewhere in a text."),
            .field("min_items", .int, "The fewest elements of a list."),
            .field("max_items", .int, "The most elements of a list."),
            .field("unique", .bool, "Whether no element of a list may stand in it twice.", standard: "false"),
            .field("items", .type, "The type of a list's elements."),
            .field("values", .type, "The type of a map's values."),
            .field("fields", .map(.text, .type), "The fields of an object, with their types."),
            .field("types", .list(.text), "The content types that a file may have, as image/png."),
            .field("max_bytes", .quantity(.size), "The most bytes of a file."),
            .field("from", .text, "A file, or a pattern of files, that the value is read from when a run starts."),
        ])

    static let limit = Record(
        "limit", "How much at once, or how often. Work waits for a limit, it does not fail.",
        [
            .field("rate", .quantity(.rate), "The most in every stretch of time, as 10/s or 200/30d."),
            .field("running", .int, "The most jobs between their submission and their end."),
            .field("open", .int, "The most requests on their way at once."),
            .field("of", .text, "What is counted: a stage such as submit or poll, or an interface."),
        ], exactlyOne: [["rate", "running", "open"]])

    static let pace = Record(
        "pace", "How often to ask for a job's state, and for how long.",
        [
            .field(
                "every", .either([.quantity(.duration), .quantity(.range), .list(.record(paceStep))]),
                "The time between two polls: one, a range it grows through, or steps."),
            .field("within", .quantity(.duration), "The longest a job may take."),
        ])

    static let paceStep = Record(
        "pace_step", "A stretch of polling at one pace.",
        [
            .field("until", .quantity(.duration), "Up to which age of the job this pace holds."),
            .required("every", .quantity(.duration), "The time between two polls."),
        ])

    static let policy = Record(
        "policy", "How often an attempt is made, and how long to wait between two.",
        [
            .field("description", .text, "What the policy is for."),
            .field("attempts", .int, "How many attempts, the first one counted.", standard: "1"),
            .field(
                "waits", .either([.list(.quantity(.duration)), .quantity(.range)]),
                "The waits between attempts, the last before moving on; or a range in which they double."),
            .field("jitter", .quantity(.percent), "How much each wait varies by chance.", standard: "0%"),
            .field("timeout", .quantity(.duration), "How long one attempt may take."),
            .field("on_rate_limit", .record(rateLimitPolicy), "What to do after a 429, which uses up no attempt."),
        ])

    static let rateLimitPolicy = Record(
        "rate_limit_policy", "The waits after a provider said that it was asked too often.",
        [
            .required(
                "waits", .either([.list(.quantity(.duration)), .quantity(.range)]),
                "One for each time; after the last, the next model of the route.")
        ])

    static let budget = Record(
        "budget", "The most money, in USD. Days and months are UTC's.",
        [
            .field("run", .quantity(.money), "For one run."),
            .field("day", .quantity(.money), "For all runs of a day."),
            .field("month", .quantity(.money), "For all runs of a month."),
            .field("warn_at", .quantity(.percent), "The share from which on a warning is given.", standard: "80%"),
        ])
}

extension Shape {
    static let retry: Shape = .either([.reference(.policy), .record(.policy)])
    static let budget: Shape = .either([.quantity(.money), .record(.budget)])
    static let rules: Shape = .list(.record(.rule))
}
