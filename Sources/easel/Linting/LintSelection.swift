import Compiling
import Reporting

/// Which findings a person wants to hear of: `--only` and `--skip`.
struct LintSelection {
    private let only: Set<String>
    private let skipped: Set<String>

    init(_ arguments: ParsedArguments) throws(UsageError) {
        only = try Self.codes(of: "--only", in: arguments)
        skipped = try Self.codes(of: "--skip", in: arguments)
    }

    func includes(_ check: Check) -> Bool {
        (only.isEmpty || only.contains(check.code)) && !skipped.contains(check.code)
    }

    private static func codes(of option: String, in arguments: ParsedArguments) throws(UsageError) -> Set<String> {
        let codes = arguments.list(of: option)
        if codes.isEmpty, arguments.has(option) { throw UsageError(message: "'\(option)' needs a value") }
        for code in codes where Lint.check(code) == nil { throw .unknownCheck(code) }
        return Set(codes)
    }
}

extension UsageError {
    static func unknownCheck(_ code: String) -> UsageError {
        UsageError(
            message: "there is no check '\(code)'",
            help: Suggestion.help(for: code, among: Lint.checks.map(\.code)) ?? "'easel explain' lists all checks")
    }
}
