// table: the document `workflow`

extension Record {
    static let workflow = Record(
        "workflow", "Inputs, steps that form a graph, and outputs.",
        [
            .field("description", .text, "What the workflow makes."),
            .field("implements", .reference(.interface), "The interface it stands for, so that a route may use it."),
            .field("inputs", .map(.name, .type), "What a run is given."),
            .field("budget", .budget, "The most that a run may cost, in USD."),
            .field("deadline", .quantity(.duration), "The longest a run may take."),
            .required("steps", .map(.name, .record(step)), "The nodes of the graph, by name."),
            .field("outputs", .map(.name, .value), "What a run gives."),
        ])

    static let step = Record(
        "step", "One node of a workflow: it uses a route, a model or a workflow, or computes values.",
        [
            .field("label", .template, "What a person sees while the step is at work."),
            .field("description", .text, "What the step is for."),
            .field(
                "uses", .either([.reference(.callee), .template]), "The route, model or workflow that does the work."),
            .field("with", .map(.text, .value), "What it is given."),
            .field("let", .map(.name, .value), "Values that the step computes."),
            .field("for_each", .map(.variable, .value), "Variables and their lists: one item for each combination."),
            .field("where", .expression(.bool), "Which combinations are items."),
            .field("key", .expression(.string), "What identifies an item when a run goes on.", standard: "its index"),
            .field("max_parallel", .int, "The most items at work at once."),
            .field("min_success", .countOrShare, "How many items must succeed.", standard: "all"),
            .field("fail_fast", .bool, "Whether the first failure stops the other items.", standard: "false"),
            .field("if", .expression(.bool), "Whether the step is done at all."),
            .field("needs", .either([.reference(.step), .list(.reference(.step))]), "Steps that must end before."),
            .field("retry", .retry, "The policy for each item."),
            .field("poll", .record(.pace), "How often jobs are asked for, and for how long."),
            .field("deadline", .quantity(.duration), "The longest an item may take, over all attempts and models."),
            .field("check", .rules, "What must hold for the outputs; an attempt that fails it counts as failed."),
            .field("cache", .either([.bool, .quantity(.duration)]), "For how long an earlier result may stand in."),
            .field(
                "save", .either([.template, .map(.name, .template)]),
                "The stem of the file's name under the run's folder; by output where there are several."),
            .field("budget", .budget, "The most that the step may cost."),
            .field("on_unknown", .onUnknown, "What to do where an answer was lost.", standard: "fail"),
        ], exactlyOne: [["uses", "let"]])
}
