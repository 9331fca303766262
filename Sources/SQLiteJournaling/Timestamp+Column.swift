import Values

extension Timestamp {
    private static let perSecond = 1_000_000_000

    /// As a number of nanoseconds since 1970. What lies beyond the years 1678 to 2262 becomes their end.
    var column: Int {
        let (product, overflow) = seconds.multipliedReportingOverflow(by: Self.perSecond)
        let (sum, overflows) = product.addingReportingOverflow(nanoseconds)
        guard !overflow, !overflows else { return seconds < 0 ? .min : .max }
        return sum
    }

    init(column: Int) {
        let nanoseconds = column % Self.perSecond
        let isEarlier = nanoseconds < 0
        // Every number of 64 bits is an instant within the years that there are.
        self =
            Timestamp(
                seconds: column / Self.perSecond - (isEarlier ? 1 : 0),
                nanoseconds: isEarlier ? nanoseconds + Self.perSecond : nanoseconds) ?? .epoch
    }

    private static let epoch = Timestamp(seconds: 0)!
}
