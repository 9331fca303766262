extension Duration: CustomStringConvertible {
    /// Seconds with the fraction that is needed, as CEL writes it: `3600s`, `-1.5s`.
    package var description: String {
        let (seconds, nanoseconds) = nanoseconds.magnitude.quotientAndRemainder(dividingBy: 1_000_000_000)
        return "\(self.nanoseconds < 0 ? "-" : "")\(seconds)\(Int(nanoseconds).asSecondFraction)s"
    }
}
