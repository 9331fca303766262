import Foundation
import Reporting
import TestKit
import Testing
import Values

@testable import Compiling

/// For every check a small document that draws it, what is said about it, and the document mended: `Checks/CODE.yaml`,
/// `CODE.out` and `CODE.good.yaml`. `docs/checks.md` and `easel explain` show them.
@Suite struct CheckExampleTests {
    /// Those about which there is nothing to advise: the message says it all, or the fix does.
    private static let withoutHelp: Set<String> = []

    /// Those about one comment, whose findings it would have allowed.
    private static let drawingOthers: Set = ["bad-suppression", "unknown-suppression"]

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Checks")

    private static func linted(_ name: String) throws -> Linted {
        let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
        return Linted(bytes, path: "example.yaml", given: surroundings)
    }

    /// The day and the files of the examples.
    private static let surroundings = Surroundings(
        today: CivilDate(year: 2026, month: 7, day: 1), hasProgram: { $0 == "cutter" },
        hasFile: { $0 == "pictures/harbour.png" || $0.hasPrefix("data/") },
        hasPath: { $0 == "example.yaml" })

    @Test(arguments: Lint.checks.map(\.code))
    func `every check has an example that draws it, and one that draws nothing`(code: String) throws {
        let mended = try Self.linted(code + ".good.yaml")
        #expect(mended.findings.map(\.message) == [])
        let example = try Self.linted(code + ".yaml")
        #expect(example.findings.contains { $0.check.code == code })
        let rendering = HumanRenderer().render(example.findings, in: example.sources)
        try Golden.expect(rendering, matches: "../Checks/\(code).out")
    }

    @Test(arguments: Lint.checks.map(\.code))
    func `one mistake draws one finding`(code: String) throws {
        guard !Self.drawingOthers.contains(code) else { return }
        #expect(try Self.linted(code + ".yaml").codes == [code])
    }

    @Test(arguments: Lint.checks.map(\.code))
    func `a finding points at one line at most, and says what to do`(code: String) throws {
        let linted = try Self.linted(code + ".yaml")
        for finding in linted.findings {
            let file = linted.sources[finding.span.file]
            let lines = file.bytes[finding.span.range].count { $0 == UInt8(ascii: "\n") }
            #expect(lines == 0, "\(finding.message)")
            #expect(finding.help != nil || Self.withoutHelp.contains(code), "\(finding.message)")
        }
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
