import Reporting
import TestKit
import Testing
import Values

@testable import Expressions

@Suite struct EvaluatorTests {
    private static let variables: ValueMap = [
        "inputs": ["prompt": "a lighthouse", "count": 3, "tags": ["sea", "light"], "size": ["width": 640]],
        "rows": [["id": "b", "n": 2], ["id": "a", "n": 1], ["id": "c", "n": 2]],
    ]

    @Test(
        arguments: [
            ("inputs.prompt + '!'", "a lighthouse!"),
            ("inputs.tags.map(t, t.size())", [3, 5]),
            ("rows.filter(r, r.n == 2).map(r, r.id)", ["b", "c"]),
            ("rows.sortBy(r, r.id).map(r, r.n)", [1, 2, 2]),
            ("rows.sortBy(r, r.n).map(r, r.id)", ["a", "b", "c"]),
            ("rows.map(r, r.n).distinct()", [2, 1]),
            ("rows.pairs().map(p, p.first.id + p.second.id)", ["ba", "ac"]),
            ("sum(rows.map(r, r.n))", 5),
            ("sum([1.5, 2.0])", 3.5),
            ("sum(rows.filter(r, r.n > 9).map(r, r.n * 1))", 0),
            ("sum(rows.filter(r, r.n > 9).map(r, double(r.n))) + 0.5", 0.5),
            ("lists.range(3)", [0, 1, 2]),
            ("lists.range(2, 4)", [2, 3]),
            ("lists.range(4, 2)", []),
            ("[1, 2, 3, 4].slice(1, 3)", [2, 3]),
            ("[[1], [2, 3]].flatten()", [1, 2, 3]),
            ("[[1], [[2], 3]].flatten(2)", [1, 2, 3]),
            ("[3, 1, 2].sort()", [1, 2, 3]),
            ("['b', 'a'].sort()", ["a", "b"]),
            ("[1, 2].first().orValue(0) + [1, 2].last().orValue(0)", 3),
            ("[].first().orValue(7)", 7),
            ("{'b': 1, 'a': 2}.map(k, k)", ["b", "a"]),
            ("{'b': 1, 'a': 2}.transformList(k, v, k + string(v))", ["b1", "a2"]),
            ("rows.transformMapEntry(i, r, {r.id: i})", ["b": 0, "a": 1, "c": 2]),
            ("cel.bind(n, inputs.count * 2, [n, n])", [6, 6]),
            ("inputs.count > 2 ? 'many' : 'few'", "many"),
            ("(inputs.count > 2 ? 7 : 1.5) / 2", 3.5),
            ("math.ceil(inputs.count > 2 ? 7u : 1.5)", 7.0),
            ("math.ceil(inputs.count) / 2", 1.5),
            ("optional.of(1.5).or(optional.none()).orValue(1) + [1.5][?1].orValue(1) / 2", 2.0),
            ("(inputs.count > 2 ? 7 : 2) / 2", 3),
            ("false && 1 / 0 > 1", false),
            ("1 / 0 > 1 || true", true),
            ("[1, 0].exists(x, 1 / x > 0)", true),
            ("{'a': {'b': 1}}.a.b", 1),
            ("'content-type' in {'content-type': 'x'}", true),
            ("optional.of(1).optMap(x, x + 1).value()", 2),
            ("optional.of(1).orValue(1 / 0)", 1),
            ("optional.of(1).or(optional.of(1 / 0)).value()", 1),
            ("optional.ofNonZeroValue(optional.none()).hasValue()", true),
            ("[?optional.none(), ?optional.of(2)]", [2]),
            ("{?'a': optional.none(), 'b': 1}", ["b": 1]),
            ("'\\u00e9' == 'e\\u0301'", false),
            ("'\\r\\n'.size()", 2),
            ("['\\u00e9', 'e\\u0301'].map(p, '\\u00e9'.matches(p))", [true, false]),
            ("'e\\u0301'.startsWith('e')", true),
            ("slug('  Über Straße, No. 7!')", "über-straße-no-7"),
            ("hash('a') == hash('a') && hash('a') != hash(b'a')", true),
            ("hash(b'abc')", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            ("json.decode('{\"a\": [1, 2.5, null]}').a[1]", 2.5),
            ("json.encode({'a': [1, true]})", #"{"a":[1,true]}"#),
            ("string(hex.decode('6869'))", "hi"),
            ("hex.encode(b'hi')", "6869"),
            ("url.encode('a b/ü~+')", "a%20b%2F%C3%BC~%2B"),
            ("string(base64.decode('aGk'))", "hi"),
            ("data_uri(media(b'hi', 'text/plain'))", "data:text/plain;base64,aGk="),
            ("media('https://x/a.png', 'image/png').content_type", "image/png"),
            ("media('https://x/b/a.tar.gz?sig=1/2.png').name", "a.tar"),
            ("media('https://x').name + media('https://x/.png').name + media(b'').name", "filefilefile"),
            ("media('https://x/a').content_type", "application/octet-stream"),
            ("string(timestamp('2026-03-01T00:00:00Z') - duration('24h'))", "2026-02-28T00:00:00Z"),
            ("timestamp('2026-07-01T12:00:00Z').getHours('Europe/Berlin')", 14),
            ("'%s has %d'.format(['x', 3])", "x has 3"),
            ("'a,b'.split(',').join('-').upperAscii()", "A-B"),
        ] as [(String, Value)])
    func `an expression has this value`(text: String, value: Value) throws {
        let result = try #require(
            ExpressionProbe.evaluate(text, Self.variables),
            "\(ExpressionProbe(text, Self.variables.types).diagnostics.map(\.message))")
        #expect(try result.get() == value)
    }

    @Test(
        arguments: [
            ("1 / 0", "division by zero"),
            ("1 % 0", "division by zero"),
            ("9223372036854775807 + 1", "the result does not fit in 64 bits"),
            ("-9223372036854775808 / -1", "the result does not fit in 64 bits"),
            ("-9223372036854775808 % -1", "the result does not fit in 64 bits"),
            ("1u - 2u", "the result does not fit in 64 bits"),
            ("int(1e19)", "1e+19 is out of range"),
            ("int('12a')", "'12a' is no int"),
            ("uint(-1)", "-1 is out of range"),
            ("duration('1d')", "'1d' is no duration"),
            ("timestamp('2026-02-30T00:00:00Z')", "'2026-02-30T00:00:00Z' is no timestamp"),
            ("timestamp('9999-12-31T23:59:59Z') + duration('1s')", "the timestamp is out of range"),
            ("[1][2]", "index 2 is out of range: the list has 1 element"),
            ("[][0]", "index 0 is out of range: the list is empty"),
            ("json.decode('{}').a", "there is no key 'a'"),
            ("json.decode('{')", nil),
            ("dyn(1) + 'a'", "'+' does not take int and string"),
            ("dyn('a').b", "string has no fields"),
            ("dyn(1) ? 1 : 2", "a condition must be bool, this is int"),
            ("dyn(1).map(x, x)", "only lists and maps have elements, this is int"),
            ("optional.none().value()", "the optional has no value"),
            ("{'a': 1, 'a': 2}", "the key 'a' stands in the map twice"),
            ("string(b'\\xff')", "the bytes are no UTF-8 text"),
            ("base64.decode('!')", "this is no base64 text: '!'"),
            ("'a'.matches('(' + 'b')", nil),
            ("[1, 2].slice(1, 5)", "cannot cut 1 to 5 out of a list of 2"),
            ("timestamp(0).getHours('Mars/Olympus')", "there is no time zone 'Mars/Olympus'"),
            ("math.bitShiftLeft(1, -1)", "a shift by -1 places: the number must not be negative"),
            ("[dyn(1), dyn('a')].sort()", "cannot sort int and string among each other"),
            ("[dyn(1), dyn('a')].sum()", nil),
        ] as [(String, String?)])
    func `a failure says why`(text: String, message: String?) throws {
        guard let result = ExpressionProbe.evaluate(text) else {
            return #expect(message == nil, "\(text) does not check")
        }
        guard case .failure(let failure) = result else { return #expect(Bool(false), "\(text) has a value") }
        if let message { #expect(failure.message == message) } else { #expect(!failure.message.isEmpty) }
    }

    @Test(arguments: [
        "lists.range(100000000)",
        "lists.range(1000).map(a, lists.range(1000).map(b, a * b))",
        "lists.range(40).map(i, 'x').map(s, s + s + s + s).join('').matches('(x+x+)+y') || lists.range(2000000).size() > 0",
        "cel.bind(a, 'xxxxxxxxxxxxxxxx', cel.bind(b, a+a+a+a+a+a+a+a, cel.bind(c, b+b+b+b+b+b+b+b, cel.bind(d, c+c+c+c+c+c+c+c, cel.bind(e, d+d+d+d+d+d+d+d, cel.bind(f, e+e+e+e+e+e+e+e, cel.bind(g, f+f+f+f+f+f+f+f, g+g+g+g+g+g+g+g)))))))",
        "lists.range(-9223372036854775807, 9223372036854775807)",
        "lists.range(3000).exists(a, lists.range(3000).exists(b, a + b < 0)) || true",
    ])
    func `what costs too much is stopped`(text: String) throws {
        let result = try #require(ExpressionProbe.evaluate(text))
        #expect(throws: EvaluationFailure.costExceeded(limit: EvaluationLimits.standard.cost)) { try result.get() }
    }

    @Test(arguments: [
        "'1'.int()", "getHours(timestamp(0))", "1.type()", "size(1, 2)", "optional.of(1).or()", "[1].all()",
    ])
    func `an unchecked call in a style that is not declared fails`(text: String) {
        let probe = ExpressionProbe(unchecked: text)
        #expect(throws: EvaluationError.self) { try probe.expression?.evaluate([:]) }
        #expect(probe.expression != nil)
    }

    @Test func `a failure points at its operator`() throws {
        let probe = ExpressionProbe("[1, 2].map(x, 10 / (x - 2))")
        let error = #expect(throws: EvaluationError.self) { try probe.expression?.evaluate([:]) }
        #expect(error?.span.range == 17..<18)
    }

    @Test func `every declared overload is implemented`() throws {
        for function in Function.library.values {
            for overload in function.overloads {
                var evaluation = Evaluation(limits: .standard, zones: .utcOnly)
                let arguments = Arguments(name: function.name, values: overload.parameters.map(\.sample))
                do throws(EvaluationFailure) { _ = try function.body(arguments, &evaluation) } catch {
                    if case .noSuchOverload = error {
                        Issue.record("\(overload.signature(function.name)) is not there")
                    }
                }
            }
        }
        let operators: [Operator] = [
            .add, .subtract, .multiply, .divide, .modulo, .less, .equal, .contained, .negate, .not,
        ]
        for op in operators {
            for overload in op.overloads {
                var evaluation = Evaluation(limits: .standard, zones: .utcOnly)
                let samples = overload.parameters.map(\.sample)
                do throws(EvaluationFailure) {
                    _ =
                        samples.count == 1
                        ? try op.apply(samples[0]) : try op.apply(samples[0], samples[1], &evaluation)
                } catch {
                    if case .noSuchOverload = error { Issue.record("\(op.text) does not take \(overload.parameters)") }
                }
            }
        }
    }

    @Test func `every function has a summary that reads as a sentence's end`() {
        for function in Function.library.values {
            #expect(!function.summary.isEmpty && !function.summary.hasSuffix("."), "\(function.name)")
        }
        #expect(Function.library.count == Function.groups.map(\.functions.count).reduce(0, +))
    }
}

extension ValueType {
    /// Some value of the type.
    fileprivate var sample: Value {
        switch self {
        case .bool: true
        case .int, .any, .parameter, .numeric: 1
        case .uint: .uint(1)
        case .double: 1.5
        case .string: "1"
        case .bytes: .bytes([49])
        case .timestamp: .timestamp(Timestamp(seconds: 0)!)
        case .duration: .duration(Duration(nanoseconds: 1))
        case .list(let element): .list([element.sample])
        case .map(let key, let value):
            .map(ValueMap([(key == .string ? ValueMap.Key.string("a") : .int(1), value.sample)]))
        case .optional(let wrapped): .optional(wrapped.sample)
        case .media: .media(Media(kind: .image))
        default: .null
        }
    }
}
