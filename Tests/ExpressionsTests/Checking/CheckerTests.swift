import Reporting
import TestKit
import Testing
import Values

@testable import Expressions

@Suite struct CheckerTests {
    private static let scope: [String: ValueType] = [
        "inputs": .object(
            "inputs",
            [
                .init("prompt", .string), .init("count", .int), .init("strength", .double),
                .init("seed", .int, isOptional: true), .init("tags", .list(.string)),
                .init("size", .object("size", [.init("width", .int), .init("height", .int)]), isOptional: true),
                .init("picture", .media(.image)),
            ]),
        "body": .object(
            "body",
            [
                .init("id", .string), .init("error", .nullable(.object("error", [.init("code", .string)]))),
                .init("images", .list(.object(nil, [.init("url", .string)])), isOptional: true),
            ]),
        "answer": .object("answer", [.init("rows", .nullable(.list(.int))), .init("count", .nullable(.int))]),
        "anything": .any,
        "headers": .map(.string, .string),
    ]

    @Test(arguments: [
        ("inputs.count + 1", "int"),
        ("inputs.strength * 2.0", "number"),
        ("inputs.tags[0]", "string"),
        ("inputs.?seed", "optional int"),
        ("inputs.?seed.orValue(7)", "int"),
        ("inputs.?size.width", "optional int"),
        ("has(inputs.seed) ? inputs.seed : 0", "int"),
        ("has(inputs.size) && inputs.size.width > 3", "bool"),
        ("!has(inputs.size) || inputs.size.width > 3", "bool"),
        ("!has(inputs.seed) ? 0 : inputs.seed", "int"),
        ("body.error != null ? body.error.code : ''", "string"),
        ("body.error == null || body.error.code == 'x'", "bool"),
        ("body.?images[0].url", "optional string"),
        ("has(body.images) ? body.images.map(i, i.url) : []", "list<string>"),
        ("{'a': 1, 'b': 'x'}.b", "string"),
        ("{'a': 1, 'b': 'x'}['a']", "int"),
        ("[{'a': 1}, {'a': 2, 'b': 3}].map(x, x.a)", "list<int>"),
        ("[{'a': 1}, {'a': 2, 'b': 3}][0].?b", "optional int"),
        ("{1: 'a', 2: 'b'}", "map<int, string>"),
        ("[1, 2].pairs().map(p, p.first + p.second)", "list<int>"),
        ("['a'].pairs()[0].second", "string"),
        ("[[1], [2]].flatten()", "list<int>"),
        ("sum([1.5, 2.5])", "number"),
        ("[3, 1].sortBy(x, -x)", "list<int>"),
        ("[1].first()", "optional int"),
        ("{'a': 1}.transformMap(k, v, string(v))", "map<string>"),
        ("[1].transformList(i, v, i + v)", "list<int>"),
        ("['a'].transformMapEntry(i, v, {v: i})", "map<int>"),
        ("cel.bind(x, inputs.count, [x, x])", "list<int>"),
        ("optional.of(1).optMap(x, string(x))", "optional string"),
        ("anything.a.b[0] + 1", "int"),
        ("headers['x-request-id']", "string"),
        ("headers.?location", "optional string"),
        ("timestamp('2026-01-01T00:00:00Z') - duration('1h')", "timestamp"),
        ("math.greatest(1, 2, 3)", "int"),
        ("math.greatest(1, 2.5)", "any"),
        ("inputs.picture.?width.orValue(0)", "int"),
        ("media(body.id, 'image/png').url", nil),
        ("type(1) == int", "bool"),
        ("[]", "list<any>"),
        ("json.decode('{}').x.y", "any"),
        ("inputs.?seed.optMap(s, s + 1).orValue(0)", "int"),
        ("optional.none().orValue(1)", "int"),
        ("[{1: dyn(1)}, {dyn(1): 1}]", "list<map<any, any>>"),
        ("[type(1), type('a')]", "list<type of int>"),
        ("true ? type(1) : type('a')", "type of int"),
        ("[][0][0]", "any"),
        ("optional.none()[0].orValue('a')", "string"),
        ("answer.rows != null ? answer.rows[0] + answer.rows.map(r, r).size() : 0", "int"),
        ("answer.count == null ? 0 : answer.count", "int"),
        ("answer.count != null && answer.count > 1", "bool"),
        ("answer.rows[?0]", "optional int"),
        ("true ? answer.count : 1", "int or null"),
        ("true ? 1 : answer.count", "int or null"),
        ("true ? 1 : 1.5", "number"),
        ("true ? 1 : 1u", nil),
        ("1 + 1u", nil),
        ("math.floor(1)", "number"),
        ("optional.of(1.5).orValue(1)", "number"),
        ("optional.of(1).orValue(1.5)", nil),
        ("1u * 0.04", "number"),
        ("answer.count == 1", "bool"),
        ("answer.count + 1", nil),
        ("answer.rows[0]", nil),
        ("answer.rows.map(r, r)", nil),
        ("body.?error.?code", "optional string"),
        ("body.?error.code", nil),
        ("has(body.error.code)", nil),
        ("body.error != null && has(body.error.code)", "bool"),
        ("(true ? inputs : inputs).seed", nil),
    ])
    func `a type is deduced`(text: String, type: String?) {
        let probe = ExpressionProbe(text, Self.scope)
        #expect(probe.expression?.type.description == type, "\(probe.diagnostics.map(\.message))")
    }

