import Expressions
import Values

extension Value {
    /// Whether it is what was declared. Of a file whose kind nobody told, nobody knows before it is here.
    func conforms(to type: ValueType) -> Bool {
        switch (self, type) {
        case (_, .any), (_, .poison): true
        case (.null, .null), (.null, .nullable): true
        case (let value, .nullable(let wrapped)), (let value, .optional(let wrapped)): value.conforms(to: wrapped)
        case (.bool, .bool), (.string, .string), (.bytes, .bytes), (.timestamp, .timestamp), (.duration, .duration):
            true
        case (.int, .int), (.int, .double), (.double, .double), (.uint, .uint), (.uint, .double): true
        case (.media(let media), .media(let kind)):
            media.kind == .file || kind == nil || kind == .file || kind == media.kind
        case (.media(let media), .inspected(let kind)): media.kind == .file || kind == media.kind
        case (.list(let elements), .list(let element)): elements.allSatisfy { $0.conforms(to: element) }
        case (.map(let map), .map(_, let value)): map.entries.allSatisfy { $0.value.conforms(to: value) }
        case (.map(let map), .object(let object)):
            object.fields.allSatisfy { field in
                guard let value = map[field.name], !value.isMissing else { return field.isOptional }
                return value.conforms(to: field.type)
            }
        default: false
        }
    }
}
