package import Values

/// What an answer tells about a provider, a model or a key, beyond the request that it answers.
package enum Signal: Sendable, Equatable {
    case success
    /// Too many requests, and for how long to wait where the answer says so.
    case slowDown(wait: Duration?)
    /// How many requests are left, until the count begins anew.
    case allowance(remaining: Int, reset: Duration)
    /// The key was refused.
    case keyRefused
    /// What the key may spend is spent; until then where that is known.
    case keySpent(wait: Duration?)
    /// The provider could not do its work.
    case serverFailed
}
