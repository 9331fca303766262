package import Values

/// How often an attempt is made, and how long to wait between two.
package struct Policy: Sendable {
    package enum Waits: Sendable {
        /// One after the other; the last is the one before moving on.
        case listed([Duration])
        /// Doubling from the first to the last.
        case doubling(Duration, Duration)
    }

    package var attempts = 1
    package var waits = Waits.listed([])
    /// A share, from 0 to 1, by which each wait varies.
    package var jitter = 0.0
    package var timeout: Duration?
    package var rateLimitWaits: Waits?

    package init() {}
}
