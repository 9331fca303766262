import Exchanges
import HTTPServing
import Hosting
import Simulating
import Synchronization
import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Serves the simulator until Ctrl-C: answers where that is quick, and lets threads of their own draw the rest.
struct Studio {
    private let server: HTTPServer
    private let easels = DrawingThreads()
    private let log: RequestLog
    private let clock = SystemClock()

    init(_ server: HTTPServer, isQuiet: Bool) {
        self.server = server
        log = RequestLog(isQuiet: isQuiet)
    }

    func serve(_ reception: consuming Reception) {
        Interrupts.stop(server)
        var reception = reception
        server.run { request, ticket in
            let began = clock.now
            let service = reception.receive(HTTPRequest(request), at: began)
            guard service.isDrawn else { return answer(service, to: request, began) }
            easels.run { server.answer(ticket, answer(service, to: request, began)) }
            return nil
        }
    }

    private func answer(_ service: Service, to request: ServedRequest, _ began: Timestamp) -> ServedAnswer {
        let made = service.make()
        log.add(request, made?.status, service, at: began)
        var answer = made.map { ServedAnswer($0, advice: service.advice) } ?? .silence
        if service.isDrawn, request.method == "GET" || request.method == "HEAD" {
            answer = answer.part(request.header("range"))
        }
        // What was spent on drawing has passed already.
        let left = service.after.nanoseconds - (clock.now.since(began)?.nanoseconds ?? 0)
        answer.delay = .nanoseconds(max(left, 0))
        return answer
    }
}

extension HTTPRequest {
    fileprivate init(_ request: ServedRequest) {
        let query = request.query.map { "?\($0)" } ?? ""
        self.init(method: request.method, url: "http://\(request.authority)\(request.path)\(query)")
        headers = request.headers.map { .init($0.name, $0.value) }
        body = .content(.bytes(request.body))
    }
}

extension ServedAnswer {
    fileprivate init(_ answer: HTTPAnswer, advice: String?) {
        var bytes: [UInt8] = []
        if case .bytes(let whole) = answer.body { bytes = whole }
        var headers: [(name: String, value: String)] = []
        for header in answer.headers where !["content-length", "connection", "transfer-encoding"].contains(header.name)
        {
            headers.append((header.name, header.value))
        }
        if let advice { headers.append(("x-easel-advice", advice)) }
        self.init(answer.status, headers: headers, bytes)
    }
}

/// A line for each request, on standard error.
private struct RequestLog: Sendable {
    let isQuiet: Bool

    func add(_ request: ServedRequest, _ status: Int?, _ service: Service, at time: Timestamp) {
        guard !isQuiet else { return }
        let words = [
            LocalTime.second(time), request.method, request.path, status.map(String.init) ?? "no answer",
            service.subject ?? "", service.advice.map { "(\($0))" } ?? "",
        ]
        let line = words.filter { !$0.isEmpty }.joined(separator: " ") + "\n"
        // One write, so that lines of several threads do not mix.
        _ = Output.send(Array(line.utf8), to: Output.Stream.standardError.rawValue)
    }
}
