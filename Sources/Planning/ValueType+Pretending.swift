import Blueprint
import Expressions
import Values

extension ValueType {
    /// What stands for a value that nobody knows yet: its name in ‹›, in the form that the type demands; nil for what
    /// has no place for a name.
    func pretended(_ name: String) -> Value? {
        switch self {
        case .string, .any: .string("‹\(name)›")
        case .media(let kind): .media(Media(kind: kind ?? .file, pretending: name))
        case .inspected(let kind): .media(Media(kind: kind, pretending: name))
        // Of a list of unknown length there is one that stands for all.
        case .list(let element): element.pretended(name + "[0]").map { .list([$0]) }
        case .optional(let wrapped), .nullable(let wrapped): wrapped.pretended(name)
        case .object(let object): .map(pretended(object, name))
        default: nil
        }
    }

    private func pretended(_ object: ObjectType, _ name: String) -> ValueMap {
        var map = ValueMap()
        for field in object.fields where !field.isOptional {
            map[field.name] = field.type.pretended("\(name).\(field.name)")
        }
        return map
    }
}

extension Media {
    /// A file that is not there yet.
    fileprivate init(kind: Kind, pretending name: String) {
        self.init(kind: kind)
        url = "‹\(name)›"
        self.name = name
    }
}

extension Value {
    /// Whether it holds nothing but what is known.
    fileprivate var isKnown: Bool {
        switch self {
        case .string(let text): !text.contains("‹")
        case .media(let media): media.url?.hasPrefix("‹") != true
        case .list(let elements): elements.allSatisfy(\.isKnown)
        case .map(let map): map.entries.allSatisfy(\.value.isKnown)
        case .optional(let value?): value.isKnown
        default: true
        }
    }

    /// As the key of an item is written.
    var shownAsKey: String? { if case .string(let text) = self { text } else { shown } }
}

extension ValueMap {
    /// The entries that do not depend on what nobody knows yet.
    var withoutNames: ValueMap { ValueMap(entries.filter(\.value.isKnown).map { ($0.key, $0.value) }) }
}
