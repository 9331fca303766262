package import Values

/// One question to the outside and its answer: whichever transport carries it, the engine sees the same.
package enum Exchange: Sendable, Equatable {
    /// Large, and handed on from one place to the next until it is sent.
    indirect case http(HTTPRequest)
    case program(ProgramRun)
}

package enum Answer: Sendable, Equatable {
    indirect case http(HTTPAnswer)
    case program(ProgramAnswer)
    /// What a stand-in says that the work has given, past all that an answer would have to be asked.
    case outputs(ValueMap)
}

/// Why there is no answer.
package struct ExchangeFailure: Error, Sendable, Equatable {
    package enum Reason: String, Sendable, CaseIterable {
        /// The host has no address, or none of its addresses answers.
        case unreachable
        case timeout
        /// The connection broke, before or within the answer.
        case broken
        /// What arrived is no answer: no HTTP, a body that is not what its header says.
        case malformed
        case tooLarge
        /// The address is one that must not be spoken to.
        case forbidden
        /// A certificate that cannot be trusted.
        case untrusted
        /// A file that could not be read or written here.
        case disk
        /// A program that is not there or cannot be started.
        case program
        case cancelled
    }

    package let reason: Reason
    /// Whether a byte of the request may have reached the other side: then nobody knows what it did with it.
    package let wasSent: Bool
    /// What a person reads; no credential stands in it.
    package let message: String

    package init(_ reason: Reason, wasSent: Bool, _ message: String) {
        self.reason = reason
        self.wasSent = wasSent
        self.message = message
    }
}
