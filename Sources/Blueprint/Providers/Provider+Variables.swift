package import Values

extension Provider {
    /// What every expression of the provider knows before anything is asked of it: its settings and its tables.
    package func variables(under terms: Terms) -> ValueMap {
        var settings = ValueMap()
        for member in self.settings {
            settings[member.name] = terms.settings[name]?[member.name] ?? member.declaration.standard
        }
        var variables: ValueMap = ["settings": .map(settings)]
        var tables = ValueMap()
        for table in self.tables { tables[table.key] = try? table.value.evaluate(variables) }
        variables["tables"] = .map(tables)
        return variables
    }
}

extension Offer {
    /// `model`, as the expressions of a model know it.
    package func facts(among variables: ValueMap) -> Value {
        var facts = ValueMap([("name", Value.string(name))])
        if let id { facts["id"] = .string(id) }
        for constant in constants { facts[constant.key] = try? constant.value.evaluate(variables) }
        return .map(facts)
    }
}
