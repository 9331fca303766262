package import Values

/// What is known of a value before it exists.
package enum ValueType: Sendable, Hashable {
    /// CEL's `dyn`: anything, checked only when it is evaluated.
    case any
    case null, bool, int, uint, double, string, bytes, timestamp, duration
    /// `int`, `uint` or `double`; only parameters of functions have it.
    case numeric
    indirect case list(ValueType)
    indirect case map(ValueType, ValueType)
    case object(ObjectType)
    /// A file of a kind; nil where the kind is not known.
    case media(Media.Kind?)
    /// A file that has been looked into: what it tells of itself is known.
    case inspected(Media.Kind)
    indirect case optional(ValueType)
    /// The type or null, as an answer may have it.
    indirect case nullable(ValueType)
    /// The type of a type.
    indirect case type(ValueType)
    /// A type that only its functions know.
    indirect case opaque(String, [ValueType])
    /// Stands for any one type in a function's declaration.
    indirect case parameter(String)
    /// Stands for a type still to be found, while an expression is checked.
    case variable(Int32)
    /// What an expression with a mistake has: it fits everywhere, so that one mistake is reported once.
    case poison
}

/// A map whose fields are declared: an unknown one is a mistake, found when the file is read.
package struct ObjectType: Sendable, Hashable {
    package struct Field: Sendable, Hashable {
        package let name: String
        package let type: ValueType
        /// May be missing, so that it is read with `.?` or after `has`.
        package let isOptional: Bool

        package init(_ name: String, _ type: ValueType, isOptional: Bool = false) {
            self.name = name
            self.type = type
            self.isOptional = isOptional
        }
    }

    private let content: Content

    /// Types are handed around and compared all the time, and those of objects are large: they are shared.
    private final class Content: Sendable {
        let name: String?
        let fields: [Field]
        let isClosed: Bool
        let weight: Int

        init(_ name: String?, _ fields: [Field]) {
            self.name = name
            self.fields = fields
            var isClosed = true
            var weight = 0
            // Looked at where they are: to take a type out is to count a reference.
            let fields = fields.span
            for place in fields.indices {
                isClosed = isClosed && fields[place].type.isClosed
                weight = min(weight + fields[place].type.weight, ObjectType.heaviest)
            }
            self.isClosed = isClosed
            self.weight = weight
        }
    }

    /// Nobody counts on from here.
    static let heaviest = 10_000

    package init(_ name: String? = nil, _ fields: [Field]) { content = Content(name, fields) }

    /// What messages call it, where it has a name.
    package var name: String? { content.name }
    package var fields: [Field] { content.fields }
    /// Whether no variable stands in it, so that nothing is to be put in the place of one.
    var isClosed: Bool { content.isClosed }
    /// How many types its fields are made of.
    var weight: Int { content.weight }

    package func field(_ name: String) -> Field? {
        let fields = content.fields
        return fields.indices.first { fields[$0].name.sameCodePoints(as: name) }.map { fields[$0] }
    }

    package static func == (a: ObjectType, b: ObjectType) -> Bool {
        a.content === b.content || (a.name == b.name && a.fields == b.fields)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(fields)
    }
}

extension ValueType {
    /// Whether no variable or parameter stands in it.
    var isClosed: Bool {
        switch self {
        case .variable, .parameter: false
        case .object(let object): object.isClosed
        case .list(let part), .optional(let part), .nullable(let part), .type(let part): part.isClosed
        case .map(let key, let value): key.isClosed && value.isClosed
        case .opaque(_, let parts): parts.allSatisfy(\.isClosed)
        default: true
        }
    }
}

extension ValueType {
    /// How many types it is made of, itself among them.
    fileprivate var weight: Int {
        switch self {
        case .object(let object): 1 + object.weight
        case .list(let part), .optional(let part), .nullable(let part), .type(let part): 1 + part.weight
        case .map(let key, let value): 1 + key.weight + value.weight
        case .opaque(_, let parts): parts.reduce(1) { $0 + $1.weight }
        default: 1
        }
    }

    package static func object(_ name: String? = nil, _ fields: [ObjectType.Field]) -> ValueType {
        .object(ObjectType(name, fields))
    }

