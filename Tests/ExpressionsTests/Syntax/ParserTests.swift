import Reporting
import Testing
import Values

@testable import Expressions

@Suite struct ParserTests {
    /// The shape of a tree, every operation in parentheses.
    @Test(arguments: [
        ("1 + 2 * 3", "(+ 1 (* 2 3))"),
        ("1 - 2 - 3", "(- (- 1 2) 3)"),
        ("a && b || c && d", "(|| (&& a b) (&& c d))"),
        ("a || b || c", "(|| a b c)"),
        ("a == b != c", "(!= (== a b) c)"),
        ("a < b == true", "(== (< a b) true)"),
        ("a in b", "(in a b)"),
        ("a ? b : c ? d : e", "(? a b (? c d e))"),
        ("!!a", "(! (! a))"),
        ("-a.b", "(-_ (. a b))"),
        ("--1", "(-_ (-_ 1))"),
        ("-1", "-1"),
        ("- 1.5", "-1.5"),
        ("!-1", "(! -1)"),
        ("((a)) * (b + c)", "(* a (+ b c))"),
        ("1 -1", "(- 1 1)"),
        ("a.b[0].?c[?1]", "([?] (.? ([] (. a b) 0) c) 1)"),
        ("a.b.c(1, 2)", "(call c (. a b) 1 2)"),
        ("f(x)", "(call f x)"),
        (".a.b", "(. .a b)"),
        ("[1, ?a, 2,]", "(list 1 ?a 2)"),
        ("{'a': 1, ?'b': c}", "(map 'a' 1 ?'b' c)"),
        ("[]", "(list)"),
        ("{}", "(map)"),
        ("has(a.b)", "(has a b)"),
        ("xs.map(x, x + 1)", "(map [x] xs (+ x 1))"),
        ("xs.map(x, x > 1, x)", "(map [x] xs if (> x 1) x)"),
        ("xs.all(i, x, i < x)", "(all [i x] xs (< i x))"),
        ("xs.exists_one(x, x)", "(existsOne [x] xs x)"),
        ("m.transformMap(k, v, v)", "(transformMap [k v] m v)"),
        ("xs.sortBy(x, -x)", "(sortBy [x] xs (-_ x))"),
        ("xs.all(x)", "(call all xs x)"),
        ("cel.bind(x, 1, x)", "(bind x 1 x)"),
        (".cel.bind(x, 1, x)", "(call bind .cel x 1 x)"),
        ("o.optMap(x, x)", "(optMap x o x)"),
        ("a.in_b", "(. a in_b)"),
        ("a.for", "(. a for)"),
        ("a.`content-type`", "(. a content-type)"),
        ("r'\\d' + b'x'", "(+ '\\d' bytes)"),
        ("1 // one\n + 2", "(+ 1 2)"),
        ("0x1F", "31"),
        ("7u", "7u"),
        (".5e1", "5.0"),
        ("a.b{}", "(message a.b)"),
    ])
    func `an expression reads as this tree`(text: String, shape: String) throws {
        var diagnostics = Diagnostics()
        var sources = Sources()
        let source = SourceText(text, file: sources.add(path: "expression", text: text))
        let tree = try #require(SyntaxTree.parse(source, into: &diagnostics))
        #expect(tree.shape(tree.root) == shape)
    }

    @Test(arguments: [
        ("", 0..<0, "the expression ends where a value was expected"),
        ("1 +", 3..<3, "the expression ends where a value was expected"),
        ("(1", 2..<2, "the expression ends where ')' to close the parenthesis was expected"),
        ("[1 2]", 3..<4, "expected ',' or ']' after a list's element, found '2'"),
        ("{'a' 1}", 5..<6, "expected ':' and the value of the map's entry, found '1'"),
        ("f(1,)", 4..<5, "expected a value, found ')'"),
        ("a.", 2..<2, "the expression ends where a field's name after '.' was expected"),
        ("a.in", 2..<4, "'in' cannot be a field's name after a dot"),
        ("while", 0..<5, "'while' is a reserved word and names nothing"),
        ("a = b", 2..<3, "'=' is no operator"),
        ("a | b", 2..<3, "'|' is no operator"),
        ("'abc", 0..<4, "the string is not closed"),
        ("'a\nb'", 0..<2, "the string is not closed"),
        ("'\\d'", 1..<3, "this is no escape that strings know"),
        ("'ab\\ud800'", 3..<9, "there is no such character"),
        ("b'\\u0041'", 2..<8, "bytes know no \\u and no \\U"),
        ("9223372036854775808", 0..<19, "the integer does not fit in 64 bits"),
        ("--9223372036854775808", 2..<21, "the integer does not fit in 64 bits"),
        ("18446744073709551616u", 0..<21, "the unsigned integer does not fit in 64 bits"),
        ("1.", 2..<2, "the expression ends where a field's name after '.' was expected"),
        ("é", 0..<2, "the character 'é' cannot stand here"),
        ("1\u{A0}+ 2", 1..<3, "the character 'U+00A0' cannot stand here"),
        ("“a”", 0..<3, "the character '“' cannot stand here"),
        ("has(a)", 4..<5, "has(…) asks for a field, as in has(a.b)"),
        ("xs.map(x.y, x)", 7..<10, "'map' needs a plain name for its variable here"),
        ("xs.all(a, a, a)", 10..<11, "both variables are named 'a'"),
        ("a ? b ? c : d : e", 6..<7, "expected ':' and the value for when the condition does not hold, found '?'"),
        ("!-a", 1..<2, "expected a value, found '-'"),
        ("(a){}", 3..<4, "expected an operator or the end of the expression, found '{'"),
        ("a.`b`{}", 5..<6, "expected an operator or the end of the expression, found '{'"),
        ("x and y", 2..<5, "expected an operator or the end of the expression, found 'and'"),
    ])
    func `a syntax error names its place and its reason`(text: String, range: Range<Int>, message: String) {
        let probe = ExpressionProbe(text)
        #expect(probe.diagnostics.map(\.message) == [message])
        #expect(probe.diagnostics.first?.span.range == range)
    }

