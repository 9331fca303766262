import Blueprint
import Values
import YAMLReading

extension Project {
    /// The canonical documents of all that a workflow reaches, a line of JSON each, which is YAML too.
    func text(of reach: Reach, under settings: [Settings]) -> String {
        var documents: [Value] = []
        func add(_ key: String, _ head: Value, _ rest: ValueMap = ValueMap()) {
            var document = ValueMap([("easel", Value.int(DocumentKind.version)), (key, head)])
            for (key, value) in rest { document[key.text] = value }
            documents.append(.map(document))
        }
        for (kind, key, shape) in [
            (Declarations.Kind.interface, "interfaces", Shape.record(.interface)), (.type, "types", .type),
            (.policy, "policies", .record(.policy)), (.route, "routes", .record(.route)),
        ] {
            let declared = reach.sorted(kind).map { declaration in
                (declaration.name, declaration.document.canonical.value(of: declaration.node, as: shape))
            }
            if !declared.isEmpty { add(key, .map(ValueMap(declared))) }
        }
        for provider in reach.sorted(.provider) {
            let form = provider.document.canonical
            var rest = form.fields(provider.document.fields, without: ["easel", "provider", "models"])
            let models = reach.sorted(.model).filter { $0.name.hasPrefix(provider.name + ".") }
            rest["models"] = .map(
                ValueMap(
                    models.map {
                        (
                            String($0.name.dropFirst(provider.name.count + 1)),
                            form.value(of: $0.node, as: .record(.model))
                        )
                    }))
            add("provider", .string(provider.name), rest)
        }
        for workflow in reach.sorted(.workflow) {
            let rest = workflow.document.canonical.fields(workflow.document.fields, without: ["easel", "workflow"])
            add("workflow", .string(workflow.name), rest)
        }
        let merged = self.settings(under: settings)
        if !merged.isEmpty || !declarations.projects.isEmpty {
            add("project", .string(declarations.projects.first?.name ?? "project"), merged)
        }
        return documents.map { ((try? $0.json()) ?? "") + "\n" }.joined(separator: "---\n")
    }

    /// The project's settings with those of the profile over them. Routes and policies have been put in their place.
    private func settings(under profile: [Settings]) -> ValueMap {
        let left: Set<String> = ["easel", "project", "profiles", "routes", "policies", "description"]
        let own = declarations.projects.map { Settings(fields: $0.fields, document: $0) }
        return (own + profile).reduce(ValueMap()) { map, settings in
            map.merged(with: settings.document.canonical.fields(settings.fields, without: left))
        }
    }
}

extension Document {
    var canonical: CanonicalForm { CanonicalForm(templates: templates) }
}

extension ValueMap {
    /// Mappings merge, all else is replaced.
    fileprivate func merged(with other: ValueMap) -> ValueMap {
        var result = self
        for (key, value) in other {
            if case .map(let own)? = result[key], case .map(let new) = value {
                result[key.text] = .map(own.merged(with: new))
            } else {
                result[key.text] = value
            }
        }
        return result
    }
}
