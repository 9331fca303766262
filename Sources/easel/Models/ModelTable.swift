import Blueprint
import Expressions
import Values

/// The table that `easel models` prints: a line for each model.
struct ModelTable {
    private let rows: [[String]]

    init(_ models: [Model]) {
        rows =
            [["MODEL", "INTERFACE", "PRICE", "TYPICAL", "BOUNDS"]]
            + models.map { model in
                [
                    model.name, model.interface?.name ?? "", model.price?.words ?? "unknown",
                    model.typical?.description ?? "", model.boundsWords,
                ]
            }
    }

    var text: String {
        guard rows.count > 1 else { return "no models\n" }
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                line += cell + String(repeating: " ", count: widths[column] - cell.count + 2)
            }
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }.joined()
    }
}

extension Price {
    /// `$0.04`, or how it is computed, as far as a table has room for it.
    var words: String {
        if let constant { return constant == 0 ? "free" : "$\(Value.double(constant).shown)" }
        let formula = source.replacing("inputs.", with: "").replacing("tables.", with: "")
        return "$ " + (formula.count <= 32 ? formula : formula.prefix(31) + "…")
    }
}

extension Model {
    /// What it takes less than its interface, and what it takes besides.
    fileprivate var boundsWords: String {
        var words: [String] = []
        if let retired { words.append("until \(retired.text)") } else if isDeprecated { words.append("deprecated") }
        for input in inputs where input.span != nil {
            if input.isNever {
                words.append("no \(input.name)")
            } else if input.isExtra {
                words.append("+" + ([input.name] + input.declaration.bounds.words).joined(separator: " "))
            } else {
                let own = input.declaration.bounds.words
                let isNews = interface?.inputs[input.name]?.isRequired == false
                let required = input.declaration.isRequired && isNews ? ["required"] : []
                if !(own + required).isEmpty { words.append(([input.name] + required + own).joined(separator: " ")) }
            }
        }
        return words.joined(separator: ", ")
    }

    /// All that is known, for programs.
    var summary: Value {
        var map = ValueMap()
        map["model"] = .string(name)
        map["interface"] = interface.map { .string($0.name) }
        if let price {
            var cost = ValueMap()
            cost["usd"] = price.constant.map { .double($0) } ?? .string(price.source)
            cost["as_of"] = price.date.map { .string($0.text) }
            map["price"] = .map(cost)
        }
        map["typical"] = typical.map { .string($0.description) }
        map["retired"] = retired.map { .string($0.text) }
        if isDeprecated { map["deprecated"] = true }
        map["inputs"] = .map(ValueMap(inputs.filter { !$0.isNever }.map { ($0.name, $0.summary) }))
        map["outputs"] = .map(ValueMap(outputs.map { ($0.name, .string($0.declaration.type.description)) }))
        return .map(map)
    }
}

extension ModelInput {
    fileprivate var summary: Value {
        var map = ValueMap()
        map["type"] = .string(declaration.type.description)
        map["description"] = declaration.description.map { .string($0) }
        if declaration.isRequired { map["required"] = true }
        map["default"] = declaration.standard
        if isExtra { map["extra"] = true }
        for (key, value) in declaration.bounds.summary.entries { map[key.text] = value }
        if !ways.isEmpty { map["send"] = .list(ways.map { .string($0.rawValue) }) }
        return .map(map)
    }
}

extension Bounds {
    /// In as few words as say it: `≤4`, `1–6`, `5 values`.
    fileprivate var words: [String] {
        var words: [String] = []
        if let allowed {
            let shown = allowed.map { $0.shown.trimmingQuotes }.joined(separator: "|")
            return [shown.count <= 24 ? shown : "\(allowed.count) values"]
        }
        for (least, greatest, unit) in [
            (least, greatest, ""), (shortest.map(Double.init), longest.map(Double.init), " characters"),
            (fewest.map(Double.init), most.map(Double.init), " elements"),
        ] {
            switch (least, greatest) {
            case (let least?, let greatest?) where least == greatest:
                words.append("\(Value.double(least).shown)\(unit)")
            case (let least?, let greatest?):
                words.append("\(Value.double(least).shown)–\(Value.double(greatest).shown)\(unit)")
            case (let least?, nil): words.append("≥\(Value.double(least).shown)\(unit)")
            case (nil, let greatest?): words.append("≤\(Value.double(greatest).shown)\(unit)")
            case (nil, nil): break
            }
        }
        return words
    }

    fileprivate var summary: ValueMap {
        var map = ValueMap()
        map["enum"] = allowed.map { .list($0) }
        map["min"] = least.map { .double($0) }
        map["max"] = greatest.map { .double($0) }
        map["min_length"] = shortest.map { .int($0) }
        map["max_length"] = longest.map { .int($0) }
        map["min_items"] = fewest.map { .int($0) }
        map["max_items"] = most.map { .int($0) }
        map["types"] = contentTypes.map { .list($0.map { .string($0) }) }
        return map
    }
}

extension String {
    fileprivate var trimmingQuotes: String {
        hasPrefix("'") && hasSuffix("'") && count > 1 ? String(dropFirst().dropLast()) : self
    }
}