    @Test func `a node stands on all its bytes, its parentheses included`() throws {
        let text = "('é'.a).b + [(1)][ 0 ] // end"
        var diagnostics = Diagnostics()
        var sources = Sources()
        let source = SourceText(text, file: sources.add(path: "expression", text: text))
        let tree = try #require(SyntaxTree.parse(source, into: &diagnostics))
        let texts = tree.nodes.indices.map { tree.text(of: NodeID(index: Int32($0))) }
        #expect(
            texts == [
                "'é'", "('é'.a)", "('é'.a).b", "(1)", "[(1)]", "0", "[(1)][ 0 ]", "('é'.a).b + [(1)][ 0 ]",
            ])
    }

    @Test(arguments: ["(", "[", "{'a':", "!", "-", "f(", "a[", "a ? b : ", "has(a.b) && ("])
    func `deep nesting is refused, never a crash`(opening: String) {
        let probe = ExpressionProbe(String(repeating: opening, count: 50_000 / opening.count))
        #expect(probe.expression == nil)
        #expect(probe.diagnostics.count == 1)
    }

    @Test(arguments: [" + 1", ".a", "[0]", " && true", " || a", " == 1", ".map(x, x)", " ? 1 : 1"])
    func `a long chain is read or refused, never a crash`(link: String) {
        let probe = ExpressionProbe("a" + String(repeating: link, count: 2_000), ["a": .any])
        #expect(probe.expression != nil || probe.diagnostics.first?.check == ExpressionChecks.limit)
    }

    @Test func `long conditions are one node, not a tower`() {
        let probe = ExpressionProbe((0..<3_000).map { "a == \($0)" }.joined(separator: " || "), ["a": .int])
        #expect(probe.expression != nil)
    }

    @Test func `an expression that is too long is refused`() {
        let probe = ExpressionProbe("'" + String(repeating: "x", count: Parser.maximumLength) + "'")
        #expect(probe.diagnostics.map(\.check) == [ExpressionChecks.limit])
    }
}

extension SyntaxTree {
    func shape(_ id: NodeID) -> String {
        func list(_ head: String, _ parts: [String]) -> String { "(" + ([head] + parts).joined(separator: " ") + ")" }
        func mark(_ isOptional: Bool) -> String { isOptional ? "?" : "" }
        switch self[id].kind {
        case .literal(.string(let text)): return "'\(text)'"
        case .literal(.bytes): return "bytes"
        case .literal(.uint(let number)): return "\(number)u"
        case .literal(let value): return (try? value.json()) ?? "?"
        case .name(let name, let isRooted): return (isRooted ? "." : "") + name
        case .select(let operand, let field, let isOptional):
            return list("." + mark(isOptional), [shape(operand), field])
        case .has(let operand, let field): return list("has", [shape(operand), field])
        case .index(let operand, let index, let isOptional):
            return list("[" + mark(isOptional) + "]", [shape(operand), shape(index)])
        case .call(let name, let receiver, let arguments):
            return list("call " + name, (receiver.map { [shape($0)] } ?? []) + arguments.map(shape))
        case .unary(let op, let operand): return list(op.rawValue, [shape(operand)])
        case .binary(let op, let left, let right): return list(op.rawValue, [shape(left), shape(right)])
        case .and(let terms): return list("&&", terms.map(shape))
        case .or(let terms): return list("||", terms.map(shape))
        case .conditional(let condition, let then, let otherwise):
            return list("?", [shape(condition), shape(then), shape(otherwise)])
        case .list(let elements): return list("list", elements.map { mark($0.isOptional) + shape($0.value) })
        case .map(let entries):
            return list("map", entries.flatMap { [mark($0.isOptional) + shape($0.key), shape($0.value)] })
        case .message(let name, let values): return list("message " + name, values.map(shape))
        case .comprehension(let loop):
            let filter = loop.filter.map { ["if", shape($0)] } ?? []
            let variables = "[" + loop.variables.joined(separator: " ") + "]"
            return list(loop.form.rawValue, [variables, shape(loop.range)] + filter + [shape(loop.body)])
        case .bind(let name, let value, let body): return list("bind", [name, shape(value), shape(body)])
        case .optionalMap(let operand, let name, let body, let isFlat):
            return list(isFlat ? "optFlatMap" : "optMap", [name, shape(operand), shape(body)])
        }
    }
}
