import Values

/// An instant in nanoseconds since 1970, in which the gate reckons: one number compares faster than two.
typealias Moment = Int

extension Timestamp {
    /// What a moment cannot hold, centuries away, becomes the nearest that it can.
    var moment: Moment {
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        guard !overflow else { return seconds < 0 ? .min : .max }
        return whole.addingReportingOverflow(nanoseconds).overflow ? .max : whole + nanoseconds
    }

    init?(moment: Moment) {
        let (seconds, rest) = moment.quotientAndRemainder(dividingBy: 1_000_000_000)
        self.init(seconds: rest < 0 ? seconds - 1 : seconds, nanoseconds: rest < 0 ? rest + 1_000_000_000 : rest)
    }
}

extension Moment {
    func before(_ duration: Duration) -> Moment {
        let (difference, overflow) = subtractingReportingOverflow(Swift.max(0, duration.nanoseconds))
        return overflow ? .min : difference
    }

    func after(_ duration: Duration) -> Moment {
        let (sum, overflow) = addingReportingOverflow(Swift.max(0, duration.nanoseconds))
        return overflow ? .max : sum
    }
}
