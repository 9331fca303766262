import Running
import Values

/// A run's results on one page that needs nothing but a browser: every picture and clip with what made it.
struct ContactSheet: Sendable {
    struct Head: Sendable {
        var run: String
        var workflow: String
        var description: String?
        var state: String
        var started: String
        var took: String
        var cost: String
        /// How it was run, as `simulated with seed 7`.
        var manner: String?
        var inputs: [(name: String, value: String)] = []
    }

    struct Step: Sendable {
        var name: String
        var state: String
        var count: String
        var cost: String
        /// Why it failed.
        var error: String?
    }

    struct File: Sendable {
        enum Kind: Sendable { case image, video, audio, text(String), other }
        var kind: Kind
        /// From the page to the file.
        var link: String
        var name: String
        var width: Int?
        var height: Int?
    }

    struct Card: Sendable {
        var step: String
        var key: String
        var state: String
        var files: [File] = []
        var prompt: String?
        var inputs: [(name: String, value: String)] = []
        var variables: [(name: String, value: String)] = []
        var model: String?
        /// As `2 attempts`, `$0.04`, `3s`.
        var facts: [String] = []
        var error: String?
    }

    var head: Head
    var steps: [Step] = []
    var cards: [Card] = []
    /// Beyond what one page bears.
    var omitted = 0

    /// Writes the page beside the run's files.
    /// - Returns: its path.
    static func write(_ chronicle: Chronicle) throws(Obstacle) -> String {
        guard NewFile.makeFolder(chronicle.folder) else {
            throw Obstacle(message: "cannot make the folder '\(chronicle.folder)'")
        }
        let path = chronicle.folder + "/index.html"
        let page = ContactSheet(chronicle).html
        switch NewFile.write(page, to: path) {
        case .made: return path
        case .kept where FileReplacement.write(page, to: path): return path
        default: throw Obstacle(message: "cannot write '\(path)'")
        }
    }
}
