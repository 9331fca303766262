import Expressions
import Testing

/// Random patterns on random texts, against a matcher that simply tries everything in order of preference.
struct PatternPropertyTests {
    @Test func `random patterns find what trying everything in order finds`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("seed \(seed)")
        var random = SplitMix(state: seed)
        for _ in 0..<3000 {
            let tree = Tree.random(depth: 3, &random)
            let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in "aabbé\n ".randomElement(using: &random)!
            }
            let source = tree.source
            let scalars = text.flatMap(\.unicodeScalars)
            let string = String(String.UnicodeScalarView(scalars))
            let expected = tree.firstMatch(in: scalars)
            for pattern in [try Pattern(source), try Pattern(source, limits: .withoutAutomaton)] {
                let found = pattern.firstMatch(in: string)?.range
                #expect(found == expected, "\(source) in \(string.debugDescription), seed \(seed)")
                #expect(
                    pattern.matches(string) == (expected != nil),
                    "\(source) in \(string.debugDescription), seed \(seed)")
            }
        }
    }
}

private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A pattern that matches by backtracking.
private indirect enum Tree: Sendable {
    case one(String, @Sendable (Unicode.Scalar) -> Bool)
    case place(String, @Sendable ([Unicode.Scalar], Int) -> Bool)
    case sequence([Tree])
    case choice([Tree])
    case repetition(Tree, least: Int, most: Int?, lazy: Bool)

    var source: String {
        switch self {
        case .one(let source, _), .place(let source, _): source
        case .sequence(let parts): parts.map(\.source).joined()
        case .choice(let parts): "(?:" + parts.map(\.source).joined(separator: "|") + ")"
        case .repetition(let tree, let least, let most, let lazy):
            "(\(tree.source)){\(least),\(most.map(String.init) ?? "")}" + (lazy ? "?" : "")
        }
    }

    func firstMatch(in text: [Unicode.Scalar]) -> Range<Int>? {
        for start in 0...text.count {
            var end: Int?
            _ = match(text, start) {
                end = $0; return true
            }
            if let end { return Self.width(text[..<start])..<Self.width(text[..<end]) }
        }
        return nil
    }

    private static func width(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
        scalars.reduce(0) { $0 + UTF8.width($1) }
    }

    /// Tries all ways to match here, the preferred first, until what follows is content with one.
    private func match(_ text: [Unicode.Scalar], _ place: Int, then next: (Int) -> Bool) -> Bool {
        switch self {
        case .one(_, let holds): place < text.count && holds(text[place]) && next(place + 1)
        case .place(_, let holds): holds(text, place) && next(place)
        case .choice(let parts): parts.contains { $0.match(text, place, then: next) }
        case .sequence(let parts):
            parts.first.map { first in
                first.match(text, place) { Self.sequence(Array(parts.dropFirst())).match(text, $0, then: next) }
            }
                ?? next(place)
        case .repetition(let tree, let least, let most, let lazy):
            Self.repeated(tree, least, most, lazy, text, place, then: next)
        }
    }

    private static func repeated(
        _ tree: Tree, _ least: Int, _ most: Int?, _ lazy: Bool, _ text: [Unicode.Scalar], _ place: Int,
        then next: (Int) -> Bool
    ) -> Bool {
        func again() -> Bool {
            most != 0
                && tree.match(text, place) { after in
                    repeated(tree, max(0, least - 1), most.map { $0 - 1 }, lazy, text, after, then: next)
                }
        }
        if least > 0 { return again() }
        return lazy ? next(place) || again() : again() || next(place)
    }

    private var canBeEmpty: Bool {
        switch self {
        case .one: false
        case .place: true
        case .sequence(let parts): parts.allSatisfy(\.canBeEmpty)
        case .choice(let parts): parts.contains(where: \.canBeEmpty)
        case .repetition(let tree, let least, _, _): least == 0 || tree.canBeEmpty
        }
    }

    static func random(depth: Int, _ random: inout SplitMix) -> Tree {
        if depth == 0 || Int.random(in: 0..<4, using: &random) == 0 { return atoms.randomElement(using: &random)! }
        let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in Tree.random(depth: depth - 1, &random) }
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return .sequence(parts)
        case 1: return .choice(parts)
        default:
            let least = Int.random(in: 0...2, using: &random)
            // What an endless repetition of nothing prefers is RE2's own; the fixture holds such cases.
            let endless: Int? = parts[0].canBeEmpty ? least : nil
            let most = [endless, least, least + 1, least + 2].randomElement(using: &random)!
            return .repetition(parts[0], least: least, most: most, lazy: Bool.random(using: &random))
        }
    }

    private static let atoms: [Tree] = [
        .one("a") { $0 == "a" }, .one("b") { $0 == "b" }, .one("é") { $0 == "é" }, .one("(?i:A)") { $0 == "a" },
        .one(".") { $0 != "\n" },
        .one("[^a]") { $0 != "a" }, .one("\\w") { $0 == "a" || $0 == "b" },
        .one("[ab\\n]") { "ab\n".unicodeScalars.contains($0) },
        .sequence([]), .place("^") { $1 == 0 }, .place("$") { $0.count == $1 },
        .place("(?m:^)") { $1 == 0 || $0[$1 - 1] == "\n" },
        .place("(?m:$)") { $1 == $0.count || $0[$1] == "\n" }, .place("\\b", isBoundary),
        .place("\\B") { !isBoundary($0, $1) },
    ]

    private static let isBoundary: @Sendable ([Unicode.Scalar], Int) -> Bool = { text, place in
        let isWord = { (place: Int) in text.indices.contains(place) && (text[place] == "a" || text[place] == "b") }
        return isWord(place - 1) != isWord(place)
    }
}
