import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// Routes: chains whose models must be able to stand in for each other.
struct RouteCompiler {
    private let project: Project
    private var policies: PolicyReader
    private var diagnostics = Diagnostics()

    static func compile(_ project: inout Project, into diagnostics: inout Diagnostics) {
        var compiler = RouteCompiler(project)
        for declaration in project.declarations.all(.route) {
            project.routes[declaration.name] = compiler.route(declaration)
        }
        diagnostics.report(compiler.diagnostics)
        diagnostics.report(compiler.policies.diagnostics)
    }

    private init(_ project: Project) {
        self.project = project
        policies = PolicyReader(project)
    }

    private mutating func report(_ diagnostic: Diagnostic) { diagnostics.report(diagnostic) }

    private mutating func route(_ declaration: Declarations.Declaration) -> Route? {
        guard let fields = declaration.node.fields(of: .route) else { return nil }
        var interface: (Interface, name: String)?
        var entries: [Route.Entry] = []
        for (place, node) in (fields["try"]?.sequence?.items ?? []).enumerated() {
            guard let entry = entry(node, in: declaration, order: fields["order"]?.text) else { continue }
            if let first = entries.first(where: {
                $0.name == entry.name && $0.arguments.isEmpty == entry.arguments.isEmpty
            }),
                entry.arguments.isEmpty
            {
                report(
                    .repeatedFallback(
                        entry.name, at: entry.span, first: first.span, fix: fields["try"]?.sequence?.removal(of: place))
                )
                continue
            }
            if let own = project.interface(of: entry.name) {
                if let known = interface, known.0.name != own.name {
                    report(
                        .mixedInterfaces(
                            entry.name, own.name, first: known.name, known.0.name, at: entry.span,
                            related: entries.first?.span))
                    continue
                }
                interface = interface ?? (own, entry.name)
            }
            entries.append(entry)
        }
        if let list = fields["try"], list.sequence?.items.isEmpty == true { report(.emptyRoute(at: list.span)) }
        let movesOn = classes(fields["move_on"], entries)
        return Route(
            name: declaration.name, interface: interface?.0, entries: entries, movesOn: movesOn,
            order: fields["order"]?.text.flatMap(Route.Order.init) ?? .listed)
    }

    // MARK: Entries

    private mutating func entry(
        _ node: YAMLNode, in declaration: Declarations.Declaration, order: String?
    ) -> Route.Entry? {
        let fields = node.fields(of: .routeEntry)
        guard let callee = fields?["uses"] ?? (fields == nil ? node : nil), let name = callee.text else { return nil }
        let policy = policies.read(fields?["retry"])
        if let weight = fields?["weight"] {
            if order != "spread", order.map({ Route.Order(rawValue: $0) != nil }) ?? true {
                report(.weightWithoutSpread(at: fields?.span(of: "weight") ?? weight.span))
            } else if let number = weight.number, number <= 0 {
                report(.noWeight(at: weight.span))
            }
        }
        guard let callee = known(name, at: callee.span) else { return nil }
        return Route.Entry(
            name: name, arguments: arguments(fields?["with"], of: callee, in: declaration), policy: policy,
            weight: fields?["weight"]?.number ?? 1, span: fields?["uses"]?.span ?? node.span)
    }

    private enum Candidate {
        case model(Model)
        case workflow
    }

    private mutating func known(_ name: String, at span: SourceSpan) -> Candidate? {
        if let model = project.models[name] {
            for finding in project.lifetime(of: model, at: span) { report(finding) }
            return .model(model)
        }
        if project.declarations[.workflow, name] != nil {
            guard project.interface(of: name) != nil else {
                if project.implementedName(name) == nil { report(.workflowWithoutInterface(name, at: span)) }
                return nil
            }
            return .workflow
        }
        if project.declarations[.model, name] != nil { return nil }
        if project.declarations[.route, name] != nil {
            report(.routeInRoute(name, at: span))
        } else {
            report(project.unknownModel(name, at: span))
        }
        return nil
    }

    private mutating func arguments(
        _ node: YAMLNode?, of callee: Candidate, in declaration: Declarations.Declaration
    ) -> [Computed.Entry] {
        guard let node, case .model(let model) = callee else { return [] }
        var reader = ValueReader(declaration.document.templates)
        var entries: [Computed.Entry] = []
        for (name, key, value) in node.named {
            guard let input = model.input(name), input.isExtra else {
                let extras = model.inputs.filter(\.isExtra).map(\.name)
                report(
                    model.input(name) == nil
                        ? .unknownMember(name, of: model.name, at: key, among: extras)
                        : .notExtra(name, of: model.name, at: key))
                continue
            }
            let place = Place(
                declaration: input.declaration, what: "'\(name)' of \(model.name)",
                related: [Diagnostic.Label("declared here", at: input.span ?? model.span)])
            if let read = reader.read(value, for: place, in: Scope(elsewhere: Place.elsewhere)) {
                entries.append(.init(name, read))
            }
        }
        diagnostics.report(reader.diagnostics)
        return entries
    }

    // MARK: Moving on

    private mutating func classes(_ node: YAMLNode?, _ entries: [Route.Entry]) -> Set<ErrorClass> {
        guard let node, node.sequence != nil else { return ErrorClass.movingOn }
        var classes: Set<ErrorClass> = []
        for (place, element) in node.elements.enumerated() {
            let removal = node.sequence?.removal(of: place)
            guard let word = element.text else { continue }
            guard let known = ErrorClass(rawValue: word) else {
                report(.unknownClass(word, at: element.span))
                continue
            }
            guard classes.insert(known).inserted else {
                report(.repeatedClass(word, at: element.span, fix: removal))
                continue
            }
            if known == .cancelled || known == .budget {
                report(.classNeverMovesOn(word, at: element.span, fix: removal))
            }
        }
        if node.sequence?.items.isEmpty == true, let second = entries.dropFirst().first {
            report(.unreachableFallback(second.name, at: second.span, because: node.span))
        }
        return classes
    }
}
