import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// Reads values in which no expression stands, held against a type and its bounds.
struct ConstantReader {
    /// What a value that does not fit is reported as.
    let check: Check
    var diagnostics = Diagnostics()

    init(check: Check) { self.check = check }

    /// - Parameter what: how messages call the value: `the default`.
    mutating func read(_ node: YAMLNode, as declaration: TypeDeclaration, _ what: String) -> Value? {
        switch (declaration.parts, node.content) {
        case (_, .invalid): return nil
        case (.elements(let element), .sequence(let nodes)):
            let values = nodes.map { read($0, as: element, what) }
            return keeping(declaration, .list(values.compactMap(\.self)), at: node.span, what)
        case (.values(let value), .mapping):
            var map = ValueMap()
            for (name, _, node) in node.named { map[name] = read(node, as: value, what) }
            return .map(map)
        case (.fields(let members), .mapping): return object(node, members, what)
        default:
            guard let value = node.constant(as: declaration.type) else {
                diagnostics.report(.mismatch(check, what, node, wanted: declaration.type))
                return nil
            }
            return keeping(declaration, value, at: node.span, what)
        }
    }

    private mutating func object(_ node: YAMLNode, _ members: [Member], _ what: String) -> Value {
        var map = ValueMap()
        for (name, key, value) in node.named {
            guard let declaration = members[name] else {
                diagnostics.report(.unknownMember(name, of: what, at: key, among: members.map(\.name)))
                continue
            }
            map[name] = read(value, as: declaration, what)
        }
        for member in members where member.declaration.isRequired {
            if !node.named.contains(where: { $0.name == member.name }) {
                diagnostics.report(.missingMember(member.name, of: what, at: node.span))
            }
        }
        return .map(map)
    }

    private mutating func keeping(
        _ declaration: TypeDeclaration, _ value: Value, at span: SourceSpan, _ what: String
    ) -> Value {
        if let violation = declaration.bounds.violation(by: value) {
            diagnostics.report(.outOfBounds(check, what, value, violation, at: span, among: declaration.bounds.allowed))
        }
        return value
    }
}

extension YAMLNode {
    /// The value that YAML has here, as a type wants it; nil where it is of another type.
    func constant(as type: ValueType) -> Value? {
        switch (type, content) {
        case (.any, _), (.poison, _): return value
        case (.list(let element), .sequence(let nodes)):
            let values = nodes.map { $0.constant(as: element) }
            return values.contains { $0 == nil } ? nil : .list(values.compactMap(\.self))
        case (.map(_, let wanted), .mapping):
            var map = ValueMap()
            for (name, _, node) in named {
                guard let value = node.constant(as: wanted) else { return nil }
                map[name] = value
            }
            return .map(map)
        case (.object(let object), .mapping):
            var map = ValueMap()
            for (name, _, node) in named {
                guard let field = object.field(name), let value = node.constant(as: field.type) else { return nil }
                map[name] = value
            }
            return .map(map)
        case (_, .scalar(let scalar)): return scalar.constant(as: type)
        default: return nil
        }
    }

    /// What stands here, with an article.
    var kindWords: String {
        switch content {
        case .scalar(let scalar): scalar.isNothing ? "nothing" : ValueType(of: scalar.value).words
        case .sequence: "a list"
        case .mapping, .invalid: "a mapping"
        }
    }
}

extension YAMLScalar {
    fileprivate func constant(as type: ValueType) -> Value? {
        switch (type, value) {
        case (.string, .string), (.int, .int), (.bool, .bool), (.double, .double): value
        case (.double, .int(let number)): .double(Double(number))
        case (.double, .uint(let number)): .double(Double(number))
        case (.duration, .string(let text)): Duration(configurationText: text).map { .duration($0) }
        case (.timestamp, .string(let text)): (Timestamp(text) ?? Timestamp(text + "T00:00:00Z")).map { .timestamp($0) }
        // A file by its path, or by its address.
        case (.media, .string(let text)) where !text.isEmpty: value
        default: nil
        }
    }
}
