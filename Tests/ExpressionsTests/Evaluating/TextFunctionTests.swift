import TestKit
import Testing
import Values

@testable import Expressions

@Suite struct TextFunctionTests {
    @Test(arguments: [
        ("a,b,c", ",", Int.max, ["a", "b", "c"]),
        ("a,b,c", ",", 2, ["a", "b,c"]),
        ("a,b,c", ",", 1, ["a,b,c"]),
        ("a,b,c", ",", 0, []),
        (",", ",", .max, ["", ""]),
        ("", ",", .max, [""]),
        ("", "", .max, []),
        ("äß🎨", "", .max, ["ä", "ß", "🎨"]),
        ("abc", "", 2, ["a", "bc"]),
        ("aaa", "aa", .max, ["", "a"]),
    ])
    func `a text is split`(text: String, separator: String, limit: Int, parts: [String]) {
        #expect(text.split(at: separator, atMost: limit) == parts)
    }

    @Test(arguments: [
        ("aXbX", "X", "--", Int.max, "a--b--"),
        ("aXbX", "X", "--", 1, "a--bX"),
        ("aXbX", "X", "--", 0, "aXbX"),
        ("aXbX", "y", "--", .max, "aXbX"),
        ("ab", "", "_", .max, "_a_b_"),
        ("ab", "", "_", 1, "_ab"),
        ("ab", "", "_", 2, "_a_b"),
        ("ab", "", "_", 3, "_a_b_"),
        ("", "", "_", .max, "_"),
        ("aaaa", "aa", "b", .max, "bb"),
        ("e\u{301}", "e", "a", .max, "a\u{301}"),
    ])
    func `matches are replaced`(text: String, old: String, new: String, limit: Int, result: String) {
        #expect(text.replacing(old, with: new, atMost: limit).utf8.elementsEqual(result.utf8))
    }

    @Test func `a needle is found where a plain search finds it`() {
        var random = SeededRandom(seed: 11)
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in "ab".randomElement(using: &random)! }
            let wanted = (0..<Int.random(in: 0...4, using: &random)).map { _ in "ab".randomElement(using: &random)! }
            let bytes = Array(String(text).utf8)
            let needle = Array(String(wanted).utf8)
            let plain = (0...bytes.count).first { bytes[$0...].starts(with: needle) }
            #expect(Needle(String(wanted)).first(in: bytes) == plain, "\(String(wanted)) in \(String(text))")
        }
    }

    @Test(arguments: [
        ("'héllo'.indexOf('l')", 2), ("'héllo'.indexOf('l', 3)", 3), ("'héllo'.indexOf('x')", -1),
        ("'héllo'.lastIndexOf('l')", 3), ("'héllo'.lastIndexOf('l', 2)", 2), ("'héllo'.lastIndexOf('h', 0)", 0),
        ("'abab'.lastIndexOf('ab', 1)", 0), ("'abab'.lastIndexOf('ab', 2)", 2), ("''.indexOf('')", 0),
        ("'ab'.indexOf('a', 2)", -1), ("'ab'.lastIndexOf('a', 2)", 0), ("'ab'.lastIndexOf('')", 2),
        ("'ab'.lastIndexOf('abc')", -1),
    ])
    func `places count code points`(text: String, place: Int) throws {
        #expect(try ExpressionProbe.evaluate(text)?.get() == .int(place))
    }

    @Test(arguments: [
        ("'ab'.substring(3)", "place 3 is outside a text of 2 code points"),
        ("'ab'.substring(2, 1)", "a part cannot begin at 2 and end at 1"),
        ("'ab'.charAt(-1)", "place -1 is outside a text of 2 code points"),
        ("'ab'.indexOf('a', 3)", "place 3 is outside a text of 2 code points"),
    ])
    func `a place outside is an error`(text: String, message: String) throws {
        guard case .failure(let failure)? = ExpressionProbe.evaluate(text) else {
            return #expect(Bool(false), "no error")
        }
        #expect(failure.message == message)
    }

    @Test func `a text that would grow beyond the limit is not made`() throws {
        let text =
            "cel.bind(a, 'x'.replace('', 'yyyyyyyyyyyyyyyy').replace('', 'yyyyyyyyyyyyyyyy').replace('', 'yyyyyyyyyyyyyyyy'), a.replace('', a).replace('', a))"
        #expect(throws: EvaluationFailure.costExceeded(limit: EvaluationLimits.standard.cost)) {
            try ExpressionProbe.evaluate(text)?.get()
        }
    }
}
