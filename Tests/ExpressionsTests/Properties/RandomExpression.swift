import TestKit
import Values

@testable import Expressions

/// Writes random expressions of a wanted type. Few do not check: those in which an empty literal is taken for another.
struct RandomExpression {
    static let variables: [(name: String, type: ValueType, value: Value)] = [
        ("i", .int, 3), ("u", .uint, .uint(4)), ("d", .double, 2.5), ("s", .string, "héllo"), ("b", .bool, true),
        ("is", .list(.int), [1, 2, 3]), ("ss", .list(.string), ["a", "b"]), ("none", .list(.int), []),
        ("m", .map(.string, .int), ["a": 1, "b": 2]), ("q", .nullable(.int), .null), ("r", .nullable(.int), 7),
        (
            "o",
            .object(
                "o",
                [
                    .init("id", .string), .init("n", .int, isOptional: true), .init("z", .int, isOptional: true),
                    .init("box", .object(nil, [.init("x", .double), .init("e", .nullable(.list(.int)))])),
                ]),
            ["id": "x", "n": 5, "box": ["x": 0.5, "e": [9]]]
        ),
    ]

    private static let literals: [ValueType: [String]] = [
        .int: ["0", "1", "-1", "7", "0x1F", "9223372036854775807", "-9223372036854775808"],
        .uint: ["0u", "1u", "0xFFu", "18446744073709551615u"],
        .double: ["0.0", "-1.5", "2.5", ".5", "1e308", "9007199254740993.0"],
        .bool: ["true", "false"],
        .string: ["''", "'a'", "\"é\"", "'e\\u0301'", "r'\\d'", "'''it's'''", "'\\r\\n'", "'1'"],
        .bytes: ["b''", "b'a'", "b'\\xff'"],
        .timestamp: ["timestamp(0)", "timestamp('2026-02-28T23:59:59.5Z')", "timestamp('9999-12-31T23:59:59Z')"],
        .duration: ["duration('1h')", "duration('-1.5s')", "duration('290y')", "duration('2562047h')"],
    ]

    var random: SeededRandom
    /// Puts parentheses around every part, where the plain text has them around operands only.
    var isWrapped = false
    /// Puts a whole number where a number may stand: only Easel's dialect takes that.
    var mixesNumbers = false
    private var locals: [(name: String, type: ValueType)] = []

    init(seed: UInt64, isWrapped: Bool = false, mixesNumbers: Bool = false) {
        random = SeededRandom(seed: seed)
        self.isWrapped = isWrapped
        self.mixesNumbers = mixesNumbers
    }

    mutating func type(_ depth: Int = 2) -> ValueType {
        switch Int.random(in: 0..<12, using: &random) {
        case 0,
            1 where depth > 0:
            .list(type(depth - 1))
        case 2 where depth > 0: .map(pick([.string, .int, .uint, .bool]), type(depth - 1))
        case 3 where depth > 0: .optional(type(depth - 1))
        default: pick([.int, .int, .uint, .double, .bool, .bool, .string, .string, .bytes, .timestamp, .duration])
        }
    }

