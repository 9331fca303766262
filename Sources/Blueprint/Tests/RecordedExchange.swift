package import Reporting
package import Values

/// One question to the outside as it was asked, and its answer as it came.
package struct RecordedExchange: Sendable {
    /// What it was for.
    package enum Occasion: Sendable, Hashable {
        case stage(Stage)
        /// A file of the results, or one that is sent on.
        case download
        /// A look into a file that was made.
        case inspection

        package init?(_ word: String) {
            switch word {
            case "download": self = .download
            case "inspection": self = .inspection
            default:
                guard let stage = Stage(rawValue: word) else { return nil }
                self = .stage(stage)
            }
        }

        package var word: String {
            switch self {
            case .stage(let stage): stage.rawValue
            case .download: "download"
            case .inspection: "inspection"
            }
        }
    }

    package enum Body: Sendable {
        /// What JSON means.
        case value(Value)
        case text(String)
        /// A file beside the recording.
        case file(String)
    }

    package enum Answer: Sendable {
        case http(status: Int, headers: [(name: String, value: String)], Body?)
        case program(exit: Int, output: Body?, complaint: String, files: [(path: String, file: String)])
        /// There was none: why, by the word that transports have for it.
        case failure(reason: String, wasSent: Bool, message: String)
    }

    package let span: SourceSpan
    /// `provider.model`
    package let model: String
    package let occasion: Occasion
    /// As the request is shown: secrets as their names, files by their contents.
    package let request: ValueMap
    package let answer: Answer
    /// Whose it was: `draw[oslo]`.
    package var item: String?
    /// How long it took.
    package var after = Duration.zero

    package init(at span: SourceSpan, model: String, _ occasion: Occasion, request: ValueMap, answer: Answer) {
        self.span = span
        self.model = model
        self.occasion = occasion
        self.request = request
        self.answer = answer
    }
}
