#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The loop of a server: waits for sockets, for times and for answers from elsewhere.
struct ServingLoop {
    private let listener: Socket
    private let bell: Bell
    private let limits: ServingLimits
    private var clients: [Int: Client] = [:]
    private var lastClient = 0
    private var isStopped = false
    /// When the last ones are left, after a stop.
    private var end: Moment?
    private var buffer = [UInt8](repeating: 0, count: 64 << 10)
    /// Where the system has no more files, no connection is taken until one has gone.
    private var isFull = false

    init(_ listener: Socket, _ bell: Bell, _ limits: ServingLimits) {
        self.listener = listener
        self.bell = bell
        self.limits = limits
    }

    mutating func run(_ handler: HTTPServer.Handler) {
        while true {
            if isStopped, clients.isEmpty { return }
            let (sockets, ids, timeout) = wishes()
            let ready = wait(for: sockets, timeout)
            let now = Moment.now
            if isStopped, let end, now >= end { return }
            if ready[0] != 0 {
                while case .some = bell.reading.read(into: &buffer) {}
                take(bell.take(), handler, at: now)
            }
            for (place, id) in ids.enumerated() { serve(id, ready[place + 2], handler, at: now) }
            if ready[1] != 0 { accept(at: now) }
        }
    }

    // MARK: Waiting

    private func wishes() -> (sockets: [pollfd], ids: [Int], timeout: Int32) {
        let accepts = !isStopped && !isFull && clients.count < limits.clients
        var sockets = [
            pollfd(fd: bell.reading.number, events: Int16(POLLIN), revents: 0),
            pollfd(fd: accepts ? listener.number : -1, events: Int16(POLLIN), revents: 0),
        ]
        sockets.reserveCapacity(clients.count + 2)
        var ids: [Int] = []
        ids.reserveCapacity(clients.count)
        var next = end
        for (id, client) in clients {
            let events = (client.wantsToRead ? POLLIN : 0) | (client.wantsToWrite ? POLLOUT : 0)
            sockets.append(pollfd(fd: client.socket.number, events: Int16(events), revents: 0))
            ids.append(id)
            for time in [client.deadline, client.holdsUntil] {
                if let time, next.map({ time < $0 }) ?? true { next = time }
            }
        }
        return (sockets, ids, next.map { Moment.now.milliseconds(until: $0) } ?? -1)
    }

    private func wait(for sockets: [pollfd], _ timeout: Int32) -> [Int16] {
        var sockets = sockets
        let count = unsafe poll(&sockets, nfds_t(sockets.count), timeout)
        return count > 0 ? sockets.map(\.revents) : [Int16](repeating: 0, count: sockets.count)
    }

    // MARK: Clients

    private mutating func accept(at now: Moment) {
        while clients.count < limits.clients {
            guard let socket = listener.accepted() else {
                isFull = errno == EMFILE || errno == ENFILE
                return
            }
            lastClient += 1
            clients[lastClient] = Client(socket, limits, at: now)
        }
    }

    private mutating func take(_ letters: Bell.Letters, _ handler: HTTPServer.Handler, at now: Moment) {
        if letters.isStopped, !isStopped {
            isStopped = true
            end = now + .seconds(5)
            for (id, client) in clients where client.isIdle { leave(id) }
        }
        for (ticket, answer) in letters.answers where clients[ticket.client]?.number == ticket.number {
            guard let turn = clients[ticket.client]?.answer(answer, at: now, isLast: isStopped) else { continue }
            go(on: turn, ticket.client, handler, at: now)
        }
    }

    private mutating func serve(_ id: Int, _ ready: Int16, _ handler: HTTPServer.Handler, at now: Moment) {
        // Read first: Swift 6.3's optimizer fails on a client that is looked at while it is changed.
        guard let (holdsUntil, deadline) = clients[id].map({ ($0.holdsUntil, $0.deadline) }) else { return }
        let ready = Int32(ready)
        if let holdsUntil, holdsUntil <= now || isStopped {
            if let turn = clients[id]?.release(at: now, isLast: isStopped) { go(on: turn, id, handler, at: now) }
        } else if ready & (POLLERR | POLLNVAL) != 0 || (ready & POLLHUP != 0 && ready & POLLIN == 0) {
            leave(id)
        } else if ready & POLLOUT != 0 {
            if let turn = clients[id]?.write(at: now) { go(on: turn, id, handler, at: now) }
        } else if ready & POLLIN != 0 {
            if let turn = clients[id]?.read(&buffer, at: now) { go(on: turn, id, handler, at: now) }
        } else if let deadline, deadline <= now {
            if let turn = clients[id]?.expire(at: now) { go(on: turn, id, handler, at: now) }
        }
    }

    private mutating func go(on turn: Client.Turn, _ id: Int, _ handler: HTTPServer.Handler, at now: Moment) {
        var turn = turn
        while true {
            switch turn {
            case .goesOn:
                if isStopped, clients[id]?.isIdle == true { leave(id) }
                return
            case .over: return leave(id)
            case .request(let request):
                guard let number = clients[id]?.number else { return }
                guard let answer = handler(request, HTTPServer.Ticket(client: id, number: number)),
                    let next = clients[id]?.answer(answer, at: now, isLast: isStopped)
                else { return }
                turn = next
            }
        }
    }

    private mutating func leave(_ id: Int) {
        clients[id] = nil
        isFull = false
    }
}
