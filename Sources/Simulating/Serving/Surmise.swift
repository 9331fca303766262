import Blueprint
import Expressions
import Values

/// Concludes from what was sent what it was made of: the inverse of rendering, as far as it has one.
struct Surmise {
    /// `inputs`, `job`, `each`, `file`, each with what was found of it.
    private(set) var found: [String: ValueMap] = [:]
    /// Constants that are as the author wrote them, and those that are not.
    private(set) var agreements = 0
    private(set) var contradictions = 0
    /// What is sent belongs to another model.
    private(set) var isForeign = false
    /// Fields that the file would always send, with what it makes them of.
    private(set) var missing: [(name: String, made: Computed)] = []
    private let known: ValueMap
    private let inputs: [ModelInput]
    private let params: Computed?
    private let each: Template?
    private var isWithinParams = false
    /// The fields that stand in the place of `params`, whatever they are.
    private(set) var sent: ValueMap?

    /// - Parameter inputs: those of the model.
    init(_ signpost: Signpost, _ inputs: [ModelInput]) {
        self.inputs = inputs
        each = signpost.request.each
        known = signpost.known
        params = signpost.params
    }

    subscript(root: String) -> ValueMap { found[root] ?? ValueMap() }

    mutating func read(_ visit: Visit, for signpost: Signpost, _ holes: [(Template, String)]) {
        for (template, text) in holes { read(template, .string(text)) }
        for entry in signpost.request.query {
            if let value = visit.query[entry.key] {
                read(entry.value, value, entry.key)
            } else if entry.value.isAlwaysThere {
                missing.append((entry.key, entry.value))
            }
        }
        for entry in signpost.request.headers {
            guard let theirs = visit.headers[entry.key.lowercased()] else { continue }
            read(entry.value, .string(theirs), entry.key)
        }
        switch signpost.request.body {
        case .json(let computed)?: read(computed, visit.body, "")
        case .form(let entries)?: read(.map(entries), visit.body, "")
        case .text(let template)?, .bytes(let template)?: read(template, visit.body)
        case .multipart(let parts)?: read(parts, visit.body)
        case nil: break
        }
    }

    private mutating func read(_ parts: [Part], _ value: Value) {
        guard case .map(let fields) = value else { return }
        for part in parts {
            if case .spread(let template) = part.content {
                read(template, value)
                continue
            }
            guard let name = part.name?.constant?.asHeader, part.each == nil, let field = fields[name] else { continue }
            switch part.content {
            case .value(let computed), .json(let computed): read(computed, field, name)
            case .file(let template): read(template, field)
            case .spread: break
            }
        }
    }

    private mutating func read(_ computed: Computed, _ value: Value, _ place: String) {
        switch computed {
        case .constant(let constant): compare(constant, value)
        case .template(let template): read(template, value)
        case .conditional(_, let inner): read(inner, value, place)
        case .list(let elements):
            guard case .list(let values) = value else { return }
            for (element, value) in zip(elements, values) { read(element, value, place) }
        case .map(let entries):
            guard case .map(let fields) = value else {
                if !entries.isEmpty { contradictions += 1 }
                for entry in entries where entry.value.isAlwaysThere {
                    missing.append((place.isEmpty ? entry.key : "\(place).\(entry.key)", entry.value))
                }
                return
            }
            for entry in entries {
                let name = place.isEmpty ? entry.key : "\(place).\(entry.key)"
                if let field = fields[entry.key] {
                    agreements += 1
                    read(entry.value, field, name)
                } else if entry.value.isAlwaysThere {
                    missing.append((name, entry.value))
                }
            }
        }
    }

    private mutating func compare(_ mine: Value, _ theirs: Value) {
        if mine.isSameNumber(as: theirs) || mine.asHeader.map({ $0 == theirs.asHeader }) == true {
            agreements += 1
        } else {
            contradictions += 1
        }
    }

    private mutating func read(_ template: Template, _ value: Value) {
        guard template.parts.count == 1 else {
            guard let text = value.asHeader else { return }
            return read(template.parts, text)
        }
        switch template.parts[0] {
        case .text(let text): compare(.string(text), value)
        case .constant(let constant): compare(constant, value)
        case .expression(let expression):
            if let mine = try? expression.evaluate(known) {
                compare(mine, value)
                if mine.asHeader != nil, mine.asHeader != value.asHeader, expression.tree.names("model") {
                    isForeign = true
                }
            } else {
                let before = found["inputs"]?.entries.count
                read(expression.tree, expression.tree.root, value)
                if found["inputs"]?.entries.count == before { guess(expression, value) }
            }
        }
    }

