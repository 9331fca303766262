/// One connection: a request at a time is read, answered and written.
final class Client {
    enum State {
        case reading
        /// The request has been handed over; nobody has answered yet.
        case waiting(method: String, closes: Bool)
        /// The answer is there, and its time has not come.
        case holding(ServedAnswer, until: Moment, method: String, closes: Bool)
        case writing(closes: Bool)
        /// All is said, and what still arrives is thrown away, lest it destroys what was sent.
        case leaving
    }

    let socket: Socket
    private(set) var state = State.reading
    /// Which of its requests is at work.
    private(set) var number = 0
    private var reader: RequestReader
    private var output: [UInt8] = []
    private var written = 0
    /// When it has been silent for too long; nil while it waits for us.
    private(set) var deadline: Moment?
    private let limits: ServingLimits

    init(_ socket: Socket, _ limits: ServingLimits, at now: Moment) {
        self.socket = socket
        self.limits = limits
        reader = RequestReader(limits)
        deadline = now + limits.idle
    }

    /// Nothing of a request has come, and nothing of an answer is left.
    var isIdle: Bool { if case .reading = state { !reader.isAmid } else { false } }
    var wantsToRead: Bool {
        switch state {
        case .reading, .leaving: true
        default: false
        }
    }
    var wantsToWrite: Bool { written < output.count }
    var holdsUntil: Moment? { if case .holding(_, let time, _, _) = state { time } else { nil } }

    // MARK: Reading

    /// What has been read is a request; or the connection is over; or it goes on.
    enum Turn {
        case goesOn
        case request(ServedRequest)
        case over
    }

    func read(_ buffer: inout [UInt8], at now: Moment) -> Turn {
        switch socket.read(into: &buffer) {
        case .nothing: return .goesOn
        case .end: return .over
        case .some(let count):
            guard case .reading = state else { return .goesOn }
            let wasReadingHead = reader.isReadingHead
            reader.add(buffer[..<count])
            // A head has one time from its first byte on, however it trickles.
            if !wasReadingHead { deadline = now + (reader.isReadingHead ? limits.head : limits.stall) }
            return next(at: now)
        }
    }

    /// What is there of the next request.
    func next(at now: Moment) -> Turn {
        guard case .reading = state else { return .goesOn }
        switch reader.next() {
        case .more:
            if !reader.isReadingHead { deadline = now + (reader.isAmid ? limits.stall : limits.idle) }
            return .goesOn
        case .proceed:
            output = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)
            written = 0
            deadline = now + limits.stall
            return write(at: now)
        case .request(let request, let closes):
            number += 1
            deadline = nil
            state = .waiting(method: request.method, closes: closes)
            return .request(request)
        case .refusal(let refusal):
            return say(refusal.answer, to: "GET", closes: true, at: now)
        }
    }

    // MARK: Writing

    func answer(_ answer: ServedAnswer, at now: Moment, isLast: Bool) -> Turn {
        guard case .waiting(let method, let closes) = state else { return .goesOn }
        guard answer.delay > .zero, !isLast else { return say(answer, to: method, closes: closes || isLast, at: now) }
        state = .holding(answer, until: now + answer.delay, method: method, closes: closes)
        return .goesOn
    }

    /// Gives the answer whose time has come.
    func release(at now: Moment, isLast: Bool) -> Turn {
        guard case .holding(let answer, let time, let method, let closes) = state, time <= now || isLast else {
            return .goesOn
        }
        return say(answer, to: method, closes: closes || isLast, at: now)
    }

    private func say(_ answer: ServedAnswer, to method: String, closes: Bool, at now: Moment) -> Turn {
        guard answer.content != .silence else { return .over }
        output = answer.bytes(to: method, date: HTTPDate.text(), closing: closes)
        written = 0
        state = .writing(closes: closes)
        deadline = now + limits.stall
        return write(at: now)
    }

    func write(at now: Moment) -> Turn {
        while wantsToWrite {
            switch socket.write(output, from: written) {
            case .some(let count):
                written += count
                deadline = now + limits.stall
            case .nothing: return .goesOn
            case .end: return .over
            }
        }
        output = []
        written = 0
        guard case .writing(let closes) = state else { return .goesOn }
        guard !closes else {
            socket.finish()
            state = .leaving
            deadline = now + .seconds(2)
            return .goesOn
        }
        state = .reading
        deadline = now + limits.idle
        return next(at: now)
    }

    /// What becomes of it when its time is over.
    func expire(at now: Moment) -> Turn {
        guard case .reading = state, reader.isAmid else { return .over }
        return say(Refusal(408, "the request did not come in time").answer, to: "GET", closes: true, at: now)
    }
}
