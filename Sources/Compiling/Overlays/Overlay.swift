import Values

/// What one run is to have otherwise than its files say: a profile without a name, over the one that was chosen.
package struct Overlay: Sendable, Equatable {
    /// The models that a route is to try, in order.
    package struct Detour: Sendable, Equatable {
        package let route: String
        package let models: [String]

        package init(route: String, models: [String]) {
            self.route = route
            self.models = models
        }
    }

    package var detours: [Detour]
    /// The most that the run may cost, in USD.
    package var mostCost: Double?

    package init(detours: [Detour] = [], mostCost: Double? = nil) {
        self.detours = detours
        self.mostCost = mostCost
    }

    package var isEmpty: Bool { detours.isEmpty && mostCost == nil }

    /// What is called in findings where there is no file.
    static let path = "command line"

    /// The same as a document of the configuration language.
    ///
    /// A model that the route has already keeps what the route gives it; when to move on stays as it is as well. The
    /// order is the one that is asked for.
    func text(over declarations: Declarations) -> String {
        var routes = ValueMap()
        for detour in detours {
            let declaration = declarations[.route, detour.route]
            let written = declaration.map { $0.document.canonical.value(of: $0.node, as: .record(.route)) }
            var route = ValueMap()
            if case .map(let known)? = written { route = known }
            let entries = (route["try"]?.elements ?? []).map(\.withoutWeight)
            route["try"] = .list(detour.models.map { name in entries.first { $0.callee == name } ?? .string(name) })
            route["order"] = nil
            routes[detour.route] = .map(route)
        }
        var document = ValueMap(["easel": .int(DocumentKind.version), "project": "overlay"])
        if !detours.isEmpty { document["routes"] = .map(routes) }
        if let mostCost { document["budget"] = ["run": .double(mostCost)] }
        return (try? Value.map(document).json(pretty: true)) ?? ""
    }
}

extension Value {
    fileprivate var elements: [Value] { if case .list(let elements) = self { elements } else { [] } }

    /// The model of a route's entry.
    fileprivate var callee: String? {
        switch self {
        case .string(let name): name
        case .map(let entry): if case .string(let name)? = entry["uses"] { name } else { nil }
        default: nil
        }
    }

    /// A weight decides nothing where the order is listed.
    fileprivate var withoutWeight: Value {
        guard case .map(var entry) = self else { return self }
        entry["weight"] = nil
        return .map(entry)
    }
}
