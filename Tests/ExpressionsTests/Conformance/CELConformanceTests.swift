import Foundation
import TestKit
import Testing
import Values

@testable import Expressions

/// CEL's own conformance tests, and the verdicts of the reference implementation on variations of them.
@Suite struct CELConformanceTests {
    /// The classes of tests that Easel's expressions are for; the others need protobuf or what Easel does not have.
    private static let offered: Set<String> = [
        "core", "ext:strings", "ext:math", "ext:optional", "ext:two_var_comprehensions", "ext:bindings", "ext:encoders",
    ]

    @Test(arguments: ["cel/cel-core-open.jsonl", "cel/cel-ext-open.jsonl"])
    func `every upstream test that needs no protobuf message passes`(path: String) throws {
        guard let records = try ConformanceRecord.read(path) else { return }
        var table = ConformanceTable(title: "CEL " + path)
        for record in records where Self.offered.contains(record.class) && !record.uses.contains("proto") {
            let answer = record.answer()
            let isExpected = record.expects(answer)
            table.count(record.file, passed: isExpected)
            if !isExpected { Issue.record("\(record.id): \(record.expression) gives \(answer.json)") }
        }
        table.print()
    }

    @Test func `the checker agrees with the reference on upstream expressions`() throws {
        guard let records = try ConformanceRecord.read("cel/derived-checker-open.jsonl") else { return }
        var table = ConformanceTable(title: "CEL checker verdicts")
        for record in records {
            let verdict = record.answer(checkOnly: true).verdict
            table.count("parse", passed: verdict.parses == record.parses)
            if record.parses, verdict.parses {
                table.count("check", passed: verdict.checks == record.checks)
                if record.checks, verdict.checks { table.count("type", passed: verdict.type == record.type) }
            }
        }
        table.print()
        #expect(table.share(of: "parse") == 1)
        #expect(table.share(of: "check") >= 0.98)
        #expect(table.share(of: "type") >= 0.98)
    }

    @Test func `parser, checker and evaluator agree with the reference on mutated expressions`() throws {
        guard let records = try ConformanceRecord.read("cel/derived-mutants-open.jsonl") else { return }
        var table = ConformanceTable(title: "CEL mutants")
        for record in records {
            let answer = record.answer()
            let verdict = answer.verdict
            table.count("parse", passed: verdict.parses == record.parses)
            guard record.parses, verdict.parses else { continue }
            table.count("check", passed: verdict.checks == record.checks)
            if record.checks, verdict.checks, record.evaluation != nil {
                table.count("evaluate", passed: record.expects(answer))
            }
        }
        table.print()
        #expect(table.share(of: "parse") >= 0.99)
        #expect(table.share(of: "check") >= 0.97)
        #expect(table.share(of: "evaluate") >= 0.97)
    }
}

/// One line of the conformance data.
private struct ConformanceRecord {
    let fields: ValueMap

    static func read(_ path: String) throws -> [ConformanceRecord]? {
        guard let data = try SharedData.file(path) else { return nil }
        return try data.split(separator: UInt8(ascii: "\n")).map { line in
            guard case .map(let fields) = try Value(json: Array(line)) else { throw CocoaError(.coderReadCorrupt) }
            return ConformanceRecord(fields: fields)
        }
    }

    private func text(_ key: String) -> String {
        if case .string(let text)? = fields[key] { text } else { "" }
    }

    var id: String { text("id") }
    var file: String { text("file") }
    var `class`: String { text("class") }
    var expression: String { text("expr") }
    var uses: [Value] { if case .list(let uses)? = fields["uses"] { uses } else { [] } }
    var parses: Bool { fields["parse"] == "ok" }
    var checks: Bool { fields["check"] == "ok" }
    var type: Value? { fields["type"] }
    var evaluation: Value? { fields["eval"] }

    func answer(checkOnly: Bool = false) -> ExchangeLine.Answer {
        var fields = fields
        if checkOnly { fields["check_only"] = true }
        do throws(ExchangeLine.Malformed) { return try ExchangeLine(fields).answer(zones: .system ?? .utcOnly) } catch {
            return .parseError(error.message)
        }
    }

    /// Whether an answer is what the record's `expected`, or its `eval`, says.
    func expects(_ answer: ExchangeLine.Answer) -> Bool {
        guard case .map(let expected)? = fields["expected"] ?? evaluation else { return false }
        if expected["error"] != nil { if case .evaluationError = answer { return true } else { return false } }
        var isExpected = true
        if let wanted = expected["value"] {
            guard case .value(let value, _) = answer, let wanted = try? TypedJSON.value(wanted) else { return false }
            isExpected = value == wanted
        }
        if let type = expected["type"] { isExpected = isExpected && answer.verdict.type == type }
        return isExpected
    }
}

extension ExchangeLine.Answer {
    fileprivate var verdict: (parses: Bool, checks: Bool, type: Value?) {
        switch self {
        case .parseError: (false, false, nil)
        case .checkError: (true, false, nil)
        case .evaluationError: (true, true, nil)
        case .value(_, let type), .type(let type): (true, true, TypedJSON.json(type))
        }
    }
}
