import Foundation
import Reporting
import TestKit
import Testing
import Values

@testable import Compiling

/// For every check a small document that draws it, what is said about it, and the document mended: `Checks/CODE.yaml`,
/// `CODE.out` and `CODE.good.yaml`. `docs/checks.md` and `easel explain` show them.
@Suite struct CheckExampleTests {
    /// Those that nothing draws yet, for want of types: they have no `.out`, and leave this list when they are drawn.
    private static let awaited: Set = [
        "unknown-name", "unknown-field", "unknown-function", "wrong-type", "maybe-missing", "maybe-null",
        "invalid-pattern", "invalid-format", "not-text",
    ]

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Checks")

    private static func linted(_ name: String) throws -> Linted {
        let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
        let today = CivilDate(year: 2026, month: 7, day: 1)
        let surroundings = Surroundings(today: today, hasProgram: { $0 == "ffmpeg" })
        return Linted(bytes, path: "example.yaml", given: surroundings)
    }

    @Test(arguments: Lint.checks.map(\.code))
    func `every check has an example that draws it, and one that draws nothing`(code: String) throws {
        let mended = try Self.linted(code + ".good.yaml")
        #expect(mended.findings.map(\.message) == [])
        let example = try Self.linted(code + ".yaml")
        guard !Self.awaited.contains(code) else {
            return #expect(example.findings.map(\.message) == [], "'\(code)' is drawn, and awaited no more")
        }
        #expect(example.findings.contains { $0.check.code == code })
        let rendering = HumanRenderer().render(example.findings, in: example.sources)
        try Golden.expect(rendering, matches: "../Checks/\(code).out")
    }

    @Test func `no example is left over from a check that is gone`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        let codes = Set(Lint.checks.map(\.code))
        for name in names { #expect(codes.contains(String(name.prefix { $0 != "." })), "\(name)") }
    }

    @Test(arguments: Lint.checks.map(\.code))
    func `every check is explained in one to four sentences`(code: String) throws {
        let check = try #require(Lint.check(code))
        let text = check.explanation
        #expect(text.hasSuffix(".") || text.hasSuffix(".)"))
        #expect(text.count >= 60 && text.count < 450, "\(text.count)")
        #expect(!check.summary.hasSuffix(".") && check.summary.first?.isUppercase == false)
    }
}
