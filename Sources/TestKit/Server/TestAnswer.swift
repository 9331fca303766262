/// What the server does on the wire, byte for byte: a whole answer, or one that breaks off.
package struct TestAnswer: Sendable {
    package enum Step: Sendable {
        case send([UInt8])
        /// The same bytes again and again, so many in all.
        case flood(Int)
        case pause(milliseconds: Int)
        /// Until the other side gives up.
        case hang
        case close
        /// Without a farewell.
        case reset
    }

    package let steps: [Step]

    package init(_ steps: Step...) { self.steps = steps }
    package init(steps: [Step]) { self.steps = steps }

    package typealias Headers = KeyValuePairs<String, String>

    // MARK: Answers in order

    package static func bytes(_ status: Int, _ body: [UInt8], headers: Headers = [:]) -> TestAnswer {
        TestAnswer(
            .send(Array((head(status, headers) + "Content-Length: \(body.count)\r\n\r\n").utf8) + body))
    }

    package static func text(_ status: Int, _ body: String, headers: Headers = [:]) -> TestAnswer {
        bytes(status, Array(body.utf8), headers: headers)
    }

    package static func json(_ status: Int, _ body: String, headers: [(String, String)] = []) -> TestAnswer {
        let lines = headers.map { "\($0): \($1)\r\n" }.joined()
        let head = head(status, ["Content-Type": "application/json"]) + lines
        return TestAnswer(.send(Array((head + "Content-Length: \(body.utf8.count)\r\n\r\n" + body).utf8)))
    }

    package static func status(_ status: Int, headers: Headers = [:]) -> TestAnswer {
        bytes(status, [], headers: headers)
    }

    package static func redirect(_ status: Int = 302, to location: String) -> TestAnswer {
        text(status, "elsewhere", headers: ["Location": location])
    }

    package static func chunked(_ pieces: [String], headers: Headers = [:]) -> TestAnswer {
        let chunks = pieces.map { "\(String($0.utf8.count, radix: 16))\r\n\($0)\r\n" }.joined()
        return raw(head(200, headers) + "Transfer-Encoding: chunked\r\n\r\n" + chunks + "0\r\n\r\n")
    }

    /// The connection ends with it.
    package static func closing(_ status: Int, _ body: String) -> TestAnswer {
        TestAnswer(.send(Array((head(status, [:]) + "\r\n" + body).utf8)), .close)
    }

    // MARK: Answers out of order

    /// Just these characters.
    package static func raw(_ text: String) -> TestAnswer { TestAnswer(.send(Array(text.utf8))) }

    /// A body that is announced with one length and has another; then the connection is closed.
    package static func lying(length: Int, _ body: String) -> TestAnswer {
        TestAnswer(.send(Array((head(200, [:]) + "Content-Length: \(length)\r\n\r\n" + body).utf8)), .close)
    }

    /// So many bytes, announced or in chunks.
    package static func flood(_ count: Int, isAnnounced: Bool = true) -> TestAnswer {
        isAnnounced
            ? TestAnswer(.send(Array((head(200, [:]) + "Content-Length: \(count)\r\n\r\n").utf8)), .flood(count))
            : TestAnswer(.send(Array((head(200, [:]) + "Connection: close\r\n\r\n").utf8)), .flood(count), .close)
    }

    /// A byte at a time.
    package static func trickle(_ body: String, every milliseconds: Int) -> TestAnswer {
        var steps: [Step] = [
            .send(Array((head(200, [:]) + "Content-Length: \(body.utf8.count)\r\n\r\n").utf8))
        ]
        for byte in body.utf8 { steps += [.pause(milliseconds: milliseconds), .send([byte])] }
        return TestAnswer(steps: steps)
    }

    package static var hang: TestAnswer { TestAnswer(.hang) }
    /// The connection ends, and nothing was said.
    package static var close: TestAnswer { TestAnswer(.close) }
    package static var reset: TestAnswer { TestAnswer(.reset) }

    /// Goes on after what was sent.
    package func then(_ step: Step) -> TestAnswer { TestAnswer(steps: steps + [step]) }

    private static func head(_ status: Int, _ headers: Headers) -> String {
        "HTTP/1.1 \(status) As Scripted\r\n" + headers.map { "\($0): \($1)\r\n" }.joined()
    }
}
