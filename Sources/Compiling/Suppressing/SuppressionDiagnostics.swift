package import Reporting
import YAMLReading

/// Every message about comments that allow findings.
package enum SuppressionChecks {
    package static let malformed = Check(
        "bad-suppression", .error, "a '# easel:' comment that allows nothing",
        explanation: """
            A comment that begins with '# easel:' speaks to the linter, and one that the linter does not understand would \
            leave its author in the belief that something is allowed. Write '# easel: allow CODE reason' at the end of the \
            line that draws the finding, on a line of its own above it, or above the first key of a document for all of it. \
            What makes a file unreadable, such as 'yaml-syntax', cannot be allowed.
            """)
    package static let unknown = Check(
        "unknown-suppression", .error, "a '# easel: allow' comment whose code no check has",
        explanation: """
            The comment allows a finding that does not exist, most often through a slip of the pen. The code stands in \
            brackets in the finding itself, and 'easel explain' lists all of them.
            """)
    package static let unexplained = Check(
        "unexplained-suppression", .error, "a '# easel: allow' comment without a reason",
        explanation: """
            Who reads the file next has to know whether what was allowed still holds. Say why behind the code, in a few \
            words: '# easel: allow ambiguous-text the shop's own article number'.
            """)
    package static let unused = Check(
        "unused-suppression", .warning, "a '# easel: allow' comment that no finding needs",
        explanation: """
            What the comment allowed has been mended, or has moved to another line. Left in place, it would hide the next \
            mistake of that kind. Delete it, or move it to the line of the finding.
            """)

    package static let all = [malformed, unknown, unexplained, unused]
}

extension Diagnostic {
    private typealias Checks = SuppressionChecks

    private static let form = "write '# easel: allow CODE reason'"

    static func unknownDirective(_ word: String, at span: SourceSpan) -> Diagnostic {
        let isNear = Suggestion.nearest(to: word, among: ["allow"]) != nil || foreignWords.contains(word.lowercased())
        return Diagnostic(
            Checks.malformed, "'# easel:' is followed by 'allow', not by '\(word)'", at: span, help: form,
            fix: isNear ? Fix("write 'allow'", [Edit(replace: span, with: "allow")]) : nil)
    }

    /// What other linters call it.
    private static let foreignWords: Set = ["ignore", "disable", "suppress", "skip", "noqa", "disable-next-line"]

    static func suppressionWithoutCode(at span: SourceSpan) -> Diagnostic {
        Diagnostic(Checks.malformed, "the comment does not say which finding it allows", at: span, help: form)
    }

    static func tooManySuppressions(_ limit: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.malformed, "the file has more than \(limit) comments that allow findings; the rest is not looked at",
            at: span, help: "mend what is found, or allow it for a whole document above its first key")
    }

    static func unsuppressible(_ check: Check, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.malformed, "'\(check.code)' cannot be allowed", at: span,
            help: SuppressionChecks.all.contains(check)
                ? "mend the comment that it is about" : "nothing can be read in its place; mend it")
    }

    static func unknownSuppression(_ code: String, at span: SourceSpan, known: [String]) -> Diagnostic {
        let near = Suggestion.nearest(to: code, among: known)
        return Diagnostic(
            Checks.unknown, "there is no check '\(code)'", at: span,
            help: near.map { "did you mean '\($0)'?" } ?? "'easel explain' lists all checks",
            fix: near.map { Fix("write '\($0)'", [Edit(replace: span, with: $0)]) })
    }

    static func unexplainedSuppression(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.unexplained, "the comment does not say why the finding is allowed", at: span,
            help: "write the reason behind the code, in a few words")
    }

    static func unusedSuppression(_ code: String, at span: SourceSpan, fix: Fix?) -> Diagnostic {
        Diagnostic(
            Checks.unused, "no finding '\(code)' is here to be allowed", at: span,
            help: "delete the comment, or move it to the line of the finding", fix: fix)
    }
}
