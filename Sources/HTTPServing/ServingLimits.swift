/// How much a server bears of a client, whoever it is.
package struct ServingLimits: Sendable {
    /// Request line and headers together.
    package var headBytes = 64 << 10
    package var targetBytes = 16 << 10
    package var bodyBytes = 256 << 20
    package var clients = 2000
    /// How long a client may take for the head of a request, from its first byte.
    package var head = Swift.Duration.seconds(30)
    /// How long nothing at all may arrive of a body, or be taken of an answer.
    package var stall = Swift.Duration.seconds(60)
    /// How long a connection may wait for its next request.
    package var idle = Swift.Duration.seconds(75)

    package init() {}
}
