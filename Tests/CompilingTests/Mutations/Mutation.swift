import Reporting

@testable import Compiling

/// One mistake in a file that was right before, and where a reader would point at it.
struct Mutation: Sendable {
    let kind: String
    let base: MutationBase
    /// What is taken out of the base, and what comes in its place.
    let edit: Range<Int>
    let replacement: String
    /// Where a finding may point, in the mutated text: the very token, or for what is missing its owner's key.
    let tokens: [Range<Int>]

    /// - Parameters:
    ///   - token: in the base; where it holds the edit, it grows and shrinks with it.
    ///   - others: places that are as good.
    init(
        _ kind: String, in base: MutationBase, _ edit: Range<Int>, to replacement: String, token: Range<Int>? = nil,
        or others: [Range<Int>] = []
    ) {
        self.kind = kind
        self.base = base
        self.edit = edit
        self.replacement = replacement
        let grown = replacement.utf8.count - edit.count
        tokens = ([token ?? edit] + others).map { token in
            let lower =
                token.lowerBound >= edit.upperBound && !token.isEmpty ? token.lowerBound + grown : token.lowerBound
            let upper = token.upperBound >= edit.upperBound ? token.upperBound + grown : token.upperBound
            return lower..<max(lower, upper)
        }
    }

    /// - Parameter tokens: in the mutated text.
    init(
        _ kind: String, in base: MutationBase, _ edit: Range<Int>, to replacement: String, pointing tokens: [Range<Int>]
    ) {
        self.kind = kind
        self.base = base
        self.edit = edit
        self.replacement = replacement
        self.tokens = tokens
    }

    var bytes: [UInt8] {
        Array(base.bytes[..<edit.lowerBound]) + Array(replacement.utf8) + Array(base.bytes[edit.upperBound...])
    }
}

/// What the linter says about a mutation.
struct Verdict: Sendable {
    let mutation: Mutation
    let findings: [Diagnostic]

    init(_ mutation: Mutation) {
        self.mutation = mutation
        findings = Linted(mutation.bytes, path: mutation.base.name).findings
    }

    var isReported: Bool { !findings.isEmpty }
    var isExact: Bool {
        findings.contains { finding in
            mutation.tokens.contains { $0.lowerBound <= finding.span.lower && finding.span.upper <= $0.upperBound }
        }
    }
    var isBrief: Bool { findings.count <= 2 }

    /// One line for the mistake, and one for every finding.
    var report: String {
        let bytes = mutation.bytes
        let line = bytes[..<mutation.edit.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
        func text(_ range: Range<Int>) -> String {
            String(decoding: bytes[range.clamped(to: 0..<bytes.count)].prefix(60), as: UTF8.self)
                .replacing("\n", with: "⏎")
        }
        let cut = mutation.edit.lowerBound
        var report = "\(mutation.kind) \(mutation.base.name):\(line) "
        report += "'\(mutation.base.text(mutation.edit).prefix(40).replacing("\n", with: "⏎"))'"
        report += " → '\(mutation.replacement.prefix(40).replacing("\n", with: "⏎"))'"
        report += " in '\(text(max(0, cut - 12)..<cut + 24))'"
        report += " wants \(mutation.tokens.map { "'\(text($0))'" }.joined(separator: " or "))"
        for finding in findings.prefix(4) {
            report += "\n    \(finding.check.code) at '\(text(finding.span.range))': \(finding.message)"
        }
        return report
    }
}
