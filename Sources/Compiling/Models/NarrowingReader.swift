import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// Reads what a model takes of an interface's input, and holds it against what the interface lets through.
struct NarrowingReader {
    let interface: String
    /// Whether files can be uploaded, where `send` says nothing.
    let hasUpload: Bool
    /// Where the default of an input stands in the interface.
    let placeOfDefault: (String) -> SourceSpan?
    private var types: TypeReader
    private(set) var diagnostics = Diagnostics()

    init(
        of interface: String, hasUpload: Bool, types: [String: TypeDeclaration?],
        placeOfDefault: @escaping (String) -> SourceSpan?
    ) {
        self.interface = interface
        self.hasUpload = hasUpload
        self.placeOfDefault = placeOfDefault
        self.types = TypeReader()
        self.types.named = types
    }

    /// An input as it is where the model says nothing of it.
    func input(_ member: Member) -> ModelInput {
        var input = ModelInput(name: member.name, declaration: member.declaration)
        if member.declaration.media != nil { input.ways = hasUpload ? [.url, .upload] : [.url] }
        return input
    }

    mutating func read(_ node: YAMLNode, at key: SourceSpan, of member: Member) -> ModelInput {
        var input = input(member)
        input.span = key
        if node.text == "never" {
            input.isNever = !member.declaration.isRequired
            if !input.isNever {
                diagnostics.report(.neverRequired(member.name, of: interface, at: node.span))
            }
        } else if let fields = node.fields(of: .narrowing) {
            if fields["required"]?.bool == true { input.declaration.isOptional = false }
            sending(fields, &input)
            rounding(fields, &input)
            narrow(fields, &input)
        }
        return input
    }

    /// A model that always makes so many takes no other number, be it given or not.
    mutating func fix(_ input: inout ModelInput, to count: Int, at span: SourceSpan) {
        let count = Value.int(count)
        if input.declaration.bounds.violation(by: count) != nil {
            diagnostics.report(.emptyNarrowing(input.name, of: interface, at: span))
        } else {
            input.declaration.bounds.allowed = [count]
            if input.declaration.standard != nil { input.declaration.standard = count }
            input.span = span
        }
    }

    // MARK: Files

    private mutating func sending(_ fields: Fields, _ input: inout ModelInput) {
        guard let media = input.declaration.media else {
            for key in ["send", "types", "max_bytes"] {
                guard let span = fields.span(of: key), input.declaration.type.isKnown else { continue }
                let type = input.declaration.type
                diagnostics.report(.misplacedNarrowing(key, for: "files", type, at: span))
            }
            return
        }
        if let send = fields["send"] { input.ways = send.elements.compactMap { $0.text.flatMap(ModelInput.Way.init) } }
        if let limit = fields["max_bytes"] { limits(limit, &input) }
        guard let node = fields["types"] else { return }
        if let allowed = media.bounds.contentTypes {
            for type in node.elements where !allowed.contains(type.text ?? "") {
                diagnostics.report(.widerTypes(allowed, of: interface, at: type.span))
            }
        }
        input.declaration.media?.bounds.contentTypes = node.elements.compactMap(\.text)
    }

    private mutating func limits(_ node: YAMLNode, _ input: inout ModelInput) {
        if let size = node.size {
            for way in input.ways { input.maxBytes[way] = size }
        }
        for (name, key, value) in node.named {
            guard let way = ModelInput.Way(rawValue: name), input.ways.contains(way) else {
                diagnostics.report(.unknownWay(name, at: key, among: input.ways.map(\.rawValue)))
                continue
            }
            input.maxBytes[way] = value.size
        }
        // A file that fits none of the ways cannot be given.
        guard input.ways.allSatisfy({ input.maxBytes[$0] != nil }), let most = input.maxBytes.values.max() else {
            return
        }
        let own = input.declaration.media?.bounds.maxBytes ?? .max
        input.declaration.media?.bounds.maxBytes = min(own, most)
    }

    // MARK: Bounds

    private mutating func rounding(_ fields: Fields, _ input: inout ModelInput) {
        guard let span = fields.span(of: "round") else { return }
        if input.declaration.type.isNumeric {
            input.roundsUp = true
        } else {
            diagnostics.report(.misplacedNarrowing("round", for: "numbers", input.declaration.type, at: span))
        }
    }

    private mutating func narrow(_ fields: Fields, _ input: inout ModelInput) {
        let bounded = fields.without(["types", "max_bytes"])
        let given = input.declaration.bounds
        let own = types.bounds(bounded, of: input.declaration.type)
        diagnostics.report(types.diagnostics)
        types.diagnostics = Diagnostics()
        let isEmpty = compare(own, with: given, fields, of: input)
        input.declaration.bounds = given.narrowed(by: own)
        if !isEmpty { checkDefault(fields, &input) }
    }

