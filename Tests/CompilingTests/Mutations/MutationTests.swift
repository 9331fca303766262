import Foundation
import Reporting
import Testing

@testable import Compiling

/// How good the linter is on mistakes that people make: single ones, at every place of realistic files.
@Suite struct MutationTests {
    static let mutations: [Mutation] =
        MutationTable.mutations
        + MutationBase.all.flatMap { base in
            base.keyMutations + base.valueMutations + base.boundMutations + base.expressionMutations
                + base.layoutMutations
        }

    @Test(arguments: MutationBase.all.map(\.name))
    func `a base has no findings`(name: String) throws {
        let base = try #require(MutationBase.all.first { $0.name == name })
        #expect(Linted(base.bytes, path: name).findings.map(\.message) == [])
    }

    @Test func `every mistake by hand can be made`() {
        let missing = MutationTable.rows.filter { row in
            MutationBase.all.first { $0.name == row.base }?.range(of: row.find) == nil
        }
        #expect(missing.map(\.find) == [])
        #expect(MutationTable.rows.count >= 80)
    }

    @Test func `nearly every mistake is told, at its place, and briefly`() async {
        // All of them take minutes; every fourth is as good a measure.
        let isThorough = ProcessInfo.processInfo.environment["MUTATION_REPORT"] != nil
        let chosen = Self.mutations.enumerated().filter { isThorough || $0.offset % 4 == 0 }.map(\.element)
        let verdicts = await Self.verdicts(on: chosen)
        let count = Double(verdicts.count)
        let reported = Double(verdicts.count(where: \.isReported)) / count
        let exact = Double(verdicts.count(where: \.isExact)) / count
        let brief = Double(verdicts.count(where: \.isBrief)) / count
        #expect(verdicts.count >= 200)
        #expect(reported >= 0.99)
        #expect(exact >= 0.95)
        #expect(brief >= 0.998)
        guard let path = ProcessInfo.processInfo.environment["MUTATION_REPORT"] else { return }
        try? Self.report(verdicts).write(toFile: path, atomically: true, encoding: .utf8)
    }

    private static func verdicts(on mutations: [Mutation]) async -> [Verdict] {
        await withTaskGroup(of: (Int, Verdict).self) { group in
            for (place, mutation) in mutations.enumerated() { group.addTask { (place, Verdict(mutation)) } }
            var found: [(Int, Verdict)] = []
            for await verdict in group { found.append(verdict) }
            return found.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    /// The rates by kind, then every failure.
    private static func report(_ verdicts: [Verdict]) -> String {
        var lines: [String] = []
        let kinds = Dictionary(grouping: verdicts, by: \.mutation.kind).sorted { $0.key < $1.key }
        for (kind, verdicts) in kinds + [("ALL", verdicts)] {
            let numbers = [\Verdict.isReported, \.isExact, \.isBrief].map { path in
                "\(verdicts.count { !$0[keyPath: path] })"
            }
            lines.append("\(kind): \(verdicts.count), unreported/elsewhere/too many \(numbers.joined(separator: "/"))")
        }
        for verdict in verdicts {
            let faults = [
                verdict.isReported ? nil : "UNREPORTED", verdict.isExact || !verdict.isReported ? nil : "ELSEWHERE",
                verdict.isBrief ? nil : "\(verdict.findings.count) FINDINGS",
            ].compactMap(\.self)
            if !faults.isEmpty { lines.append(faults.joined(separator: ", ") + ": " + verdict.report) }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
