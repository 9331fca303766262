import Exchanges
import HTTPCalling
import Synchronization

/// Makes requests one by one and waits for what comes of them.
final class Caller: Sendable {
    typealias Ending = Result<HTTPAnswer, ExchangeFailure>

    private struct State {
        var next: UInt64 = 0
        var waiting: [UInt64: CheckedContinuation<Ending, Never>] = [:]
        /// How many endings came of requests that had ended, or never begun.
        var surplus = 0
    }

    private final class Desk: Sendable {
        let state = Mutex(State())

        func deliver(_ ended: [Transport.Ended]) {
            for (id, result) in ended {
                let continuation = state.withLock { state in
                    let continuation = state.waiting.removeValue(forKey: id)
                    if continuation == nil { state.surplus += 1 }
                    return continuation
                }
                continuation?.resume(
                    returning: result.map { answer in
                        guard case .http(let answer) = answer else { fatalError("an answer to another question") }
                        return answer
                    })
            }
        }
    }

    private let desk = Desk()
    let transport: HTTPTransport

    init(_ waiting: HTTPTransport.Waiting = .epoll, authorities: String? = nil) {
        transport = HTTPTransport(waiting: waiting, authorities: authorities) { [desk] in desk.deliver($0) }
    }

    deinit { transport.close() }

    var surplus: Int { desk.state.withLock { $0.surplus } }

    /// - Parameter begun: is told the id, once the transport has the request.
    func ending(of request: HTTPRequest, begun: @Sendable (UInt64) -> Void = { _ in }) async -> Ending {
        await withCheckedContinuation { continuation in
            let id = desk.state.withLock { state in
                state.next += 1
                state.waiting[state.next] = continuation
                return state.next
            }
            transport.start([(id, .http(request))])
            begun(id)
        }
    }

    func answer(to request: HTTPRequest) async throws(ExchangeFailure) -> HTTPAnswer {
        try await ending(of: request).get()
    }

    /// Why there is no answer; nil where there is one.
    func failure(of request: HTTPRequest) async -> ExchangeFailure? {
        if case .failure(let failure) = await ending(of: request) { failure } else { nil }
    }
}

extension HTTPRequest {
    static func get(_ url: String, _ change: (inout HTTPRequest) -> Void = { _ in }) -> HTTPRequest {
        var request = HTTPRequest(method: "GET", url: url)
        change(&request)
        return request
    }

    static func post(
        _ url: String, _ body: String, _ change: (inout HTTPRequest) -> Void = { _ in }
    ) -> HTTPRequest {
        var request = HTTPRequest(method: "POST", url: url)
        request.headers = [Header("Content-Type", "application/json")]
        request.body = .content(.bytes(Array(body.utf8)))
        change(&request)
        return request
    }
}

extension HTTPAnswer {
    /// The body that came to memory.
    var text: String {
        if case .bytes(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { "(a file)" }
    }

    var count: Int {
        switch body {
        case .bytes(let bytes): bytes.count
        case .file(let receipt): receipt.bytes
        }
    }

    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
