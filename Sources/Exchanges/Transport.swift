/// Carries exchanges: the network, programs, or the simulator in their place.
///
/// Whoever makes one gives it a `deliver`, which it calls from a thread of its own with all that has ended since the
/// last time. Every exchange that was started ends exactly once, a cancelled one too.
package protocol Transport: AnyObject, Sendable {
    typealias Ended = (id: UInt64, result: Result<Answer, ExchangeFailure>)
    typealias Deliver = @Sendable ([Ended]) -> Void

    /// Ids are the caller's, and each is used once.
    func start(_ exchanges: [(id: UInt64, exchange: Exchange)])
    func cancel(_ ids: [UInt64])
    /// Ends what is left as cancelled, and frees what it holds.
    func close()
}
