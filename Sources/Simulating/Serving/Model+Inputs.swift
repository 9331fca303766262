import Blueprint
import Expressions
import Values

extension Model {
    /// The inputs that a request was made of: what was found of them, the defaults of the others, and where an example
    /// cannot do without one, something that fits.
    func inputs(_ found: ValueMap) -> ValueMap {
        var all = ValueMap()
        for input in inputs where !input.isNever {
            if let value = found[input.name].flatMap(input.read) {
                all[input.name] = value
            } else if let standard = input.declaration.standard {
                all[input.name] = standard
            } else if !input.declaration.isOptional {
                all[input.name] = input.declaration.stopgap
            }
        }
        return all
    }
}

extension ModelInput {
    /// What was sent, as a value of the input's type; nil where it can be none.
    func read(_ value: Value) -> Value? { declaration.type.read(value) }
}

extension ValueType {
    fileprivate func read(_ value: Value) -> Value? {
        switch (self, value) {
        case (.optional(let wrapped), _), (.nullable(let wrapped), _): return wrapped.read(value)
        case (.int, .string(let text)): return Int(text).map { .int($0) }
        case (.int, .double(let number)): return Int(exactly: number).map { .int($0) }
        case (.double, .string(let text)), (.numeric, .string(let text)): return Double(text).map { .double($0) }
        case (.double, .int(let number)): return .double(Double(number))
        case (.bool, .string(let text)): return text == "true" ? true : text == "false" ? false : nil
        case (.string, .int), (.string, .double), (.string, .bool): return value.asHeader.map { .string($0) }
        case (.int, .int), (.double, .double), (.bool, .bool), (.string, .string), (.any, _), (.map, .map),
            (.object, .map), (.numeric, .int), (.numeric, .double), (.media, .media), (.inspected, .media):
            return value
        case (.media(let kind), .string(let text)):
            var media = Media(kind: kind ?? .file)
            media.url = text.utf8.count < 4096 ? text : nil
            return .media(media)
        case (.list(let element), .list(let values)): return .list(values.compactMap(element.read))
        case (.list(let element), _): return element.read(value).map { [$0] }
        default: return nil
        }
    }
}

extension TypeDeclaration {
    /// A value that may stand there.
    fileprivate var stopgap: Value {
        if let first = bounds.allowed?.first { return first }
        switch type {
        case .int: return .int(Int(max(bounds.least ?? 1, 1)))
        case .double, .numeric: return .double(max(bounds.least ?? 1, 1))
        case .bool: return false
        case .list: return []
        case .map, .object: return .map(ValueMap())
        case .media(let kind): return .media(Media(kind: kind ?? .file))
        default: return "simulated"
        }
    }
}
