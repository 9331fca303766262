import Blueprint
import Expressions
package import Reporting
import Values

/// Every message about what a model takes, gives and costs.
package enum ModelChecks {
    package static let likeCycle = Check(
        "like-cycle", .error, "models that are like each other in a circle",
        explanation: """
            A model that is 'like' another takes over what it does not say itself. In a circle there is nobody \
            to take it from. One of the models has to say everything itself.
            """)
    package static let unknownNarrowing = Check(
        "accepts-unknown", .error, "a narrowing of an input that the interface does not have",
        explanation: """
            'accepts' says how far a model goes along with its interface, and the interface has no input of this \
            name. The limit would not hold for anything, and the provider would refuse what the linter lets \
            through. Mend the name, or declare an input of the model's own under 'extra'.
            """)
    package static let clash = Check(
        "input-clash", .error, "an input of a model's own that its interface has already",
        explanation: """
            'extra' is for inputs that the interface does not have. With one name for two inputs nobody could \
            say which of them a step gives. Narrow the interface's own under 'accepts', or choose another name.
            """)
    package static let wideNarrowing = Check(
        "wide-narrowing", .warning, "a narrowing of an input that takes more than its interface lets through",
        explanation: """
            The model takes more here than its interface lets through, so the line has no effect and whoever \
            reads it believes in a limit that is not the real one. Remove it, or widen the interface.
            """)
    package static let emptyNarrowing = Check(
        "empty-narrowing", .error, "a narrowing of an input that leaves nothing to give",
        explanation: """
            No value is left that both the interface and the model allow, or a required input is never taken, so \
            the model could not be used at all. Mend the bound, or write 'never' for an optional input that the \
            model does not have.
            """)
    package static let refusedDefault = Check(
        "refused-default", .error, "an interface's default that a model does not take",
        explanation: """
            Whoever leaves the input out gets the interface's default, and this model refuses it: such calls \
            would always fail. Let the model take it, round it up with 'round: up', or change the default.
            """)
    package static let misplaced = Check(
        "misplaced-narrowing", .error, "a narrowing that the input's type cannot have",
        explanation: """
            The key limits another type of input: 'send', 'types' and 'max_bytes' are for files, 'round' is for \
            numbers. Here it would be passed over in silence. Remove it, or look for the key that was meant.
            """)
    package static let inputNotSent = Check(
        "input-not-sent", .warning, "an input that a model takes and does not send",
        explanation: """
            The model does not say that it never takes the input, and nothing that it sends depends on it. \
            Whoever gives it would pay for a result that does not heed it. Send it in 'params', or write \
            'never' for it under 'accepts'.
            """)
    package static let paramsNotSent = Check(
        "params-not-sent", .error, "parameters that no request of the call sends",
        explanation: """
            What a model writes under 'params' goes out only where its call says so, as with 'json: ${params}'. \
            Here no request does, so that a paid request would go out without them. Send them, or remove them.
            """)
    package static let negativePrice = Check(
        "negative-price", .error, "a price below zero",
        explanation: """
            A price below zero would make a plan look cheaper with every call, and no budget would hold. Write \
            what a call costs in USD, 0 where it is free.
            """)
    package static let stalePrice = Check(
        "stale-price", .warning, "a price that nobody looked up for half a year",
        explanation: """
            Nobody has looked the price up for half a year, and plans and budgets are reckoned with it. Look it \
            up at the provider's, and write the day of that into 'as_of'.
            """)
    package static let reservedConstant = Check(
        "reserved-constant", .error, "a constant called like the model's own",
        explanation: """
            'model.id' and 'model.name' mean the model itself in every expression. A constant of the same name \
            could never be read. Give it another name.
            """)

    package static let all = [
        likeCycle, unknownNarrowing, clash, wideNarrowing, emptyNarrowing, refusedDefault, misplaced, inputNotSent,
        paramsNotSent, negativePrice, stalePrice, reservedConstant,
    ]
}

extension Diagnostic {
    private typealias Checks = ModelChecks

