extension Shape.Quantity {
    /// How it is written, for messages and the reference.
    package var examples: String {
        switch self {
        case .duration: "500ms, 90s, 10m, 2h or 7d"
        case .rate: "10/s, 20/10s, 600/m or 200/30d"
        case .range: "1s..10s"
        case .percent: "50%"
        case .money: "4.00"
        case .size: "256KB, 20MB or 1GB"
        case .date: "2026-06-01"
        }
    }

    /// A regular expression for editors; money is a number and has none.
    package var pattern: String? {
        let duration = "[0-9]+(\\.[0-9]+)?(ms|s|m|h|d)"
        return switch self {
        case .duration: "^\(duration)$"
        case .rate: "^[0-9]+/([0-9]+)?(s|m|h|d)$"
        case .range: "^\(duration)\\.\\.\(duration)$"
        case .percent: "^[0-9]+(\\.[0-9]+)?%$"
        case .money: nil
        case .size: "^[0-9]+(B|KB|MB|GB)$"
        case .date: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
        }
    }
}

extension Shape.Key {
    /// A regular expression that keys match; nil for any text.
    package var pattern: String? {
        let name = "[a-z][a-z0-9_]*"
        return switch self {
        case .name, .variable: "^\(name)$"
        case .interface: "^\(name)(\\.\(name))*$"
        case .model: "^\(name)\\.\(name)$"
        case .text: nil
        }
    }
}

extension Shape {
    /// The shape in a few words: `a duration`, `list of requests`.
    package var words: String {
        switch self {
        case .text: "text"
        case .template: "text with `${…}`"
        case .value: "any value"
        case .literal: "any value, without expressions"
        case .expression(let kind): kind == .any ? "expression" : "expression: \(kind.rawValue)"
        case .bool: "bool"
        case .int: "int"
        case .count(let least): "int, \(least) or more"
        case .number: "number"
        case .quantity(let quantity): quantity.rawValue
        case .choice(let choices): choices.map { "`\($0.word)`" }.joined(separator: " or ")
        case .name: "name"
        case .reference(let reference): reference.words
        case .type: "[type](#type)"
        case .list(let element): "list of \(element.words)"
        case .map(_, let value): "mapping to \(value.words)"
        case .mapping(let record): "[\(record().name)](#\(record().name))"
        case .either(let shapes): shapes.map(\.words).joined(separator: ", or ")
        }
    }

    /// The records that stand in the shape, not those within them.
    package var records: [Record] {
        switch self {
        case .mapping(let record): [record()]
        case .list(let shape), .map(_, let shape): shape.records
        case .either(let shapes): shapes.flatMap(\.records)
        case .type: [.type]
        default: []
        }
    }
}

extension Shape.Reference {
    fileprivate var words: String {
        switch self {
        case .errorClass: "class of error"
        case .callee: "route, model or workflow"
        default: "name of a \(rawValue)"
        }
    }
}

extension DocumentKind {
    /// Every record of the language, in the order in which a reader meets them.
    package static let records: [Record] = {
        var found: [Record] = []
        func visit(_ record: Record) {
            guard !found.contains(where: { $0.name == record.name }) else { return }
            found.append(record)
            for field in record.fields { for inner in field.shape.records { visit(inner) } }
        }
        for kind in all {
            visit(kind.record)
            for record in kind.head.records { visit(record) }
        }
        return found
    }()
}
