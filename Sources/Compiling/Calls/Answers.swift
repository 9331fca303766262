import Blueprint
import Expressions
import Reporting
import Values

/// An example, tried out: what it means, and what expressions find in it.
struct Answer {
    let name: String
    let span: SourceSpan
    let outcome: ErrorRule.Outcome
    /// Of its body or its parts; nil where it says nothing of them.
    let content: ValueType?
    /// `status`, `headers`, `now` and the content; nil where they cannot be made up.
    let values: ValueMap?
    /// Whether a poll goes on, or how it ends.
    var state: Poll.State?
    /// Whether it ends a submission.
    var isFinal = false

    var isSuccess: Bool { outcome == .success }
}

/// All that is known of the answers of one request.
struct Answers {
    var response = Request.Response.json
    /// By `answer`.
    var declared: ValueType?
    var all: [Answer] = []
    /// One for every element of a list.
    var isRepeated = false
    /// Of the elements of all pages.
    var items: ValueType?
    var pages: Paging?

    /// What a request with a mistake answers: it fits everywhere, so that the mistake is told once.
    static var unreadable: Answers {
        var answers = Answers()
        answers.declared = .poison
        return answers
    }

    /// The type of the content of those answers that are no errors and of which more is wanted.
    func content(_ isWanted: (Answer) -> Bool = { _ in true }) -> ValueType {
        if let declared { return declared }
        let types = all.filter { $0.isSuccess && isWanted($0) }.compactMap(\.content)
        guard let first = types.first else { return .any }
        return types.dropFirst().reduce(first) { $0.merged(with: $1) }.answered
    }

    /// Whether nothing says what the content is.
    var isUntyped: Bool {
        declared == nil && (response == .json || response == .multipart)
            && !all.contains { $0.isSuccess && $0.content != nil }
    }

    /// Adds the names of an answer to a scope.
    func declare(in scope: Scope, _ isWanted: (Answer) -> Bool = { _ in true }) -> Scope {
        var scope = scope
        let content = content(isWanted)
        func declare(_ name: String, _ type: ValueType) { scope.declare(name, isRepeated ? .list(type) : type) }
        if !isRepeated {
            scope.declare("status", .int)
            scope.declare("headers", .map(.string, .string))
        }
        scope.declare("now", .timestamp)
        switch response {
        case .json: declare("body", content)
        case .text: declare("text", .string)
        case .binary: declare("answer", .media(nil))
        case .multipart: declare("parts", content)
        }
        if let items { scope.declare("items", .list(items)) }
        return scope
    }
}

extension ValueType {
    /// As an answer has it: what was only ever null may be anything.
    fileprivate var answered: ValueType { withoutBareNull.settled }

    private var withoutBareNull: ValueType {
        switch self {
        case .null: .any
        case .list(let element): .list(element.withoutBareNull)
        case .nullable(let wrapped): .nullable(wrapped.withoutBareNull)
        case .object(let object):
            .object(
                object.name, object.fields.map { .init($0.name, $0.type.withoutBareNull, isOptional: $0.isOptional) })
        default: self
        }
    }
}
