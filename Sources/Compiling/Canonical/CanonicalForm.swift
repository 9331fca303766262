import Expressions
import Values
import YAMLReading

/// Writes nodes in one form, however their authors laid them out: keys of records in the order of the language, types
/// in their long form, durations in seconds, expressions with one space between their tokens.
///
/// The order of names is the author's, because it says something: which variable of a fan-out is the outermost, which
/// state is asked first.
struct CanonicalForm {
    let templates: TemplateTable

    func fields(_ fields: Fields, without left: Set<String> = []) -> ValueMap {
        var map = ValueMap()
        for field in fields.record.fields where !left.contains(field.key) {
            guard let node = fields[field.key] else { continue }
            map[field.key] = value(of: node, as: field.shape)
        }
        return map
    }

    func value(of node: YAMLNode, as shape: Shape) -> Value {
        switch (shape, node.content) {
        case (.either(let shapes), _):
            return shapes.first { $0.takes(node.content) && $0.isFormOf(node) }.map { value(of: node, as: $0) }
                ?? plain(node)
        case (.list(let element), .sequence(let nodes)): return .list(nodes.map { value(of: $0, as: element) })
        case (.map(_, let shape), .mapping):
            return .map(ValueMap(node.named.map { ($0.name, value(of: $0.value, as: shape)) }))
        case (.mapping(let record), .mapping(let mapping)): return .map(fields(Fields(mapping, of: record())))
        case (.type, .mapping(let mapping)): return .map(fields(Fields(mapping, of: .type)))
        case (.type, .scalar(let scalar)): return ["type": .string(scalar.text)]
        case (.quantity(.duration), .scalar): return node.duration.map { .string($0.description) } ?? plain(node)
        case (.quantity(.money), .scalar), (.number, .scalar): return node.number.map { .double($0) } ?? plain(node)
        case (.text, .scalar(let scalar)), (.name, .scalar(let scalar)), (.reference, .scalar(let scalar)):
            return .string(scalar.text)
        default: return plain(node)
        }
    }

    /// Any YAML with expressions in it.
    private func plain(_ node: YAMLNode) -> Value {
        switch node.content {
        case .scalar(let scalar):
            guard scalar.mayHoldExpressions, let syntax = templates.syntax(of: scalar) else { return scalar.value }
            return .string(syntax.canonicalText)
        case .sequence(let nodes): return .list(nodes.map(plain))
        case .mapping: return .map(ValueMap(node.named.map { ($0.name, plain($0.value)) }))
        case .invalid: return .null
        }
    }
}

extension Shape {
    /// Of several forms that YAML does not tell apart, whether this is the one.
    fileprivate func isFormOf(_ node: YAMLNode) -> Bool {
        guard case .scalar(let scalar) = node.content else { return true }
        switch self {
        case .quantity, .bool, .int, .number: return reads(scalar)
        default: return true
        }
    }
}
