import Compiling
import Reporting
import Values

extension Command {
    /// `easel explain`: a kind of finding in full, with an example.
    static let explain = Command(
        name: "explain", summary: "tell what a finding means and what to do about it",
        operands: [
            .init(
                name: "CODE", summary: "the word in brackets, as duplicate-key; all if none is given", isOptional: true,
                takes: .name(.check))
        ],
        options: [
            .init(name: "--json", summary: "print JSON"),
            .init(name: "--markdown", summary: "print the page that docs/checks.md holds"),
        ],
        examples: [
            .init(command: "easel explain duplicate-key", explanation: "tells of one check, with an example"),
            .init(command: "easel explain", explanation: "lists all checks"),
        ],
        run: { (arguments) throws(UsageError) in
            var output = Output(.standardOutput)
            output.write(try Explanation(arguments).text)
            return .success
        })
}

/// What `easel explain` prints.
private struct Explanation {
    let text: String

    init(_ arguments: ParsedArguments) throws(UsageError) {
        let (isJSON, isMarkdown) = (arguments.has("--json"), arguments.has("--markdown"))
        guard !isJSON || !isMarkdown else { throw UsageError(message: "'--json' and '--markdown' exclude each other") }
        guard let code = arguments.operands.first else {
            text = isMarkdown ? CheckPage.text : isJSON ? Self.json(.list(Lint.checks.map(Self.value))) : Self.list
            return
        }
        guard let check = Lint.check(code) else { throw .unknownCheck(code) }
        text =
            isMarkdown ? CheckPage.section(check) + "\n" : isJSON ? Self.json(Self.value(of: check)) : Self.page(check)
    }

    // MARK: For people

    private static var list: String {
        let width = Lint.checks.map(\.code.count).max() ?? 0
        return Lint.subjects.map { subject in
            let rows = subject.checks.map { check in
                let code = check.code + String(repeating: " ", count: width - check.code.count)
                return "  \(code)  \(check.severity == .error ? "error  " : "warning")  \(check.summary)\n"
            }
            return subject.title + "\n" + rows.joined()
        }.joined(separator: "\n")
    }

    private static func page(_ check: Check) -> String {
        var parts = ["\(check.severity.rawValue)[\(check.code)]: \(check.summary)", wrapped(check.explanation)]
        if let example = check.example {
            parts.append("Example:\n\n" + indented(example.mistaken))
            if !example.said.isEmpty { parts.append("Easel says:\n\n" + indented(example.said)) }
            parts.append("Mended:\n\n" + indented(example.mended))
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    " + $0 }
            .joined(separator: "\n")
    }

    /// In lines that are good to read.
    private static func wrapped(_ text: String) -> String {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= 80 {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines.joined(separator: "\n")
    }

    // MARK: For programs

    private static func value(of check: Check) -> Value {
        var entries: [(String, Value)] = [
            ("code", .string(check.code)), ("severity", .string(check.severity.rawValue)),
            ("summary", .string(check.summary)), ("explanation", .string(check.explanation)),
        ]
        if let example = check.example {
            entries += [("mistaken", .string(example.mistaken)), ("mended", .string(example.mended))]
        }
        return .map(ValueMap(entries))
    }

    private static func json(_ value: Value) -> String { ((try? value.json(pretty: true)) ?? "") + "\n" }
}
