import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// Reads types, in their short form and in their long one.
struct TypeReader {
    /// What names of types stand for, beside those of the language; nil while one is being read, which then stands
    /// within itself.
    var named: [String: TypeDeclaration?] = [:]
    private(set) var used: Set<String> = []
    var diagnostics = Diagnostics()

    /// What a mistake leaves: it fits everywhere, so that it is told once.
    static let unknown = TypeDeclaration(.poison)

    mutating func members(_ node: YAMLNode?) -> [Member] {
        (node?.named ?? []).map { name, _, value in Member(name, read(value)) }
    }

    mutating func read(_ node: YAMLNode) -> TypeDeclaration {
        switch node.content {
        case .scalar(let scalar) where !scalar.isNothing: return short(scalar)
        case .mapping(let mapping): return long(Fields(mapping, of: .type), at: node)
        default: return Self.unknown
        }
    }

    // MARK: The short form

    private mutating func short(_ scalar: YAMLScalar) -> TypeDeclaration {
        do throws(TypeSyntax.Failure) {
            let syntax = try TypeSyntax(scalar.text)
            return declaration(of: syntax, in: scalar.source)
        } catch {
            diagnostics.report(.typeSyntax(error, in: scalar.source))
            return Self.unknown
        }
    }

    private mutating func declaration(of syntax: TypeSyntax, in source: SourceText) -> TypeDeclaration {
        switch syntax {
        case .list(let element):
            let element = declaration(of: element, in: source)
            return TypeDeclaration(.list(element.type), parts: .elements(element))
        case .map(let value):
            let value = declaration(of: value, in: source)
            return TypeDeclaration(.map(.string, value.type), parts: .values(value))
        case .name(let name, let range):
            if let type = Self.language[name] { return TypeDeclaration(type) }
            guard let known = named[name] else {
                diagnostics.report(
                    .unknownType(name, at: source.span(range), among: Self.language.keys.sorted() + named.keys.sorted())
                )
                return Self.unknown
            }
            used.insert(name)
            guard let known else {
                diagnostics.report(.recursiveType(name, at: source.span(range)))
                return Self.unknown
            }
            return known
        }
    }

    static let language: [String: ValueType] = [
        "string": .string, "int": .int, "number": .double, "bool": .bool, "duration": .duration,
        "timestamp": .timestamp, "image": .media(.image), "video": .media(.video), "audio": .media(.audio),
        "file": .media(.file), "any": .any, "list": .list(.any), "map": .map(.string, .any),
        "object": .map(.string, .any),
    ]

    // MARK: The long form

    private mutating func long(_ fields: Fields, at node: YAMLNode) -> TypeDeclaration {
        // Without a type it may be of any, and is optional or not all the same.
        let word = fields["type"]
        var declaration = word?.scalar.map { $0.isNothing ? Self.unknown : short($0) } ?? Self.unknown
        addParts(of: fields, to: &declaration, word?.text)
        let own = bounds(fields, of: declaration.type)
        declaration.bounds = declaration.bounds.narrowed(by: own)
        declaration.isOptional = fields["optional"].map { $0.bool ?? true } ?? declaration.isOptional
        declaration.description = fields["description"]?.text ?? declaration.description
        declaration.source = source(fields["from"], of: declaration.type)
        if let standard = fields["default"] {
            // One with a mistake in it is a default all the same.
            declaration.standard =
                constant(standard, as: declaration, check: TypeChecks.badDefault, "the default")
                ?? declaration.bounds.allowed?.first ?? .null
        }
        return declaration
    }

    /// Where a value is read from: a table of rows, or files by a pattern.
    private mutating func source(_ node: YAMLNode?, of type: ValueType) -> String? {
        guard let node, let path = node.text else { return nil }
        if path.hasPrefix("/") || path.hasPrefix("~") || path.split(separator: "/").contains("..") {
            diagnostics.report(.sourceOutside(path, at: node.span))
        }
        switch type {
        case .poison, .any: break
        case .list(.media): break
        case .list:
            if !["csv", "json", "jsonl"].contains(where: { path.hasSuffix("." + $0) }) {
                diagnostics.report(.unreadableSource(path, at: node.span))
            }
        default: diagnostics.report(.sourceOfNoList(type, at: node.span))
        }
        return path
    }

    private mutating func addParts(of fields: Fields, to declaration: inout TypeDeclaration, _ word: String?) {
        for (key, owner) in [("items", "list"), ("values", "map"), ("fields", "object")] {
            guard let node = fields[key], let span = fields.span(of: key) else { continue }
            guard declaration.type == .poison || word == owner else {
                diagnostics.report(.partOfOther(key, of: word ?? "", owner: owner, at: span))
                declaration.type = .poison
                continue
            }
            switch key {
            case "items":
                let element = read(node)
                declaration.type = .list(element.type)
                declaration.parts = .elements(element)
            case "values":
                let value = read(node)
                declaration.type = .map(.string, value.type)
                declaration.parts = .values(value)
            default:
                guard node.mapping != nil else {
                    declaration.type = .poison
                    continue
                }
                let members = members(node)
                declaration.type = members.objectType()
                declaration.parts = .fields(members)
            }
        }
    }

    /// A value without expressions, held against a type.
    mutating func constant(
        _ node: YAMLNode, as declaration: TypeDeclaration, check: Check, _ what: String
    ) -> Value? {
        var reader = ConstantReader(check: check)
        let value = reader.read(node, as: declaration, what)
        diagnostics.report(reader.diagnostics)
        return value
    }
}
