import CCurl
import Exchanges
import Threading

/// The thread of a transport: takes what was posted, lets libcurl work, delivers what has ended, and waits.
final class TransferLoop {
    private let curl: Curl
    private let mailbox: Mailbox
    private let clock = TurnClock()
    private let multi: MultiHandle
    private let wait: any SocketWait
    private let surroundings: Surroundings
    private let mostActive: Int
    private var active: [UInt64: Transfer] = [:]
    /// Requests beyond those that libcurl has at once, and how many of them have left the line.
    private var line: [(id: UInt64, request: HTTPRequest)?] = []
    private var gone = 0
    /// Done with their requests and free for others.
    private var idle: [Transfer] = []
    private var ended: [Transport.Ended] = []
    /// Before this time no request runs out of its own.
    private var nextExpiry = Int.max

    private init(
        _ curl: Curl, _ mailbox: Mailbox, _ waiting: HTTPTransport.Waiting, authorities: String?, atOnce: Int,
        _ departures: Departures
    ) {
        self.curl = curl
        self.mailbox = mailbox
        mostActive = atOnce
        multi = MultiHandle(curl)
        #if os(Linux)
            wait =
                switch waiting {
                case .epoll: EpollWait(multi, mailbox.waker, clock)
                case .poll: PollWait(multi, mailbox.waker)
                }
        #else
            wait = PollWait(multi, mailbox.waker)
        #endif
        surroundings = Surroundings(
            curl: curl, clock: clock, wait: wait, places: Places(curl), proxies: Environment.proxies,
            authorities: authorities, departures: departures)
    }

    /// Runs until the mailbox is closed.
    static func run(
        _ mailbox: Mailbox, _ waiting: HTTPTransport.Waiting, authorities: String?, atOnce: Int,
        _ departures: Departures
    ) {
        switch Curl.loaded {
        case .success(let curl):
            FileLimit.raise()
            TransferLoop(curl, mailbox, waiting, authorities: authorities, atOnce: atOnce, departures).run()
        case .failure(let failure): refuse(mailbox, failure)
        }
    }

    /// Without libcurl every request fails alike.
    private static func refuse(_ mailbox: Mailbox, _ failure: ExchangeFailure) {
        while true {
            let mail = mailbox.take()
            if mail.isEmpty { mailbox.waker.sleep() }
            if !mail.started.isEmpty { mailbox.deliver(mail.started.map { ($0.id, .failure(failure)) }) }
            if mail.isClosed { return }
        }
    }

    private func run() {
        while true {
            let mail = mailbox.take()
            clock.update()
            for (id, exchange) in mail.started { begin(id, exchange, since: mail.since) }
            for id in mail.cancelled { cancel(id) }
            if mail.isClosed { return close() }
            callUp()
            wait.push()
            settle()
            expire()
            let isQuiet = mail.isEmpty && ended.isEmpty
            deliver()
            wait.turn(nanoseconds: isQuiet ? untilExpiry : 0)
            mailbox.stayAwake()
            settle()
            deliver()
        }
    }

    private func deliver() {
        surroundings.departures.tell()
        guard !ended.isEmpty else { return }
        let batch = ended
        ended = []
        mailbox.deliver(batch)
    }

    // MARK: Requests

    private func begin(_ id: UInt64, _ exchange: Exchange, since started: Int) {
        guard case .http(let request) = exchange else {
            let failure = ExchangeFailure(.program, wasSent: false, "this transport runs no programs")
            return ended.append((id, .failure(failure)))
        }
        guard gone == line.count, active.count < mostActive else { return line.append((id, request)) }
        start(id, request, since: started)
    }

    /// Starts what has waited longest, where there is room.
    private func callUp() {
        while gone < line.count, active.count < mostActive {
            if let next = line[gone] { start(next.id, next.request, since: 0) }
            line[gone] = nil
            gone += 1
        }
        guard gone * 2 >= line.count else { return }
        line = Array(line[gone...])
        gone = 0
    }

    /// - Parameter started: when it was left here; long ago for what stood in line.
    private func start(_ id: UInt64, _ request: HTTPRequest, since started: Int) {
        let transfer = idle.popLast() ?? Transfer(surroundings)
        do throws(ExchangeFailure) {
            try transfer.begin(id, request, since: started)
        } catch {
            return end(transfer, .failure(error))
        }
        active[id] = transfer
        nextExpiry = min(nextExpiry, transfer.expiry)
        multi.add(transfer)
    }

    private func cancel(_ id: UInt64) {
        if let transfer = active[id] {
            multi.remove(transfer)
            end(transfer, .failure(.cancelled(wasSent: transfer.wasSent)))
        } else if let place = line.firstIndex(where: { $0?.id == id }) {
            line[place] = nil
            ended.append((id, .failure(.cancelled(wasSent: false))))
        }
    }

    /// Takes what libcurl is done with; a redirect goes on with another request.
    private func settle() {
        while let (transfer, result) = multi.next() {
            multi.remove(transfer)
            switch transfer.outcome(of: result) {
            case .ended(let result): end(transfer, result)
            case .goesOn: multi.add(transfer)
            }
        }
    }

    private func end(_ transfer: Transfer, _ result: Result<Answer, ExchangeFailure>) {
        active[transfer.id] = nil
        ended.append((transfer.id, result))
        transfer.clear()
        if idle.count < Self.mostIdle { idle.append(transfer) }
    }

    private func close() {
        for case let waiting? in line { ended.append((waiting.id, .failure(.cancelled(wasSent: false)))) }
        for transfer in active.values {
            multi.remove(transfer)
            end(transfer, .failure(.cancelled(wasSent: transfer.wasSent)))
        }
        deliver()
        multi.close()
    }

    // MARK: Time

    private var untilExpiry: Int? { active.isEmpty ? nil : max(0, nextExpiry - clock.now) }

    /// Ends what has taken too long. Whatever moves only puts its end off, so that there is no need to look at all
    /// of them before the first could be over.
    private func expire() {
        guard clock.now >= nextExpiry else { return }
        nextExpiry = .max
        for transfer in active.values {
            if transfer.expiry <= clock.now {
                multi.remove(transfer)
                end(transfer, .failure(transfer.expired))
            } else {
                nextExpiry = min(nextExpiry, transfer.expiry)
            }
        }
    }

    private static let mostIdle = 512
}
