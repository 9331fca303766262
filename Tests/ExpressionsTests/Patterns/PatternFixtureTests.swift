import Expressions
import Foundation
import Testing

/// What RE2 itself says of some 1,600 patterns and texts; `record_patterns.py` beside the fixture tells how it was made.
struct PatternFixtureTests {
    struct Case: Decodable {
        let pattern: String
        let text: String?
        let groups: [[Int]?]?
        let error: Bool?
    }

    static func cases() throws -> [Case] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/patterns.jsonl")
        let lines = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n"))
        return try lines.map { try JSONDecoder().decode(Case.self, from: $0) }
    }

    @Test func `every pattern finds in every text what RE2 finds, captures included`() throws {
        var count = 0
        for one in try Self.cases() {
            guard let text = one.text else { continue }
            count += 1
            let expected = one.groups?.map { $0.map { $0[0]..<$0[1] } }
            for pattern in [try Pattern(one.pattern), try Pattern(one.pattern, limits: .withoutAutomaton)] {
                let match = pattern.firstMatch(in: text)
                #expect(match?.groups == expected, "\(one.pattern) in \(text.debugDescription)")
                #expect(pattern.matches(text) == (expected != nil), "\(one.pattern) in \(text.debugDescription)")
            }
        }
        #expect(count > 1400)
    }

    @Test func `every text that RE2 takes for no pattern is none`() throws {
        var count = 0
        for one in try Self.cases() where one.error == true {
            count += 1
            #expect(throws: PatternError.self, "\(one.pattern)") { try Pattern(one.pattern) }
        }
        #expect(count > 150)
    }
}

extension PatternLimits {
    /// So that the slower way of matching is tested too.
    static var withoutAutomaton: PatternLimits {
        var limits = PatternLimits()
        limits.automatonEntries = 0
        return limits
    }
}