    static func likeCycle(_ path: [String], at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.likeCycle, "models are like each other in a circle: \(path.joined(separator: ", like "))", at: span,
            help: "one of them must say everything itself")
    }

    static func noInterface(of model: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            StructureChecks.missingKey, "'\(model)' does not say what it implements", at: span,
            help: "add 'implements' with the name of an interface, or 'like' with another model")
    }

    // MARK: Inputs

    static func unknownNarrowing(
        _ name: String, of interface: String, at span: SourceSpan, among known: [String]
    ) -> Diagnostic {
        let near = Suggestion.nearest(to: name, among: known)
        return Diagnostic(
            Checks.unknownNarrowing, "'\(interface)' has no input '\(name)'", at: span,
            help: near.map { "did you mean '\($0)'?" } ?? "an input of the model's own is declared under 'extra'",
            fix: near.map { Fix("write '\($0)'", [Edit(replace: span, with: $0)]) })
    }

    static func inputClash(_ name: String, of interface: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.clash, "'\(interface)' has an input '\(name)' already", at: span,
            help: "narrow it under 'accepts', or give the model's own another name")
    }

    static func neverRequired(_ name: String, of interface: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.emptyNarrowing, "'\(interface)' requires '\(name)', which the model never takes", at: span,
            help: "no step could use the model: make it optional in the interface, or give it to the model")
    }

    static func widerEnum(
        _ value: Value, _ name: String, of interface: String, _ violation: String, at span: SourceSpan,
        among allowed: [Value]?
    ) -> Diagnostic {
        let near = value.nearest(among: allowed)
        return Diagnostic(
            Checks.wideNarrowing, "\(value.shown) never comes: for '\(name)' of '\(interface)' it \(violation)",
            at: span, help: near.map { "did you mean '\($0)'?" } ?? "remove it, or add it to the interface",
            fix: near.flatMap { .write($0, for: value, at: span) })
    }

    static func widerBound(_ key: String, than bound: String, of interface: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.wideNarrowing, "'\(key)' narrows nothing: '\(interface)' lets through only \(bound)", at: span,
            help: "remove it, or widen the interface")
    }

    static func widerTypes(_ types: [String], of interface: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.wideNarrowing, "'\(interface)' lets through only \(types.joined(separator: ", "))", at: span,
            help: "remove it, or add it to the interface")
    }

    static func emptyNarrowing(_ name: String, of interface: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.emptyNarrowing, "this leaves no value of '\(name)': none is within what '\(interface)' allows",
            at: span, help: "write 'never' where the model does not take it")
    }

    static func refusedDefault(
        _ name: String, _ value: Value, _ violation: String, of interface: String, at span: SourceSpan,
        declared: SourceSpan?, canRound: Bool
    ) -> Diagnostic {
        Diagnostic(
            Checks.refusedDefault,
            "the default of '\(name)' in '\(interface)' is \(value.shown), which here \(violation)", at: span,
            related: declared.map { [Label("the default", at: $0)] } ?? [],
            help: "whoever leaves it out would be refused: take it too"
                + (canRound ? ", or say 'round: up'" : ", or change the default"))
    }

    static func misplacedNarrowing(_ key: String, for needed: String, _ type: ValueType, at span: SourceSpan)
        -> Diagnostic
    {
        Diagnostic(
            Checks.misplaced, "'\(key)' is for \(needed), this input is \(type.words)", at: span, help: "remove it")
    }

    static func unknownWay(_ way: String, at span: SourceSpan, among known: [String]) -> Diagnostic {
        Diagnostic(
            Checks.misplaced, "'\(way)' is no way in which this input is sent", at: span,
            help: Suggestion.help(for: way, among: known) ?? "it is sent as \(known.joined(separator: ", "))")
    }

    static func inputNotSent(_ input: ModelInput, by model: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.inputNotSent, "\(model) takes '\(input.name)' and does not send it", at: span,
            help: "send it in 'params', or remove it")
    }

    static func givenInVain(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.inputNotSent, "a step gives '\(name)', which the model takes and does not send", at: span,
            help: "send it here, or write '\(name): never' under 'accepts'")
    }

    static func paramsNotSent(by model: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.paramsNotSent, "no request of \(model) sends its params", at: span,
            help: "write 'json: ${params}' where the call begins, or remove them")
    }

    // MARK: Prices and constants

    static func negativePrice(at span: SourceSpan) -> Diagnostic {
        Diagnostic(Checks.negativePrice, "a price cannot be less than 0", at: span, help: "write 0 where it is free")
    }

    static func stalePrice(days: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.stalePrice, "the price is \(days) days old", at: span,
            help: "look it up, and write today's date into 'as_of'")
    }

    static func reservedConstant(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.reservedConstant, "'\(name)' is a name of the model itself", at: span,
            help: "model.\(name) means that already: give the constant another name")
    }
}
