import Calling
import Exchanges
import HTTPCalling
import Hosting
import ProcessCalling
import Values

/// The network and the programs of this machine.
final class LiveOutside: Outside {
    private let http: HTTPTransport
    private let programs: ProcessCaller

    /// - Parameters:
    ///   - isToAsk: whether there will be requests.
    ///   - hearing: told of what has ended before anybody deals with it, from whichever thread.
    init(_ mailbox: Mailbox, isToAsk: Bool = false, hearing: Transport.Deliver? = nil) throws(ExchangeFailure) {
        let deliver: Transport.Deliver = { ended in
            hearing?(ended)
            mailbox.post(ended.map { .ended($0.id, $0.result) })
        }
        http = HTTPTransport(
            departed: { late in
                let now = SystemClock().now
                mailbox.post(departures: late.map { ($0.id, now.subtracting($0.ago) ?? now) })
            }, deliver: deliver)
        programs = try ProcessCaller(deliver: deliver)
        if isToAsk { http.prepare() }
    }

    func start(_ outgoing: [Outgoing], at now: Timestamp) -> [Due] {
        start(outgoing.map { ($0.id, $0.errand.exchange) })
        return []
    }

    func start(_ exchanges: [(id: UInt64, exchange: Exchange)]) {
        var requests: [(id: UInt64, exchange: Exchange)] = []
        var runs: [(id: UInt64, exchange: Exchange)] = []
        for one in exchanges {
            switch one.exchange {
            case .http: requests.append(one)
            case .program: runs.append(one)
            }
        }
        if !requests.isEmpty { http.start(requests) }
        if !runs.isEmpty { programs.start(runs) }
    }

    func cancel(_ ids: [UInt64]) {
        http.cancel(ids)
        programs.cancel(ids)
    }

    func finish() { http.finish() }

    func close() {
        http.close()
        programs.close()
    }
}
