package import Blueprint
package import Values

/// The gate's answer to a ticket: every ticket that is not withdrawn gets exactly one.
package struct Admission: Sendable, Equatable {
    package enum Answer: Sendable, Equatable {
        /// It may go, with the key at this place.
        case go(key: Int)
        /// It can never go, because no key works.
        case refused(ErrorClass, message: String)
    }

    package let ticket: UInt64
    package let answer: Answer
    /// Since it was asked for, or since it was due.
    package let waited: Duration
    /// What it waited for last; nil where it did not wait.
    package let cause: Wait.Cause?
    /// Not before this instant; nil where it may go at once.
    package var leaves: Timestamp?
}

/// Why something does not go on, as progress lines tell it.
package struct Wait: Sendable, Equatable {
    package enum Cause: Sendable, Equatable {
        /// The limit of a provider, a model or the project: so many in a stretch of time.
        case rate(of: String, Int, Duration)
        case running(of: String, Int)
        case open(of: String, Int)
        /// A key was told to slow down.
        case slowed(provider: String, key: String?)
        /// A model is left alone because it kept failing.
        case breaker(model: String)
        /// It is not due yet.
        case due
        /// Others come first.
        case turn
    }

    package let cause: Cause
    /// When it may be over; nil where only the end of something else tells.
    package let until: Timestamp?
}

extension Wait.Cause: CustomStringConvertible {
    /// `studio: 10/s`
    package var description: String {
        switch self {
        case .rate(let owner, let count, let period): "\(owner): \(count)/\(period.asPeriod)"
        case .running(let owner, let count): "\(owner): \(count) running"
        case .open(let owner, let count): "\(owner): \(count) open"
        case .slowed(let provider, let key): "\(provider): told to slow down" + (key.map { " ('\($0)')" } ?? "")
        case .breaker(let model): "\(model): left alone after failures"
        case .due: "a try that is not due yet"
        case .turn: "others that come first"
        }
    }
}

extension Duration {
    /// As it stands in a rate: `s`, `10s`, `m`.
    fileprivate var asPeriod: String {
        for (name, unit) in [("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1)] {
            let unit = unit * 1_000_000
            guard nanoseconds >= unit, nanoseconds.isMultiple(of: unit) else { continue }
            return nanoseconds == unit ? name : "\(nanoseconds / unit)\(name)"
        }
        return description
    }
}
