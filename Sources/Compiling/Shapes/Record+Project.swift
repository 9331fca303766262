// table: the document `project`

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
}
