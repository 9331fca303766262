package import Reporting

/// What can be wrong with steps and the graph that they form.
package enum StepChecks {
    package static let unknown = Check(
        "unknown-step", .error, "a step that the workflow does not have",
        explanation: """
            The workflow has no step of this name, so there is nothing to read or to wait for. Look for a \
            misspelling, or for a step that was renamed.
            """)
    package static let whole = Check(
        "all-steps-at-once", .error, "all steps read at once",
        explanation: """
            What a step reads decides what it waits for. Whoever reads all steps at once would have to wait for \
            everything, and for itself too. Read the steps that you mean by their names.
            """)
    package static let itself = Check(
        "needs-itself", .error, "a step that waits for itself",
        explanation: """
            The step would wait for itself and never begin. Remove it from 'needs', or read another step than \
            the one that the expression stands in.
            """)
    package static let cycle = Check(
        "cycle", .error, "steps that wait for each other",
        explanation: """
            Each of these steps waits for the next one, and the last for the first, so none of them could ever \
            begin. The finding shows the whole circle. Take one of the uses out, or part a step in two.
            """)
    package static let redundantNeed = Check(
        "redundant-needs", .warning, "a 'needs' that follows from an expression",
        explanation: """
            A step waits for every step whose results it reads, so this 'needs' adds nothing. What is written \
            twice has to be changed twice, and one day only one of the two is. Remove the entry; 'needs' is for \
            an order without data.
            """)
    package static let unused = Check(
        "unused-step", .warning, "a step whose result nobody uses",
        explanation: """
            Nothing reads what the step makes and it saves nothing, so it may cost money for nothing. Read its \
            outputs, give it a 'save', or remove it. A result that is in no output is often a name that was \
            mixed up.
            """)
    package static let unusedInput = Check(
        "unused-input", .warning, "an input that nobody reads",
        explanation: """
            The workflow asks for a value and does nothing with it; whoever gives it expects that it matters. \
            Use it, or remove it. Often an expression reads another input by mistake.
            """)
    package static let sameFile = Check(
        "same-file", .error, "two results written to one file",
        explanation: """
            Two results would be written to one file, and the later one would replace what the earlier one has \
            cost. Give each its own name; in a fan-out, use the item's variable in it.
            """)
    package static let path = Check(
        "path-leaves", .error, "a path that leads out of the folder of the run",
        explanation: """
            What a run makes stays in the folder of the run, so that no workflow and no answer of a provider can \
            write over other files. Write a path without '..' that does not begin with '/'.
            """)
    package static let savedExtension = Check(
        "save-extension", .warning, "a 'save' with the extension of a file",
        explanation: """
            'save' gives the stem of a file's name. What the file is shows only when it is made, and then Easel \
            adds the extension that is true: 'film.mp4' would become 'film.mp4.mp4', or 'film.mp4.webm'.
            """)
    package static let fanOut = Check(
        "fan-out-over-other", .error, "a fan-out over something that is no list",
        explanation: """
            'for_each' does the step once for each element of a list, and this is no list. Write one down, or an \
            expression that gives one, such as 'inputs.titles.split(",")'.
            """)
    package static let emptyFanOut = Check(
        "empty-fan-out", .warning, "a fan-out over nothing",
        explanation: """
            The list has no elements, so the step does nothing and what it gives is an empty list. Mostly the \
            elements were forgotten.
            """)
    package static let shadowing = Check(
        "shadowing-name", .error, "a variable with the name of something else",
        explanation: """
            The variable has the name of something that expressions know already, and a reader could not tell \
            which of the two is meant. Give the variable another name.
            """)
    package static let misplaced = Check(
        "misplaced-key", .error, "a key that says nothing about this kind of step",
        explanation: """
            The key says something about another kind of step: limits and keys are for fan-outs, retries and \
            caches for steps that call something. Here it would be passed over in silence. Remove it, or write \
            it where the work is done.
            """)
    package static let key = Check(
        "key-not-unique", .error, "a key that several items share",
        explanation: """
            The key of an item is how a run that goes on after a crash knows what has been done and paid for. \
            With one key for several items it would take one for the other. Use every variable of 'for_each' in \
            the key.
            """)
    package static let quorum = Check(
        "impossible-min-success", .error, "more successes than there are items",
        explanation: """
            More items are asked to succeed than there are, so the step would fail even where all goes well. \
            Write a smaller number, or a share such as '50%'.
            """)
    package static let parallel = Check(
        "nothing-parallel", .error, "a limit that lets nothing run",
        explanation: """
            With a limit of 0 no item would ever start, and the run would wait for ever. Write how many items \
            may be at work at once, 1 or more.
            """)
    package static let shifted = Check(
        "shifted-index", .warning, "a place in a list that failures shift",
        explanation: """
            The list holds the items that succeeded. Where one may fail, those behind it move up, and the same \
            index is another item's result: a wrong picture, without any error. Find the item by its key, or let \
            all items have to succeed.
            """)
    package static let cachedEffects = Check(
        "cached-effects", .error, "work with effects, whose result is kept",
        explanation: """
            The interface has 'effects': it publishes, sends or deletes something. A result from the cache would \
            look like success and nothing would have happened. Remove 'cache' from the step.
            """)
    package static let implementing = Check(
        "not-implementing", .error, "a workflow that does not take or give what its interface says",
        explanation: """
            A workflow that says 'implements' may stand in a route like a model, so it has to take what the \
            interface takes and give what it gives. Otherwise the route would fail just when it falls back on \
            it.
            """)

    package static let all = [
        unknown, whole, itself, cycle, redundantNeed, unused, unusedInput, sameFile, path, savedExtension, fanOut,
        emptyFanOut,
        shadowing, misplaced, key, quorum, parallel, shifted, cachedEffects, implementing,
    ]
}
