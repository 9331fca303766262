/// One subcommand: what it is called, what it takes, how it is used, and what it does.
///
/// Parsing, `--help`, suggestions, completions and the man page all read this one declaration.
struct Command: Sendable {
    let name: String
    /// One line for the list of commands, lowercase and without a period.
    let summary: String
    /// Under which heading `easel help` lists it; nil for what people do not call themselves.
    var group: Group? = .author
    /// What stands after the name in the usage line besides options, as `EXPRESSION`.
    let operands: [Operand]
    let options: [Option]
    let examples: [Example]
    let run: @Sendable (ParsedArguments) throws(UsageError) -> ExitCode

    struct Operand: Sendable {
        let name: String
        let summary: String
        var isOptional = false
        /// Whether it may be given any number of times; only the last one can.
        var isRepeatable = false
        var takes: Word = .anything
    }

    struct Option: Sendable {
        /// With its dashes: `--with`.
        let name: String
        /// One letter with its dash: `-q`.
        var letter: String?
        /// What its value is called, as `JSON`; nil for an option that takes none.
        var value: String?
        var isRepeatable = false
        let summary: String
        var takes: Word = .anything
    }

    /// What a word of a call may be, for shells that complete it and to refuse what it cannot be.
    enum Word: Sendable {
        case anything, file, folder
        case choice([String])
        /// A name that the project around declares; in place of a workflow's its file may stand.
        case name(ProjectNames.Kind)
    }

    /// The headings of `easel help`, in their order.
    enum Group: String, Sendable, CaseIterable {
        case author = "Write and check"
        case run = "Plan and run"
        case provider = "Providers"
        case easel = "Easel itself"
    }

    struct Example: Sendable {
        let command: String
        let explanation: String
    }
}

/// What a command ended with, as design section 8 numbers it.
enum ExitCode: Int32, Sendable {
    case success = 0
    case failure = 1
    case usage = 2
    case unreadable = 3
    /// Something failed that was allowed to.
    case partial = 4
    case interrupted = 130
}

/// A call that cannot be understood: what is wrong, and what to do.
struct UsageError: Error {
    let message: String
    var help: String?
}
