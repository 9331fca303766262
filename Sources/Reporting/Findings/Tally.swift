/// How many findings of each severity there are, in words: `2 errors, 1 warning`.
struct Tally: CustomStringConvertible {
    let errors: Int
    let warnings: Int

    init(_ diagnostics: [Diagnostic]) {
        errors = diagnostics.count { $0.check.severity == .error }
        warnings = diagnostics.count - errors
    }

    var description: String {
        var parts: [String] = []
        if errors > 0 { parts.append(Self.count(errors, "error")) }
        if warnings > 0 { parts.append(Self.count(warnings, "warning")) }
        return parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
    }

    static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
