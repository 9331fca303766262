import Blueprint
import Expressions
import Reporting
import Values

/// Every message about steps and the graph that they form.
extension Diagnostic {
    private typealias Checks = StepChecks

    // MARK: The graph

    static func unknownStep(_ name: String, at span: SourceSpan, among known: [String]) -> Diagnostic {
        .unknownReference(Checks.unknown, "step", name, at: span, among: known)
    }

    static func wholeSteps(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.whole, "all steps are read at once, so that nobody can say what must come before", at: span,
            help: "name the step: steps.NAME.outputs")
    }

    static func needsItself(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(Checks.itself, "the step '\(name)' waits for itself", at: span, help: "remove it")
    }

    static func redundantNeed(_ name: String, at span: SourceSpan, first: SourceSpan?, isOrder: Bool, fix: Fix?)
        -> Diagnostic
    {
        Diagnostic(
            Checks.redundantNeed,
            isOrder ? "'\(name)' is in the list already" : "the step reads '\(name)', so it waits for it anyway",
            at: span,
            related: first.map { [Label(isOrder ? "first here" : "read here", at: $0)] } ?? [], help: "remove it",
            fix: fix)
    }

    static func cycle(_ names: [String], _ spans: [SourceSpan]) -> Diagnostic {
        let labels = zip(names.indices, spans).dropFirst().map { place, span in
            Label("'\(names[place])' waits for '\(names[(place + 1) % names.count])'", at: span)
        }
        return Diagnostic(
            Checks.cycle, "steps wait for each other: \((names + names.prefix(1)).joined(separator: " → "))",
            at: spans[0],
            label: names.count > 1 ? "'\(names[0])' waits for '\(names[1])'" : "", related: Array(labels),
            help: "remove one of these uses")
    }

    // MARK: Usage

    static func unusedStep(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.unused, "nobody uses what the step '\(name)' makes", at: span,
            help: "read it in another step or in 'outputs', or 'save' it")
    }

    static func unusedInput(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.unusedInput, "nobody reads the input '\(name)'", at: span,
            help: "use it as ${inputs.\(name)}, or remove it")
    }

    static func sameFile(_ stem: String, at span: SourceSpan, first: SourceSpan, _ step: String) -> Diagnostic {
        Diagnostic(
            Checks.sameFile, "two results would be saved as '\(stem)'", at: span,
            related: [Label("the first is that of '\(step)'", at: first)], help: "give one of them another name")
    }

    static func sameFileForItems(_ missing: [String], at span: SourceSpan) -> Diagnostic {
        let names = missing.map { "'\($0)'" }.joined(separator: " and ")
        return Diagnostic(
            Checks.sameFile, "several items would be saved under one name, which does not depend on \(names)", at: span,
            help: "use \(names) in it")
    }

    static func savedExtension(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.savedExtension, "'\(name)' would stand in the file's name twice", at: span,
            help: "write the name without it: the file gets the extension of what it is",
            fix: Fix("remove '\(name)'", [Edit(replace: span, with: "")]))
    }

    static func pathLeaves(_ path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.path, "'\(path)' leads out of the run's folder", at: span,
            help: "write a path without '..' and without a '/' at its beginning")
    }

    // MARK: Fan-outs

    static func fanOutOverOther(_ name: String, _ type: ValueType, at span: SourceSpan) -> Diagnostic {
        let help =
            switch type {
            case .map, .object: "a mapping's keys are a list: x.map(k, k)"
            case .int: "the numbers below n are lists.range(n)"
            case .string: "a text is made a list by .split(',')"
            case .optional(.list): "say what holds where there is no list: .orValue([])"
            default: "write a list, or an expression that gives one"
            }
        return Diagnostic(
            Checks.fanOut, "'\(name)' has to go through a list, this is \(type.words)", at: span, help: help)
    }

    static func emptyFanOut(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.emptyFanOut, "the list of '\(name)' is empty, so there is nothing to do", at: span,
            help: "write its elements, or an expression that gives them")
    }

    static func shadowingVariable(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.shadowing, "'\(name)' has a meaning already", at: span, help: "give the variable another name")
    }

    static func keyOfFanOut(_ key: String, at span: SourceSpan, others: [SourceSpan]) -> Diagnostic {
        Diagnostic(
            Checks.misplaced, "'\(key)' is for steps with 'for_each'", at: span,
            related: others.map { Label("and so is this", at: $0) }, help: "remove it, or add 'for_each'")
    }

    static func keyOfCall(_ key: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.misplaced, "'\(key)' is for steps that use something, and this one computes values", at: span,
            help: "remove it")
    }

    static func keyNotOfWorkflow(_ key: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.misplaced, "'\(key)' is not for a step that uses a workflow", at: span,
            help: "write it at the steps of that workflow, which do the work")
    }

    static func keyNotUnique(_ missing: [String], at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.key,
            "several items would have one key: it does not depend on \(missing.map { "'\($0)'" }.joined(separator: ", "))",
            at: span, help: "use every variable of for_each in it")
    }

    static func impossibleQuorum(_ reason: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.quorum, "so many items cannot succeed: \(reason)", at: span,
            help: "write a smaller number, or a share such as 50%")
    }

    static func negativeQuorum(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.quorum, "fewer than 0 items cannot be asked to succeed", at: span,
            help: "write 0 where all of them may fail")
    }

    static func nothingParallel(at span: SourceSpan) -> Diagnostic {
        Diagnostic(Checks.parallel, "with this limit no item ever starts", at: span, help: "write 1 or more")
    }

    static func shiftedIndex(_ step: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.shifted, "where an item of '\(step)' fails, this is another item's", at: span,
            help: "find the item by its key: steps.\(step).done.filter(i, i.key == …)")
    }

    static func cachedEffects(_ interface: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.cachedEffects,
            "\(interface) changes something elsewhere, which an earlier result would not do again", at: span,
            help: "remove 'cache'")
    }

    // MARK: Interfaces

    static func inputBeyondInterface(
        _ name: String, of interface: String, at span: SourceSpan, because implements: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            Checks.implementing, "\(interface) has no input '\(name)', and the workflow needs it", at: span,
            related: [Label("said here", at: implements)], help: "make it optional, or give it a default")
    }

    static func inputOfOtherType(
        _ name: String, _ given: ValueType, of interface: String, _ own: ValueType, at span: SourceSpan,
        because implements: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            Checks.implementing, "'\(name)' of \(interface) is \(given.words), the workflow takes \(own.words)",
            at: span, related: [Label("said here", at: implements)], help: "give it the interface's type")
    }

    static func interfaceInputMissing(_ name: String, of interface: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.implementing, "the workflow does not take '\(name)' of \(interface)", at: span,
            help: "add it to 'inputs'; without 'inputs' the workflow has those of its interface")
    }

    static func interfaceOutputMissing(_ name: String, of interface: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.implementing, "the workflow does not give '\(name)' of \(interface)", at: span,
            help: "add it to 'outputs'")
    }
}
