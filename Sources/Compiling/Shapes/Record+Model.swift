// table: what a provider offers

extension Record {
    static let model = Record(
        "model", "One thing that a provider offers: it implements an interface, is made by a call, and has a price.",
        [
            .field("description", .text, "What the model is good at."),
            .field("id", .text, "What the provider calls it."),
            .field("implements", .reference(.interface), "The interface."),
            .field("like", .reference(.model), "A model whose keys hold where this one has none."),
            .field("call", .reference(.call), "The call."),
            .field(
                "accepts",
                .map(
                    .text, .either([.choice([.init(word: "never", summary: "It is not taken.")]), .record(narrowing)])),
                "What it takes of the interface's inputs, where that is less."),
            .field("extra", .map(.name, .type), "Inputs that only this model takes."),
            .field("requires", .rules, "What must hold across its inputs."),
            .field("makes", .count(from: 1), "How many results it always makes: what the interface calls `count`."),
            .field("const", .map(.name, .value), "Constants of the model: `steps` is `model.steps`."),
            .field("params", .value, "What is sent."),
            .field("result", .map(.name, .value), "The outputs, from the last answer."),
            .field("outputs", .map(.name, .value), "What it tells beyond the interface."),
            .field(
                "inspects",
                .list(
                    .choice([
                        .init(word: "image", summary: "Pictures: their width and height."),
                        .init(word: "video", summary: "Clips: their size, length, rate and codec."),
                        .init(word: "audio", summary: "Sounds: their length and codec."),
                    ])), "The kinds of media that are looked into before its checks, so that their facts are known."),
            .field("program", .text, "The program to run, where it is not the provider's."),
            .field("exec", .record(execution), "The program's run, where the provider is one."),
            .field("examples", .map(.name, .record(.example)), "Answers as they may be."),
            .field("price", .record(price), "What a call costs."),
            .field("charged", .record(charge), "What a call did cost, where the answer says so."),
            .field("typical", .quantity(.duration), "How long it takes as a rule."),
            .field("retry", .retry, "The policy."),
            .field("poll", .record(.pace), "The pace of polling."),
            .field("limits", .list(.record(.limit)), "Limits beside the provider's."),
            .field("errors", .list(.record(.errorRule)), "Rules before the provider's."),
            .field("upload", .record(.upload), "How local files travel to it."),
            .field("on_unknown", .onUnknown, "What to do where an answer was lost."),
            .field("simulate", .record(.simulation), "How the simulator behaves in its place."),
            .field(
                "deprecated", .either([.bool, .quantity(.date)]),
                "Whether, or since when, it should not be used any more."),
            .field("retired", .quantity(.date), "The day on which it was, or will be, switched off."),
        ])

    static let narrowing = Record(
        "narrowing", "What a model takes of an input, where that is less than the interface says.",
        [
            .field("required", .bool, "Whether it must be given.", standard: "false"),
            .field("enum", .list(.value), "The values it may have."),
            .field("min", .number, "The least number."),
            .field("max", .number, "The greatest number."),
            .field("min_length", .int, "The fewest characters."),
            .field("max_length", .int, "The most characters."),
            .field("min_items", .int, "The fewest elements."),
            .field("max_items", .int, "The most elements."),
            .field(
                "round", .choice([.init(word: "up", summary: "To the next value that is taken.")]),
                "What becomes of a value in between."),
            .field(
                "send",
                .list(
                    .choice([
                        .init(word: "url", summary: "By its URL."),
                        .init(word: "upload", summary: "By an upload before."),
                        .init(word: "data_uri", summary: "As a data: URI."),
                        .init(word: "base64", summary: "As base64 text."),
                        .init(word: "part", summary: "As a part of the body."),
                    ])), "The ways a file may travel; the first that fits is taken."),
            .field(
                "max_bytes", .either([.quantity(.size), .map(.text, .quantity(.size))]),
                "The largest file, for each way."),
            .field("types", .list(.text), "The content types it takes."),
        ])

    static let execution = Record(
        "execution", "The run of a program.",
        [
            .required(
                "argv", .list(.value), "The arguments. A list in it is spliced, numbers become text; there is no shell."
            ),
            .field("files", .map(.text, .value), "Files that are written before, by name."),
            .field("stdin", .value, "What it has to read: text, a file or JSON."),
            .field("env", .map(.text, .template), "Variables of its environment, where a secret may stand."),
            .field(
                "response",
                .choice([
                    .init(word: "json", summary: "What it prints is JSON."),
                    .init(word: "text", summary: "What it prints is text."),
                    .init(word: "binary", summary: "What it prints is the result itself, in `answer`."),
                ]), "What it prints.", standard: "text"),
            .field("outputs", .map(.name, .value), "The outputs, from what it prints and the `files` it leaves."),
        ])

    static let price = Record(
        "price", "What a call costs.",
        [
            .required(
                "usd", .either([.number, .expression(.number)]), "In USD, as a number or computed from the inputs."),
            .required("as_of", .quantity(.date), "The day on which that was so."),
        ])

    static let charge = Record(
        "charge", "What a call did cost.", [.required("usd", .expression(.number), "In USD, from the answer.")])
}