    mutating func text(_ type: ValueType, _ depth: Int) -> String {
        let text = depth > 0 && chance(9) ? compound(type, depth - 1) : simple(type)
        return isWrapped ? "((\(text)))" : text
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element { elements.randomElement(using: &random)! }
    private mutating func chance(_ tenths: Int) -> Bool { Int.random(in: 0..<10, using: &random) < tenths }
    private mutating func operand(_ type: ValueType, _ depth: Int) -> String { "(\(text(type, depth)))" }

    private mutating func simple(_ type: ValueType) -> String {
        let known = Self.variables.map { ($0.name, $0.type) } + locals.map { ($0.name, $0.type) }
        let names = known.filter { name, of in of == type && known.last { $0.0 == name }?.1 == type }.map(\.0)
        if !names.isEmpty, chance(5) { return pick(names) }
        switch type {
        case .list(let element): return chance(2) ? "[]" : "[\(simple(element))]"
        case .map(let key, let value): return chance(2) ? "{}" : "{\(simple(key)): \(simple(value))}"
        case .optional(let wrapped): return chance(3) ? "optional.none()" : "optional.of(\(simple(wrapped)))"
        default: return pick(Self.literals[type] ?? ["null"])
        }
    }

    private mutating func compound(_ type: ValueType, _ depth: Int) -> String {
        func infix(_ left: String, _ op: String, _ right: String) -> String { left + " " + op + " " + right }
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return "\(operand(.bool, depth)) ? \(operand(type, depth)) : \(text(type, depth))"
        case 1: return "\(operand(.list(type), depth))[\(text(.int, depth))]"
        case 2: return "\(operand(.optional(type), depth)).orValue(\(text(type, depth)))"
        case 3:
            let bound = self.type()
            return "cel.bind(v, \(text(bound, depth)), \(scoped("v", bound) { $0.text(type, depth) }))"
        default: break
        }
        switch type {
        case .int:
            return pick([
                infix(operand(.int, depth), pick(["+", "-", "*", "/", "%"]), operand(.int, depth)),
                "-\(operand(.int, depth))", "size(\(text(.list(self.type()), depth)))",
                "\(operand(.string, depth)).size()", "int(\(text(pick([.uint, .double, .string, .timestamp]), depth)))",
                "\(operand(.timestamp, depth)).getDayOfYear()", "o.?n.orValue(\(text(.int, depth)))",
                "has(o.z) ? o.z : \(text(.int, depth))", "q != null ? q : \(text(.int, depth))",
                "r == null ? \(operand(.int, depth)) : r + 1", "o.box.e != null ? o.box.e[0] : \(text(.int, depth))",
                "math.greatest(\(text(.int, depth)), \(text(.int, depth)))",
            ])
        case .double where mixesNumbers && chance(5):
            let (number, whole) = (operand(.double, depth), operand(pick([.int, .uint]), depth))
            let (left, right) = chance(5) ? (number, whole) : (whole, number)
            return pick([
                infix(left, pick(["+", "-", "*", "/"]), right), "\(operand(.bool, depth)) ? \(left) : \(right)",
                "math.ceil(\(operand(.bool, depth)) ? \(left) : \(right))", "math.round(\(whole))",
                "\(operand(.optional(.double), depth)).orValue(\(whole))",
            ])
        case .bool where mixesNumbers && chance(2):
            let (number, whole) = (operand(.double, depth), operand(pick([.int, .uint]), depth))
            return pick([
                infix(number, pick(["<", "<=", ">", ">=", "==", "!="]), whole),
                infix(whole, "in", operand(.list(.double), depth)),
            ])
        case .uint, .double:
            let op = pick(["+", "-", "*", "/"])
            return pick([
                infix(operand(type, depth), op, operand(type, depth)), "math.abs(\(text(type, depth)))",
                "\(type == .uint ? "uint" : "double")(\(text(.int, depth)))",
            ])
        case .string:
            return pick([
                infix(operand(.string, depth), "+", operand(.string, depth)),
                "string(\(text(pick([.int, .uint, .double, .bool, .bytes, .timestamp, .duration]), depth)))",
                "\(operand(.list(.string), depth)).join(\(text(.string, depth)))",
                "'%s'.format([\(text(pick([.int, .string, .list(.double), .map(.int, .bool)]), depth))])",
            ])
        case .bytes: return pick(["bytes(\(text(.string, depth)))", "\(simple(.bytes)) + \(operand(.bytes, depth))"])
        case .timestamp:
            return "\(operand(.timestamp, depth)) \(pick(["+", "-"])) \(operand(.duration, depth))"
        case .duration:
            let of: ValueType = pick([.timestamp, .duration])
            return "\(operand(of, depth)) - \(operand(of, depth))"
        case .bool:
            let any = self.type()
            let ordered: ValueType = pick([.int, .uint, .double, .string, .bytes, .bool, .timestamp, .duration])
            return pick([
                infix(operand(.bool, depth), pick(["&&", "||"]), operand(.bool, depth)), "!\(operand(.bool, depth))",
                infix(operand(ordered, depth), pick(["<", "<=", ">", ">="]), operand(ordered, depth)),
                infix(operand(any, depth), pick(["==", "!="]), operand(any, depth)),
                infix(operand(any, depth), "in", operand(.list(any), depth)),
                infix(operand(.string, depth), "in", operand(.map(.string, any), depth)),
                "\(operand(.list(any), depth)).\(pick(["all", "exists", "exists_one"]))(x, "
                    + "\(scoped("x", any) { $0.text(.bool, depth) }))",
                "\(operand(.optional(any), depth)).hasValue()", "has(o.n) && o.n > \(operand(.int, depth))",
            ])
        case .list(let element):
            let from = self.type()
            return pick([
                "[\(text(element, depth)), \(text(element, depth)), ?\(operand(.optional(element), depth))]",
                "\(operand(.list(from), depth)).map(x, \(scoped("x", from) { $0.text(element, depth) }))",
                "\(operand(type, depth)).filter(x, \(scoped("x", element) { $0.text(.bool, depth) }))",
                "\(operand(type, depth)) + \(operand(type, depth))", "\(operand(type, depth)).distinct()",
                "\(operand(type, depth)).slice(0, \(text(.int, 0)))",
            ])
        case .map(let key, let value):
            return pick([
                "{\(operand(key, depth)): \(text(value, depth)), ?\(operand(key, depth)): "
                    + "\(operand(.optional(value), depth))}",
                "\(operand(.map(key, .int), depth)).transformMap(k, v, "
                    + "\(scoped("k", key) { $0.text(value, depth) }))",
            ])
        case .optional(let wrapped):
            let from = self.type()
            return pick([
                "optional.of(\(text(wrapped, depth)))", "\(operand(.list(wrapped), depth))[?\(text(.int, depth))]",
                "\(operand(.map(.string, wrapped), depth))[?\(text(.string, depth))]",
                "\(operand(.optional(from), depth)).optMap(x, \(scoped("x", from) { $0.text(wrapped, depth) }))",
                "\(operand(type, depth)).or(\(text(type, depth)))", "\(operand(.list(wrapped), depth)).first()",
            ])
        default: return simple(type)
        }
    }

    private mutating func scoped(_ name: String, _ type: ValueType, _ body: (inout Self) -> String) -> String {
        locals.append((name, type))
        defer { locals.removeLast() }
        return body(&self)
    }
}
