package import Expressions
package import Reporting
package import Values

/// What an answer means as an error.
package struct ErrorRule: Sendable {
    package enum Condition: Sendable {
        /// A rule that only says a message never decides.
        case never
        case when(Template)
        /// The codes of each class, and the class of all others.
        case code(Template, [(Outcome, [Value])], otherwise: ErrorClass?)
    }

    package enum Outcome: Sendable, Equatable {
        case success
        case failure(ErrorClass)
    }

    package let condition: Condition
    /// Where the condition does not say it itself.
    package let outcome: ErrorClass?
    package var message: Template?
    package var wait: Template?
    /// Uses up no attempt.
    package var isFree = false
    /// In the place of the policy's.
    package var retries: Int?
    /// Nil for all.
    package var stages: [Stage]?
    package let span: SourceSpan

    package init(condition: Condition, outcome: ErrorClass?, span: SourceSpan) {
        self.condition = condition
        self.outcome = outcome
        self.span = span
    }
}

extension ErrorRule {
    /// Whether it is asked of the answers of a stage.
    package func applies(to stage: Stage) -> Bool { stages?.contains { $0.covers(stage) } ?? true }

    /// What it makes of an answer; nil where it does not hold. What fails on this answer does not hold.
    package func verdict(on answer: ValueMap) -> Outcome? {
        switch condition {
        case .never: return nil
        case .when(let condition):
            guard (try? condition.evaluate(answer)) == .bool(true) else { return nil }
            return outcome.map { .failure($0) }
        case .code(let code, let classes, let otherwise):
            guard let found = (try? code.evaluate(answer))?.unwrapped else { return nil }
            switch found {
            case .null, .optional: return nil
            default: break
            }
            for (outcome, codes) in classes where codes.contains(where: { $0.isSameNumber(as: found) }) {
                return outcome
            }
            return (otherwise ?? outcome).map { .failure($0) }
        }
    }
}

extension [ErrorRule] {
    /// What an answer means: the first rule that holds decides, else the HTTP status.
    package func verdict(on answer: ValueMap, of stage: Stage, status: Int) -> ErrorRule.Outcome {
        for rule in self where rule.applies(to: stage) {
            if let verdict = rule.verdict(on: answer) { return verdict }
        }
        return ErrorClass(status: status, of: stage).map { .failure($0) } ?? .success
    }
}

extension ErrorClass {
    /// What a status means where no rule says more; nil where it is no error.
    package init?(status: Int, of stage: Stage) {
        switch status {
        case 404: self = stage == .poll || stage == .lookup ? .notFound : .invalid
        case 401, 403: self = .auth
        case 402: self = .quota
        case 408, 504: self = .timeout
        case 429: self = .rateLimited
        case 500...: self = .unavailable
        case 400..<500: self = .invalid
        default: return nil
        }
    }
}
