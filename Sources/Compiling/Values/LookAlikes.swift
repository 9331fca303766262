import Expressions
import Reporting
import YAMLReading

/// Finds in plain text what was probably meant as an expression: `{inputs.style}`, `$inputs.style}`. Only names that are
/// known at the place count, so that braces of other languages are left alone.
struct LookAlikes {
    private let bytes: [UInt8]
    private let names: Variables
    private(set) var found: [(range: Range<Int>, expression: Range<Int>)] = []

    init(in text: String, _ scope: Scope) {
        bytes = Array(text.utf8)
        names = scope.environment.variables
        var place = 0
        while let start = bytes[place...].firstIndex(where: \.mayBeginExpression) { place = step(from: start) }
    }

    /// Past what begins with a dollar or a brace.
    private mutating func step(from place: Int) -> Int {
        let next = place + 1 < bytes.count ? bytes[place + 1] : 0
        guard next != UInt8(ascii: "{"), next != UInt8(ascii: "$") else { return end(ofBracesFrom: place + 1) }
        guard isMeant(from: place + 1), let end = bytes[place...].firstIndex(where: { "}\n".utf8.contains($0) }),
            bytes[end] == UInt8(ascii: "}"), !bytes[place + 1..<end].contains(UInt8(ascii: "{"))
        else { return place + 1 }
        found.append((place..<end + 1, place + 1..<end))
        return end + 1
    }

    /// What stands in braces is an expression, or has been told of.
    private func end(ofBracesFrom place: Int) -> Int {
        bytes[place...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count
    }

    /// Whether a known name begins here and goes on as in an expression: `inputs.`, `scene}`.
    private func isMeant(from start: Int) -> Bool {
        guard let end = bytes[start...].firstIndex(where: { !$0.isOfName }), end > start else { return false }
        let name = String(decoding: bytes[start..<end], as: UTF8.self)
        if bytes[end] == UInt8(ascii: "(") { return Self.functions.contains(name) }
        if Self.namespaces.contains(name), bytes[end] == UInt8(ascii: ".") { return true }
        return ".}[".utf8.contains(bytes[end]) && names[name] != nil
    }

    private static let namespaces: Set = ["base64", "hex", "json", "lists", "math"]
    private static let functions: Set = ["size", "string", "hash", "slug", "sum", "int", "double", "media"]
}

extension ValueReader {
    /// Tells of what looks like an expression in the plain parts of a text.
    mutating func lookAlikes(in scalar: YAMLScalar, _ scope: Scope) {
        guard scalar.text.utf8.contains(where: \.mayBeginExpression) else { return }
        let found = LookAlikes(in: scalar.text, scope).found
        guard !found.isEmpty else { return }
        let source = scalar.source
        for (range, inner) in found {
            report(.lookAlike(source.slice(range).text, source.slice(inner).text, at: source.span(range)))
        }
    }
}

extension Diagnostic {
    fileprivate static func lookAlike(_ text: String, _ expression: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            TemplateChecks.lookAlike, "'\(text)' stays as it is: this is plain text here", at: span,
            help: "an expression is written ${\(expression)}")
    }
}

extension UInt8 {
    fileprivate var mayBeginExpression: Bool { self == UInt8(ascii: "$") || self == UInt8(ascii: "{") }

    /// A letter, a digit or an underscore.
    var isOfName: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
