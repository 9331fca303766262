import Expressions

/// What `easel eval --functions` prints: every function by theme, as it is called, and what it gives.
enum FunctionListing {
    static var text: String {
        Function.groups.map { group in
            ([group.title] + group.functions.map(entry)).joined(separator: "\n")
        }.joined(separator: "\n\n") + "\n"
    }

    private static func entry(_ function: Function) -> String {
        let forms = function.overloads.map { "  \($0.signature(function.name)) -> \($0.result)" }
        return (forms + ["      \(function.summary)"]).joined(separator: "\n")
    }
}
