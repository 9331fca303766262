import Blueprint
import Exchanges
import Expressions
import Values

/// Holds an answer against the rules of a provider, and against what its status means by itself.
struct Verdict {
    let rules: [ErrorRule]
    let stage: Stage

    /// What is wrong with the answer; nil where nothing is.
    func trouble(_ names: Names, status: Int?, exitCode: Int = 0) -> Trouble? {
        var notes = Notes()
        for rule in rules where rule.applies(to: stage) {
            guard let verdict = rule.verdict(on: names) else {
                if case .never = rule.condition { notes.pending.append(rule) }
                continue
            }
            guard case .failure(let kind) = verdict else { return nil }
            notes.pending.append(rule)
            var trouble = notes.trouble(kind, names)
            trouble.status = status
            trouble.isNamed = true
            if trouble.message.isEmpty { trouble.message = Self.words(status: status, exitCode: exitCode, names) }
            return trouble
        }
        let known = exitCode != 0 ? .failed : status.flatMap { ErrorClass(status: $0, of: stage) }
        guard let kind = known else { return nil }
        var trouble = notes.trouble(kind, names)
        trouble.status = status
        if trouble.message.isEmpty { trouble.message = Self.words(status: status, exitCode: exitCode, names) }
        return trouble
    }

    /// The rules that speak of one answer, the first of which says the message.
    private struct Notes {
        var pending: [ErrorRule] = []

        func trouble(_ kind: ErrorClass, _ names: Names) -> Trouble {
            var trouble = Trouble(kind, "")
            for rule in pending {
                if trouble.message.isEmpty { trouble.message = rule.message?.perhaps(names)?.plainText ?? "" }
                if trouble.wait == nil, let wait = rule.wait { trouble.wait = Hint.wait(wait, names) }
                trouble.isFree = trouble.isFree || rule.isFree
                trouble.retries = trouble.retries ?? rule.retries
            }
            return trouble
        }
    }

    /// What a person reads where nobody says more: the status, and the beginning of what stands in the answer.
    private static func words(status: Int?, exitCode: Int, _ names: Names) -> String {
        var said = ""
        if let text = (names["stderr"] ?? names["text"])?.plainText {
            said = text.lastLine
        } else if let body = names["body"], !body.isMissing {
            said = (try? body.json()) ?? ""
        }
        let what = exitCode != 0 ? "the program ended with \(exitCode)" : "the answer's status is \(status ?? 0)"
        return said.isEmpty ? what : what + ": " + said.prefix(300)
    }
}

extension String {
    /// The last line that says something: programs complain at length, and last of what matters.
    fileprivate var lastLine: String {
        split(whereSeparator: \.isNewline).last { !$0.allSatisfy(\.isWhitespace) }.map(String.init) ?? ""
    }
}
