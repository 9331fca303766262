import Blueprint
package import Reporting
import Values

/// Every message about routes, and about the models that are used.
package enum RouteChecks {
    package static let empty = Check(
        "empty-route", .error, "a route without a model",
        explanation: """
            A route tries its models in order, and this one has none, so every step that uses it would fail. \
            List at least one model below 'try'.
            """)
    package static let mixed = Check(
        "mixed-interfaces", .error, "models of different interfaces in one route",
        explanation: """
            All models of a route do the same kind of work, because each has to be able to stand in for the \
            others: the same inputs, the same outputs. Make two routes, or take the model out.
            """)
    package static let repeated = Check(
        "repeated-fallback", .error, "a model that stands in a route twice",
        explanation: """
            A model that stands in the route twice would be tried again right after it has failed, which costs \
            time and perhaps money and helps little. How often one model is tried is for its retry policy to \
            say.
            """)
    package static let unreachable = Check(
        "unreachable-fallback", .error, "a model of a route that is never tried",
        explanation: """
            'move_on' lists the classes of errors after which the next model is tried. With none, only the first \
            model is ever used, and the others give a feeling of safety that is not there. List classes, or \
            leave 'move_on' out.
            """)
    package static let notImplementing = Check(
        "not-a-model", .error, "something in a route that cannot stand in for a model",
        explanation: """
            A route tries models, and workflows that say which interface they implement. Another route, or a \
            workflow without 'implements', cannot stand in for a model. List the models themselves.
            """)
    package static let notExtra = Check(
        "not-extra", .error, "an input in a route that the steps give",
        explanation: """
            A route gives a model only inputs that the model has beyond its interface. What belongs to the \
            interface comes from the step, and the two values would contradict each other. Move it to the steps \
            that use the route.
            """)
    package static let weight = Check(
        "useless-weight", .error, "a weight that decides nothing",
        explanation: """
            Weights share out the work where a route has 'order: spread'. Without that, or with a weight of 0, \
            the entry is not tried as its author thinks. Add the order, or remove the weight.
            """)
    package static let moveOn = Check(
        "useless-class", .warning, "a class after which no route ever moves on",
        explanation: """
            After errors of this class no other model is tried, whatever the route says, or the class is in the \
            list already. Remove it, so that the list says what really happens.
            """)
    package static let retired = Check(
        "retired-model", .error, "a model that is switched off",
        explanation: """
            The provider has switched the model off, so every call would fail. Use another model; where the step \
            uses a route, one line of the route is all there is to change.
            """)
    package static let retiring = Check(
        "retiring-model", .warning, "a model that should not be used any more",
        explanation: """
            The provider will switch the model off soon, or advises against it. Move to another one while there \
            is time, rather than on the night when the calls begin to fail.
            """)

    package static let all = [
        empty, mixed, repeated, unreachable, notImplementing, notExtra, weight, moveOn, retired, retiring,
    ]
}

extension Diagnostic {
    private typealias Checks = RouteChecks

    static func emptyRoute(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.empty, "the route has nothing to try", at: span, help: "write '- provider.model' below 'try:'")
    }

    static func mixedInterfaces(
        _ name: String, _ interface: String, first: String, _ other: String, at span: SourceSpan, related: SourceSpan?
    ) -> Diagnostic {
        Diagnostic(
            Checks.mixed, "\(name) is for \(interface), and \(first) for \(other)", at: span,
            related: related.map { [Label("\(first) is here", at: $0)] } ?? [],
            help: "models that stand in for each other implement one interface")
    }

    static func repeatedFallback(_ name: String, at span: SourceSpan, first: SourceSpan, fix: Fix?) -> Diagnostic {
        Diagnostic(
            Checks.repeated, "\(name) is in the route already", at: span, related: [Label("first here", at: first)],
            help: "how often one model is tried is for its policy to say, under 'retry'", fix: fix)
    }

    static func unreachableFallback(_ name: String, at span: SourceSpan, because: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.unreachable, "\(name) is never tried, the route moves on after nothing", at: span,
            related: [Label("no class is listed here", at: because)], help: "list classes in move_on, or leave it out")
    }

    static func routeInRoute(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.notImplementing, "'\(name)' is a route, and a route tries models", at: span,
            help: "list the models of '\(name)' here")
    }

    static func workflowWithoutInterface(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.notImplementing, "the workflow '\(name)' implements no interface", at: span,
            help: "say which one in the workflow: 'implements: image.draw'")
    }

    static func notExtra(_ name: String, of model: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.notExtra, "'\(name)' is given by the steps that use the route", at: span,
            help: "a route gives only inputs that \(model) has beyond its interface")
    }

    static func weightWithoutSpread(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.weight, "a weight decides nothing in a route that does not spread", at: span,
            help: "write 'order: spread', or remove it")
    }

    static func noWeight(at span: SourceSpan) -> Diagnostic {
        Diagnostic(Checks.weight, "a model without weight is never tried first", at: span, help: "write more than 0")
    }

    // MARK: Classes

    static func unknownClass(_ word: String, at span: SourceSpan) -> Diagnostic {
        .unknownReference(
            DeclarationChecks.unknownClass, "class of errors", word, at: span,
            among: ErrorClass.allCases.map(\.rawValue))
    }

    static func classNeverMovesOn(_ word: String, at span: SourceSpan, fix: Fix?) -> Diagnostic {
        Diagnostic(
            Checks.moveOn, "after '\(word)' no other model is tried", at: span,
            help: "remove it: it ends the run's work", fix: fix)
    }

    static func repeatedClass(_ word: String, at span: SourceSpan, fix: Fix?) -> Diagnostic {
        Diagnostic(Checks.moveOn, "'\(word)' is in the list already", at: span, help: "remove it", fix: fix)
    }

    // MARK: Models

    static func retired(_ model: Model, _ date: CivilDate, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.retired, "\(model.name) was switched off on \(date.text)", at: span,
            related: [Label("declared here", at: model.span)], help: "use another model")
    }

    static func retiresSoon(_ model: Model, _ date: CivilDate, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.retiring, "\(model.name) will be switched off on \(date.text)", at: span,
            related: [Label("declared here", at: model.span)], help: "use another model")
    }

    static func deprecated(_ model: Model, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.retiring, "\(model.name) should not be used any more", at: span,
            related: [Label("declared here", at: model.span)], help: "use another model")
    }
}
