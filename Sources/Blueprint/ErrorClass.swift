/// What kind of failure ended an attempt; all that retries and routes look at.
package enum ErrorClass: String, Sendable, CaseIterable {
    case invalid, auth, quota
    case notFound = "not_found"
    case contentPolicy = "content_policy"
    case rateLimited = "rate_limited"
    case timeout, network, unavailable, failed, malformed, empty, check, budget, cancelled, unknown

    /// After which the next model of a route is tried where the route says nothing.
    package static let movingOn: Set<ErrorClass> = [
        .rateLimited, .timeout, .network, .unavailable, .failed, .malformed, .empty, .check,
    ]

    /// Never retried on the same model: the same request would fail again.
    package static let final: Set<ErrorClass> = [.invalid, .auth, .contentPolicy]
}
