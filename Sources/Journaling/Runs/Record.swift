package import Values

/// One event of a run, as bytes that the journal never looks into.
package struct Record: Sendable, Equatable {
    /// From 1 on, without gaps.
    package let number: Int
    package let time: Timestamp
    package let payload: [UInt8]

    package init(number: Int, time: Timestamp, payload: [UInt8]) {
        self.number = number
        self.time = time
        self.payload = payload
    }
}