    /// Says whether it leaves no value, which has been reported then.
    private mutating func compare(_ own: Bounds, with given: Bounds, _ fields: Fields, of input: ModelInput) -> Bool {
        if let allowed = own.allowed, let nodes = fields["enum"] {
            let refused = allowed.filter { given.violation(by: $0) != nil }
            if refused.count == allowed.count, !allowed.isEmpty {
                diagnostics.report(.emptyNarrowing(input.name, of: interface, at: nodes.span))
                return true
            }
            for node in nodes.elements {
                guard let value = node.constant(as: input.declaration.type), let violation = given.violation(by: value)
                else { continue }
                diagnostics.report(
                    .widerEnum(
                        value, input.name, of: interface, violation, at: node.span, among: given.allowed))
            }
        }
        for limit in Limit.all(own, given) {
            guard let bound = limit.own, let span = fields[limit.key]?.span else { continue }
            if let opposite = limit.opposite, (bound - opposite) * limit.sign > 0 {
                diagnostics.report(.emptyNarrowing(input.name, of: interface, at: span))
                return true
            }
            if let same = limit.same, (same - bound) * limit.sign > 0 {
                let words = "\(Value.double(same).shown) or \(limit.sign > 0 ? "more" : "less")"
                diagnostics.report(.widerBound(limit.key, than: words, of: interface, at: span))
            }
        }
        if let allowed = given.allowed, own.allowed == nil, own.least != nil || own.greatest != nil,
            allowed.allSatisfy({ own.violation(by: $0) != nil }), let span = (fields["max"] ?? fields["min"])?.span
        {
            diagnostics.report(.emptyNarrowing(input.name, of: interface, at: span))
            return true
        }
        return false
    }

    /// What holds where nothing is given has to be taken too, as it is or rounded.
    private mutating func checkDefault(_ fields: Fields, _ input: inout ModelInput) {
        guard let standard = input.declaration.standard else { return }
        let bounds = input.declaration.bounds
        guard let violation = bounds.violation(by: standard) else { return }
        if input.roundsUp, let rounded = bounds.roundingUp(standard) {
            input.declaration.standard = rounded
            return
        }
        guard
            let span = ["enum", "min", "max", "min_length", "max_length", "min_items", "max_items"]
                .compactMap({ fields[$0]?.span }).first
        else { return }
        diagnostics.report(
            .refusedDefault(
                input.name, standard, violation, of: interface, at: span, declared: placeOfDefault(input.name),
                canRound: standard.number != nil && !input.roundsUp))
    }
}

/// One end of a range: as the model has it, as the interface has it, and the interface's other end.
private struct Limit {
    let key: String
    /// 1 where the bound is the least value, -1 where it is the greatest.
    let sign: Double
    let own: Double?
    let same: Double?
    let opposite: Double?

    static func all(_ own: Bounds, _ given: Bounds) -> [Limit] {
        [
            least("min", own.least, given.least, given.greatest),
            least("min_length", own.shortest, given.shortest, given.longest),
            least("min_items", own.fewest, given.fewest, given.most),
            greatest("max", own.greatest, given.greatest, given.least),
            greatest("max_length", own.longest, given.longest, given.shortest),
            greatest("max_items", own.most, given.most, given.fewest),
        ]
    }

    private static func least(_ key: String, _ own: Double?, _ same: Double?, _ opposite: Double?) -> Limit {
        Limit(key: key, sign: 1, own: own, same: same, opposite: opposite)
    }

    private static func least(_ key: String, _ own: Int?, _ same: Int?, _ opposite: Int?) -> Limit {
        least(key, own.map(Double.init), same.map(Double.init), opposite.map(Double.init))
    }

    private static func greatest(_ key: String, _ own: Double?, _ same: Double?, _ opposite: Double?) -> Limit {
        Limit(key: key, sign: -1, own: own, same: same, opposite: opposite)
    }

    private static func greatest(_ key: String, _ own: Int?, _ same: Int?, _ opposite: Int?) -> Limit {
        greatest(key, own.map(Double.init), same.map(Double.init), opposite.map(Double.init))
    }
}

extension TypeDeclaration {
    /// The file that it is, or that its elements are.
    fileprivate(set) var media: TypeDeclaration? {
        get {
            if case .media = type { return self }
            if case .elements(let element) = parts, case .media = element.type { return element }
            return nil
        }
        set {
            guard let newValue else { return }
            if case .elements = parts { parts = .elements(newValue) } else { self = newValue }
        }
    }
}

extension ValueType {
    fileprivate var isKnown: Bool { self != .any && self != .poison }
}