    /// Tries all that an input may be, where an expression of it alone cannot be read backwards.
    private mutating func guess(_ expression: Expression, _ value: Value) {
        let names = expression.tree.fields(of: "inputs")
        guard names.count == 1, let input = inputs.first(where: { $0.name == names.first }), !input.isNever,
            found["inputs"]?[input.name] == nil
        else { return }
        for candidate in input.declaration.choices {
            let inputs = Value.map(ValueMap([(input.name, candidate)]))
            guard let made = try? expression.evaluate(known.merging(["inputs": inputs])).unwrapped else {
                continue
            }
            if made == value || made.asHeader.map({ $0 == value.asHeader }) == true {
                return bind("inputs", input.name, candidate)
            }
        }
    }

    /// Text with expressions within.
    private mutating func read(_ parts: [Template.Part], _ text: String) {
        var rest = text[...]
        for (place, part) in parts.enumerated() {
            switch part {
            case .text(let own):
                guard rest.hasPrefix(own) else { return contradictions += 1 }
                rest = rest.dropFirst(own.count)
            case .constant(let value):
                guard let own = value.asHeader, rest.hasPrefix(own) else { return contradictions += 1 }
                rest = rest.dropFirst(own.count)
            case .expression(let expression):
                var end = rest.endIndex
                if place + 1 < parts.count, case .text(let next) = parts[place + 1],
                    let range = rest.firstRange(of: next)
                {
                    end = range.lowerBound
                }
                read(expression.tree, expression.tree.root, .string(String(rest[..<end])))
                rest = rest[end...]
            }
        }
    }

    // MARK: Expressions

    private mutating func read(_ tree: SyntaxTree, _ node: NodeID, _ value: Value) {
        switch tree.kind(of: node) {
        case .name("params", _):
            guard let params, !isWithinParams else { return }
            isWithinParams = true
            if case .map(let fields) = value { sent = fields }
            read(params, value, "")
            isWithinParams = false
        case .name("file", _):
            guard case .media(let media) = value else { return }
            if let name = media.name { bind("file", "name", .string(name)) }
            if let type = media.contentType { bind("file", "content_type", .string(type)) }
            if let count = media.bytes { bind("file", "bytes", .int(count)) }
        case .name("each", _):
            // One of a list that the job has.
            guard case .expression(let list)? = each?.parts.first, each?.parts.count == 1,
                case .select(let operand, let field, _) = list.tree.kind(of: list.tree.root),
                case .name("job", _) = list.tree.kind(of: operand)
            else { return }
            bind("job", field, value)
        case .name("inputs", _):
            guard case .map(let fields) = value else { return }
            for field in fields.entries { bind("inputs", field.key.text, field.value) }
        case .select(let operand, let field, _):
            guard case .name(let root, _) = tree.kind(of: operand) else { return }
            if root == "params", case .map(let entries)? = params, let entry = entries.first(where: { $0.key == field })
            {
                read(entry.value, value, field)
            } else {
                bind(root, field, value)
            }
        case .index(let operand, let key, _):
            if case .literal(.string(let field)) = tree.kind(of: key), case .name(let root, _) = tree.kind(of: operand)
            {
                bind(root, field, value)
            } else if case .map(let table)? = looked(tree, operand) {
                // Of several that are sent as the same, the first.
                if let entry = table.entries.first(where: { $0.value.isSameNumber(as: value) }) {
                    read(tree, key, entry.key.value)
                } else {
                    contradictions += 1
                }
            }
        case .call("of", let space?, let arguments) where tree.isName("optional", space) && arguments.count == 1:
            read(tree, arguments[0], value)
        case .call("orValue", let receiver?, _): read(tree, receiver, value)
        case .call(let name, nil, let arguments)
        where ["string", "int", "double", "uint"].contains(name) && arguments.count == 1:
            read(tree, arguments[0], value)
        // What is cut to a bound is taken for what it was before.
        case .call("least", let space?, let arguments) where tree.isName("math", space),
            .call("greatest", let space?, let arguments) where tree.isName("math", space):
            for argument in arguments { read(tree, argument, value) }
        default: break
        }
    }

    /// A table, or a field of what is known.
    private func looked(_ tree: SyntaxTree, _ node: NodeID) -> Value? {
        switch tree.kind(of: node) {
        case .name(let name, _): return known[name]
        case .select(let operand, let field, _):
            guard case .map(let map)? = looked(tree, operand) else { return nil }
            return map[field]
        default: return nil
        }
    }

    private mutating func bind(_ root: String, _ field: String, _ value: Value) {
        guard ["inputs", "job", "each", "file"].contains(root) else { return }
        if found[root]?[field] == nil { found[root, default: ValueMap()][field] = value }
    }
}
