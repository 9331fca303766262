import Blueprint
import Expressions
import Reporting
import Values

/// What a step uses.
enum Callee {
    case model(Model)
    case route(Route)
    case workflow(WorkflowSignature)
    /// Several models side by side, named by a variable of the fan-out.
    case candidates([Model])
    /// Something with a mistake in it, or of which nothing is known: it takes everything.
    case unknown

    /// One model that may be called, and what is given to it beside the step's arguments.
    struct Option {
        let model: Model
        let given: Set<String>
        /// Where the route names it; nil where the step does.
        let entry: SourceSpan?
        /// Whether it stands in for others.
        let isFallback: Bool
    }

    func options(in project: Project) -> [Option] {
        switch self {
        case .model(let model): return [Option(model: model, given: [], entry: nil, isFallback: false)]
        case .candidates(let models):
            return models.map { Option(model: $0, given: [], entry: nil, isFallback: false) }
        case .route(let route):
            return route.entries.enumerated().compactMap { place, entry in
                guard let model = project.models[entry.name] else { return nil }
                return Option(
                    model: model, given: Set(entry.arguments.map(\.key)), entry: entry.span, isFallback: place > 0)
            }
        case .workflow, .unknown: return []
        }
    }

    var interface: Interface? {
        switch self {
        case .model(let model): model.interface
        case .route(let route): route.interface
        case .candidates(let models): models.first?.interface
        case .workflow, .unknown: nil
        }
    }

    /// How messages call it.
    var words: String {
        switch self {
        case .model(let model): model.name
        case .route(let route): "the route '\(route.name)'"
        case .workflow(let workflow): "the workflow '\(workflow.name)'"
        case .candidates(let models): models.first.map { "\($0.name) and others" } ?? "the models"
        case .unknown: "what is used"
        }
    }

    /// The outputs of one item; nil where nothing is known of them.
    func outputs(in project: Project) -> [ObjectType.Field]? {
        if case .workflow(let workflow) = self {
            if case .object(let object) = workflow.outputs { return object.fields }
            return nil
        }
        guard interface != nil else { return nil }
        switch self {
        case .workflow, .unknown: return nil
        case .model(let model): return model.outputs.fields(inspecting: model.inspects)
        case .route, .candidates:
            let inspected = options(in: project).map(\.model.inspects)
            let common = inspected.dropFirst().reduce(inspected.first ?? []) { $0.intersection($1) }
            return interface?.outputs.fields(inspecting: common)
        }
    }
}

extension [Member] {
    /// As readers see them, files of some kinds having been looked into.
    fileprivate func fields(inspecting kinds: Set<Media.Kind>) -> [ObjectType.Field] {
        map {
            .init(
                $0.name, $0.declaration.type.inspecting(kinds), isOptional: $0.declaration.mayBeMissing)
        }
    }
}

extension ValueType {
    fileprivate func inspecting(_ kinds: Set<Media.Kind>) -> ValueType {
        if case .media(let kind?) = self { return kinds.contains(kind) ? .inspected(kind) : self }
        return kinds.isEmpty ? self : mapParts { $0.inspecting(kinds) }
    }
}
