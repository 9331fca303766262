// table: the documents `interfaces`, `types`, `routes` and `policies`

extension Record {
    static let interface = Record(
        "interface", "A typed contract for a kind of work.",
        [
            .field("description", .text, "What the work is."),
            .field("inputs", .map(.name, .type), "What it takes."),
            .required("outputs", .map(.name, .type), "What it gives. A list must not be empty."),
            .field("requires", .rules, "What must hold across the inputs."),
            .field(
                "effects", .bool,
                "Whether the work changes something elsewhere, as publishing does: then no earlier result stands in for it.",
                standard: "false"),
        ])

    static let route = Record(
        "route", "A name for a chain of models that implement one interface: the first that works wins.",
        [
            .field("description", .text, "What the route is for."),
            .required("try", .list(.either([.reference(.callee), .record(routeEntry)])), "The models, in order."),
            .field(
                "move_on", .classes, "The classes of errors after which the next model is tried.",
                standard: "[rate_limited, timeout, network, unavailable, failed, malformed, empty, check]"),
            .field(
                "order",
                .choice([
                    .init(word: "listed", summary: "As they are written."),
                    .init(word: "cheapest", summary: "By what the call would cost."),
                    .init(word: "fastest", summary: "By how long they take, as `typical` says."),
                    .init(word: "spread", summary: "By chance, with the weights of the entries."),
                ]), "Which model is tried first.", standard: "listed"),
        ])

    static let routeEntry = Record(
        "route_entry", "A model of a route, with what it is called with besides.",
        [
            .required("uses", .reference(.callee), "The model, or a workflow that implements the interface."),
            .field("with", .map(.text, .value), "Inputs that only this model takes."),
            .field("retry", .retry, "The policy for this model."),
            .field("weight", .number, "Its share where the route spreads.", standard: "1"),
        ])
}
