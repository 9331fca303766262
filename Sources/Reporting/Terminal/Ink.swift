/// What a piece of terminal output is for, and so its colour.
enum Ink: Equatable {
    case plain, strong, error, warning, secondary, help, removed, added

    init(_ severity: Severity) {
        self =
            switch severity {
            case .error: .error
            case .warning: .warning
            }
    }

    /// The parameters of an ANSI “select graphic rendition” sequence.
    var ansi: String? {
        switch self {
        case .plain: nil
        case .strong: "1"
        case .error: "1;31"
        case .warning: "1;33"
        case .secondary: "1;34"
        case .help: "1;36"
        case .removed: "31"
        case .added: "32"
        }
    }
}