    var isAnyOrPoison: Bool {
        switch self {
        case .any, .poison: true
        default: false
        }
    }

    /// The name that values of this type have for their type.
    var valueName: String {
        switch self {
        case .null: "null_type"
        case .double: "double"
        case .timestamp: "google.protobuf.Timestamp"
        case .duration: "google.protobuf.Duration"
        case .list: "list"
        case .map, .object: "map"
        case .media, .inspected: "media"
        case .type: "type"
        case .optional: "optional_type"
        default: description
        }
    }

    /// What a file of a kind tells of itself once it has been looked into.
    static func inspectedFields(_ kind: Media.Kind) -> ObjectType {
        switch kind {
        case .image: inspectedImage
        case .video: inspectedVideo
        case .audio: inspectedAudio
        case .file: inspectedFile
        }
    }

    private static let inspectedImage = inspected(.image, telling: ["width", "height"])
    private static let inspectedVideo = inspected(.video, telling: ["width", "height", "seconds", "fps", "codec"])
    private static let inspectedAudio = inspected(.audio, telling: ["seconds", "codec"])
    private static let inspectedFile = inspected(.file, telling: [])

    private static func inspected(_ kind: Media.Kind, telling known: Set<String>) -> ObjectType {
        ObjectType(
            kind.rawValue,
            mediaFields.fields.map { .init($0.name, $0.type, isOptional: $0.isOptional && !known.contains($0.name)) })
    }

    /// The fields of a file; nil for what is none.
    var fileFields: ObjectType? {
        switch self {
        case .media: Self.mediaFields
        case .inspected(let kind): Self.inspectedFields(kind)
        default: nil
        }
    }

    /// What a media value tells of itself; what may be unknown is optional.
    static let mediaFields = ObjectType(
        "media",
        [
            .init("url", .string, isOptional: true), .init("path", .string, isOptional: true),
            .init("name", .string), .init("content_type", .string), .init("bytes", .int, isOptional: true),
            .init("sha256", .string, isOptional: true), .init("width", .int, isOptional: true),
            .init("height", .int, isOptional: true), .init("seconds", .double, isOptional: true),
            .init("fps", .double, isOptional: true), .init("codec", .string, isOptional: true),
        ])
}

extension ValueType: CustomStringConvertible {
    /// The type in the words of the configuration language.
    package var description: String {
        switch self {
        case .any, .poison, .variable: "any"
        case .null: "null"
        case .bool: "bool"
        case .int: "int"
        case .uint: "uint"
        case .double: "number"
        case .numeric: "int or number"
        case .string: "string"
        case .bytes: "bytes"
        case .timestamp: "timestamp"
        case .duration: "duration"
        case .list(let element): "list<\(element)>"
        case .map(.string, let value): "map<\(value)>"
        case .map(let key, let value): "map<\(key), \(value)>"
        case .object(let object): object.description
        case .media(let kind): kind?.rawValue ?? "media"
        case .inspected(let kind): kind.rawValue
        case .optional(let wrapped): "optional \(wrapped)"
        case .nullable(let wrapped): "\(wrapped) or null"
        case .type(let type): "type of \(type)"
        case .opaque(let name, let arguments):
            arguments.isEmpty ? name : name + "<" + arguments.map(\.description).joined(separator: ", ") + ">"
        case .parameter(let name): name
        }
    }
}

extension ValueType {
    /// The type in full, the fields of objects with their types.
    package var declaration: String {
        switch self {
        case .list(let element): "list<\(element.declaration)>"
        case .map(.string, let value): "map<\(value.declaration)>"
        case .optional(let wrapped): "optional \(wrapped.declaration)"
        case .nullable(let wrapped): "\(wrapped.declaration) or null"
        case .object(let object):
            "{"
                + object.fields.map { $0.name + ($0.isOptional ? "?: " : ": ") + $0.type.declaration }
                .joined(separator: ", ") + "}"
        default: description
        }
    }
}

extension ObjectType: CustomStringConvertible {
    package var description: String {
        if let name { return name }
        let shown = fields.prefix(4).map { $0.name + ($0.isOptional ? "?" : "") }
        return "object {" + (shown + (fields.count > 4 ? ["…"] : [])).joined(separator: ", ") + "}"
    }
}
