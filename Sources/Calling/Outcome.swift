package import Blueprint

/// How an attempt ended.
package enum Outcome: Sendable, Equatable {
    case succeeded(Success)
    case failed(Failure)
}
