import Values

/// What may stand at one place of a YAML document, declared as data.
///
/// The checker of structure, the suggestions for misspelled keys, the JSON Schema and the reference all read these
/// declarations, so that they cannot drift apart.
package indirect enum Shape: Sendable {
    /// Text that is taken as it is, without expressions.
    case text
    /// Text in which `${ … }` may stand.
    case template
    /// Any YAML, in whose texts `${ … }` may stand: what is sent, returned or computed.
    case value
    /// Any YAML, taken as it is.
    case literal
    /// One whole `${ … }` with a value of a type; written bare where it is a constant.
    case expression(ExpressionKind)
    case bool, int, number
    /// A whole number that is not less than another.
    case count(from: Int)
    /// A quantity with a unit or a form of its own, by the word that messages use for it.
    case quantity(Quantity)
    case choice([Choice])
    /// A name that the document declares: lowercase letters, digits and underscores.
    case name
    /// The name of something declared elsewhere.
    case reference(Reference)
    /// A type of values, in its short or its long form.
    case type
    case list(Shape)
    case map(Key, Shape)
    /// A mapping with declared keys; looked up when it is asked for, because records may stand within themselves.
    case mapping(@Sendable () -> Record)
    /// One of several forms, told apart by what YAML has there: text, list or mapping.
    case either([Shape])
}

extension Shape {
    package static func record(_ record: @autoclosure @escaping @Sendable () -> Record) -> Shape { .mapping(record) }
}

extension Shape {
    package enum ExpressionKind: String, Sendable {
        case bool, number, string, duration, list, any
    }

    package enum Quantity: String, Sendable, CaseIterable {
        case duration, rate, range, percent, money, size, date
    }

    package enum Reference: String, Sendable {
        case interface, provider, model, route, policy, workflow, call, step, errorClass
        /// What a step or a route may use: a route, a model or a workflow.
        case callee
    }

    package enum Key: Sendable {
        case name, interface, model, text
        /// A name that stands in expressions by itself.
        case variable
    }

    package struct Choice: Sendable {
        package let word: String
        package let summary: String
    }
}

/// The keys of a mapping. Every mapping of every file is held against one, which is shared.
package final class Record: Sendable {
    /// For the reference and the schema, unique among all records.
    package let name: String
    /// One sentence, with its period.
    package let summary: String
    package let fields: [Field]
    /// Sets of keys of which exactly one must be there.
    package let exactlyOne: [[String]]
    /// Sets of keys of which at most one may be there.
    package let atMostOne: [[String]]
    /// The shape of values under keys that are not declared; nil where there must be none.
    package let others: Shape?
    /// The keys that must be there.
    let required: [String]
    /// Sets of keys of which no two may be there.
    let exclusive: [[String]]

    package init(
        _ name: String, _ summary: String, _ fields: [Field], exactlyOne: [[String]] = [], atMostOne: [[String]] = [],
        others: Shape? = nil
    ) {
        self.name = name
        self.summary = summary
        self.fields = fields
        self.exactlyOne = exactlyOne
        self.atMostOne = atMostOne
        self.others = others
        required = fields.filter(\.isRequired).map(\.key)
        exclusive = exactlyOne + atMostOne
    }

    package func field(_ key: String) -> Field? { place(of: key).map { fields[$0] } }

    package func shape(of key: String) -> Shape? { place(of: key).map { fields[$0].shape } }

    package func has(_ key: String) -> Bool { place(of: key) != nil }

    /// The place of the key among the fields.
    func place(of key: String) -> Int? { fields.indices.first { fields[$0].key.sameCodePoints(as: key) } }
}

/// One key of a mapping.
package struct Field: Sendable {
    package let key: String
    package let shape: Shape
    /// One sentence, with its period.
    package let summary: String
    package let isRequired: Bool
    /// What holds where the key is left out, as it would be written.
    package let standard: String?
    /// The version of the language that first knew the key.
    package let since: Int

    package static func field(
        _ key: String, _ shape: Shape, _ summary: String, standard: String? = nil, since: Int = 1
    ) -> Field {
        Field(key: key, shape: shape, summary: summary, isRequired: false, standard: standard, since: since)
    }

    package static func required(_ key: String, _ shape: Shape, _ summary: String, since: Int = 1) -> Field {
        Field(key: key, shape: shape, summary: summary, isRequired: true, standard: nil, since: since)
    }
}
