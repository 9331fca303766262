import Blueprint
import Calling
import Running

extension Event.Kind {
    /// The same without secrets: whatever a provider or a program tells may have some in it, and a journal keeps it.
    func redacted(by redactor: Redactor) -> Event.Kind {
        switch self {
        case .succeeded(let item, let success):
            .succeeded(item, Success(outputs: redactor.redact(success.outputs), charged: success.charged))
        case .failed(let item, let failure): .failed(item, failure.redacted(by: redactor))
        case .refused(let item, let failure): .refused(item, failure.redacted(by: redactor))
        default: self
        }
    }
}

extension Failure {
    fileprivate func redacted(by redactor: Redactor) -> Failure {
        var failure = self
        failure.message = redactor.redact(message)
        return failure
    }
}
