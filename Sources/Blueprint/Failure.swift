package import Values

/// How an attempt came to nothing: what happened, what may have been paid, and what the provider asks to do next.
package struct Failure: Error, Sendable, Equatable {
    /// How far the paid request got. It decides whether the same may be asked for once more.
    package enum Fate: String, Sendable {
        /// It never left this machine, or the provider is known not to have it.
        case notSent = "not_sent"
        /// The provider refused it.
        case rejected
        /// The provider took it: a job came of it, or an answer.
        case accepted
        /// The provider took it and goes on, though nobody waits for it any more.
        case abandoned
        /// It was sent, and nobody knows what became of it.
        case unknown
    }

    package var errorClass: ErrorClass
    package var message: String
    package var fate: Fate
    /// `provider.model`, where one was asked.
    package var model: String?
    /// How long the provider wants to be left alone.
    package var wait: Duration?
    /// Uses up no attempt.
    package var isFree = false
    /// In the place of the policy's.
    package var retries: Int?
    /// The work was done and is paid for; its files could not be had.
    package var isUndelivered = false
    /// The answer's, where one came.
    package var status: Int?
    /// The key was at fault, and there is another one.
    package var hasOtherKey = false

    package init(_ errorClass: ErrorClass, _ message: String, fate: Fate = .notSent, model: String? = nil) {
        self.errorClass = errorClass
        self.message = message
        self.fate = fate
        self.model = model
    }
}