    /// Each message is in the golden file as a person sees it; read them aloud when they change.
    @Test func `mistakes look as recorded`() throws {
        let mistakes = [
            "input.prompt", "inputs.promt", "inputs.prompt.lenght()", "inputs.tags.size(1)", "size()",
            "startsWith('a')", "'a'.int()", "inputs.count % 1.5", "'count: ' + inputs.count", "inputs.prompt == 1",
            "inputs.prompt == null", "-inputs.prompt", "inputs.count && true", "inputs.count ? 1 : 2",
            "true ? 1 : 'a'", "inputs.seed + 1", "inputs.size.width", "body.error.code", "body.images[0].url",
            "inputs.tags.name", "inputs.tags['a']", "headers[0]", "inputs.count[0]", "inputs.count.map(x, x)",
            "[1].map(x, x.y)", "[1].filter(x, x)", "[{'a': 1}].sortBy(x, x)", "{'a': 1}.transformMapEntry(k, v, v)",
            "[?inputs.count]", "inputs.count.optMap(x, x)", "inputs.?seed.optFlatMap(x, x)", "Foo{a: 1}",
            "'a'.matches('(')", "inputs.picture.colour", "inputs.picture.width", "inputs.tags.len()", "max(1, 2)",
            "'%s %d'.format([1])", "'%y'.format([1])", "'100%'.format([])",
            "1 in ['a']", "math.greatest('a')", "has(inputs.sed)", "x.y + z", "{'id': 1}.di", "string([1])",
            "[1, 2] + ['a']", "inputs.tags.join(1)",
            "inputs.seed", "inputs.seed.orValue(1) + 1", "secret.KEY",
        ]
        let text = mistakes.map { mistake -> String in
            let probe = ExpressionProbe(mistake, Self.scope)
            if probe.diagnostics.isEmpty { Issue.record("no mistake is found in \(mistake)") }
            return HumanRenderer().render(probe.diagnostics, in: probe.sources)
        }
        try Golden.expect(text.joined(separator: "\n"), matches: "checker.txt")
    }

    @Test func `one mistake is told once`() {
        let probe = ExpressionProbe("inputs.promt.size() + [inputs.promt][0].x + 1 > 2 && inputs.promt", Self.scope)
        #expect(probe.diagnostics.map(\.message) == Array(repeating: "inputs has no field 'promt'", count: 3))
    }

    @Test func `a mistake in every part is told`() {
        let probe = ExpressionProbe("[aa, bb].map(x, cc) + (dd ? ee : ff)", [:])
        #expect(probe.diagnostics.count == 6)
    }

    @Test func `what a condition proves ends with it`() {
        #expect(ExpressionProbe("(has(inputs.seed) && true) && inputs.seed > 0", Self.scope).expression != nil)
        #expect(ExpressionProbe("(has(inputs.seed) || true) && inputs.seed > 0", Self.scope).expression == nil)
        #expect(ExpressionProbe("(has(inputs.seed) ? 1 : 2) + inputs.seed", Self.scope).expression == nil)
        let shadowed = "xs.all(x, has(x.a) && ys.all(x, x.a > 0))"
        let element = ValueType.list(.object(nil, [.init("a", .int, isOptional: true)]))
        #expect(ExpressionProbe(shadowed, ["xs": element, "ys": element]).expression == nil)
    }

    @Test func `what is proved of a place is not proved of another that reads like it`() {
        let inner = ValueType.object(nil, [.init("b", .int, isOptional: true)])
        let type = ValueType.object(nil, [.init("a.b", .int, isOptional: true), .init("a", inner)])
        #expect(ExpressionProbe("has(m.a.b) && m.a.b > 0", ["m": type]).expression != nil)
        #expect(ExpressionProbe("has(m.`a.b`) && m.`a.b` > 0", ["m": type]).expression != nil)
        #expect(ExpressionProbe("has(m.`a.b`) && m.a.b > 0", ["m": type]).expression == nil)
        #expect(ExpressionProbe("has(m.a['b'].c) && m.a.b > 0", ["m": type]).expression == nil)
    }

    @Test(arguments: [
        "[1]" + String(repeating: ".pairs()", count: 150),
        doubling(from: "{'a': 1}", by: "{'x': a, 'y': a}", 100, in: "a"),
        doubling(from: "{'a': 1}", by: "{{'k': a}: a}", 50, in: "a.map(x, x)"),
        doubling(from: "[]", by: "{[a]: a}", 50, in: "a"),
        "[" + String(repeating: "[],", count: 30_000) + "]",
        "[" + String(repeating: "{},{'a':[]},", count: 4_000) + "]",
        String(repeating: "[].all(x,x)&&has(a.b)&&", count: 4_000) + "true",
        "[" + String(repeating: "a,", count: 45_000) + "1]",
    ])
    func `types that grow with every step do not overwhelm the checker`(text: String) {
        let probe = ExpressionProbe(text, ["a": .object(nil, [.init("b", .int, isOptional: true)])])
        #expect(probe.expression != nil, "\(probe.diagnostics.first?.message ?? "")")
    }

    @Test func `standard CEL types a map literal as a map`() {
        #expect(ExpressionProbe("{'a': 1}.b", dialect: .cel).expression?.type == .int)
        #expect(ExpressionProbe("{'a': 1}.b").expression == nil)
    }

    @Test func `the fix for a read of what may be missing compiles`() throws {
        let text = "inputs.seed"
        let fix = try #require(ExpressionProbe(text, Self.scope).diagnostics.first?.fix)
        let edit = try #require(fix.edits.first)
        let bytes = Array(text.utf8)
        let fixed = Array(bytes[..<edit.span.lower]) + Array(edit.replacement.utf8) + Array(bytes[edit.span.upper...])
        #expect(ExpressionProbe(String(decoding: fixed, as: UTF8.self), Self.scope).expression?.type == .optional(.int))
    }
}
