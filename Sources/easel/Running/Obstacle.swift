import Journaling

/// Why a command cannot do what it was asked, and what a person can do about it.
struct Obstacle: Error {
    let message: String
    var help: String?

    init(message: String, help: String? = nil) {
        self.message = message
        self.help = help
    }

    init(_ error: JournalError) { self.init(message: error.message, help: error.help) }
}
