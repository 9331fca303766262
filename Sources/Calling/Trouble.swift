import Blueprint
import Exchanges
import Expressions
import Values

/// What is wrong with an answer, or with what should have been sent; whoever asked decides what follows.
struct Trouble: Error {
    var `class`: ErrorClass
    var message: String
    var wait: Duration?
    var isFree = false
    var retries: Int?
    var status: Int?
    /// Whether the work is done, and only its files are not here.
    var isUndelivered = false
    /// Whether a rule of the provider's file has said the class.
    var isNamed = false
    /// Whether the other side may have seen the request, and has not answered.
    var isUnanswered = false

    init(_ class: ErrorClass, _ message: String) {
        self.class = `class`
        self.message = message
    }

    init(_ error: EvaluationError, _ what: String, _ class: ErrorClass = .malformed) {
        self.init(`class`, "\(what) cannot be read: \(error.failure.message)")
    }

    init(_ failure: ExchangeFailure) {
        let kind: ErrorClass =
            switch failure.reason {
            case .timeout: .timeout
            case .unreachable, .broken, .untrusted: .network
            case .malformed, .tooLarge: .malformed
            case .forbidden: .invalid
            case .disk, .program: .unavailable
            case .cancelled: .cancelled
            }
        self.init(kind, failure.message)
        isUnanswered = failure.wasSent
    }

    /// Whether the same request may well succeed a little later.
    var isHiccup: Bool { [.network, .timeout, .unavailable, .rateLimited, .malformed].contains(self.class) }
}
