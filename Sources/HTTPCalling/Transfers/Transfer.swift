import CCurl
import Exchanges
import Values

/// One request under way, redirects included, and libcurl's handle for it; afterwards free for the next request.
///
/// Why this is safe: libcurl's handle refers to this object, which owns it. Whoever gives the handle to libcurl holds
/// this object until it has taken it back.
@safe final class Transfer {
    let handle: EasyHandle
    let surroundings: Surroundings
    let activity: Activity

    private(set) var id: UInt64 = 0
    /// As it is sent now: after a redirect it is another one.
    var request = HTTPRequest(method: "GET", url: "")
    private(set) var deadline = 0
    private var started = 0
    /// Whether a byte of it may have left this machine.
    private(set) var wasSent = false
    var redirects = 0

    /// The addresses that are connected to have to be public.
    var isGuarded = false
    var proxy: String?
    /// An address was refused; if no other could be had, that is why.
    private var metForbidden = false

    var source: UploadSource?
    var parts: [UploadSource] = []
    var form: Form?
    var headers: HeaderList?
    /// libcurl has been asked for a signature, and has to be told otherwise.
    var isSigning = false

    private(set) var head = AnswerHead()
    private var body: [UInt8] = []
    private var file: ReceivedFile?
    private var received = 0
    /// What went wrong here, which is why libcurl was told to stop.
    var failure: ExchangeFailure?

    init(_ surroundings: Surroundings) {
        self.surroundings = surroundings
        activity = Activity(surroundings.clock)
        handle = EasyHandle(surroundings.curl)
        prepare()
    }

    /// To be called once, before it is given to libcurl.
    func begin(_ id: UInt64, _ request: HTTPRequest, since started: Int) throws(ExchangeFailure) {
        self.id = id
        self.started = started
        self.request = request
        wasSent = false
        redirects = 0
        deadline = activity.clock.now + request.limits.total.nanoseconds
        try configure()
    }

    /// Makes it free of all that belonged to its request.
    func clear() {
        forgetAnswer()
        detachBody()
        failure = nil
        metForbidden = false
        request = HTTPRequest(method: "GET", url: "")
    }

    private func forgetAnswer() {
        head.clear()
        body = []
        file = nil
        received = 0
    }

    // MARK: Time

    var expiry: Int { min(deadline, activity.last + request.limits.stall.nanoseconds) }

    /// Why it ends when its time is over.
    var expired: ExchangeFailure {
        let limits = request.limits
        let message =
            deadline <= activity.last + limits.stall.nanoseconds
            ? "no whole answer of '\(hostName)' within \(limits.total)"
            : "nothing moved for \(limits.stall) between '\(hostName)' and this machine"
        return ExchangeFailure(.timeout, wasSent: wasSent, message)
    }

    // MARK: Connecting

    /// Whether the request may be sent over a connection to this address.
    func mayBeSent(to address: String) -> Bool {
        // libcurl sends a request again by itself if a kept connection breaks before an answer.
        if request.isPaid, wasSent {
            note(.broken, "'\(hostName)' closed the connection without an answer, and what may cost is not sent twice")
            return false
        }
        // A connection that is kept may have been made for a request that may go anywhere.
        if isGuarded, proxy == nil, NetworkAddress(address)?.isPublic != true {
            noteForbidden()
            return false
        }
        if !wasSent { surroundings.departures.note(id, since: started) }
        wasSent = true
        activity.mark()
        return true
    }

    func mayConnect(to address: NetworkAddress) -> Bool {
        guard isGuarded, proxy == nil, !address.isPublic else { return true }
        metForbidden = true
        return false
    }

    private func noteForbidden() {
        note(.forbidden, "'\(hostName)' is not on the public internet")
    }

    func note(_ reason: ExchangeFailure.Reason, _ message: String) {
        failure = failure ?? ExchangeFailure(reason, wasSent: wasSent, message)
    }

    /// As messages name it: without what a URL may hide.
    var hostName: String { Place(request.url, surroundings.curl)?.name ?? "the server" }

    // MARK: Receiving

    /// Whether to go on.
    func receive(line: UnsafeBufferPointer<UInt8>) -> Bool {
        activity.mark()
        switch unsafe head.take(line) {
        case .more: return true
        case .tooLong:
            note(.tooLarge, "the headers of '\(hostName)' are too long")
            return false
        case .complete: return prepareBody()
        }
    }

    private func prepareBody() -> Bool {
        if !isRedirect, request.method != "HEAD",
            let length = head.value(of: "content-length").flatMap({ Int($0) }), length >= 0
        {
            guard length <= mostBytes else { return noteTooLarge() }
            if !goesToFile { body.reserveCapacity(min(length, 1 << 20)) }
        }
        guard goesToFile, case .file(let path) = request.sink else { return true }
        do throws(ExchangeFailure) {
            file = try ReceivedFile(path)
            return true
        } catch {
            failure = error
            return false
        }
    }

    private var goesToFile: Bool { request.sink != .memory && 200..<300 ~= head.status }

    func receive(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
        activity.mark()
        received += piece.count
        guard received <= mostBytes else { return noteTooLarge() }
        // Nobody reads what stands beside a redirect.
        if isRedirect { return true }
        guard let file else {
            unsafe body.append(contentsOf: piece)
            return true
        }
        do throws(ExchangeFailure) {
            try unsafe file.write(piece.span)
            return true
        } catch {
            failure = error
            return false
        }
    }

    private func noteTooLarge() -> Bool {
        note(.tooLarge, "'\(hostName)' sends more than the \(mostBytes) bytes that are taken")
        return false
    }

    /// A download may be long, but not what a server says in its place.
    private var mostBytes: Int {
        request.sink == .memory || goesToFile ? request.limits.bytes : min(request.limits.bytes, 4 << 20)
    }

    // MARK: The end

    enum Outcome {
        case ended(Result<Answer, ExchangeFailure>)
        /// Elsewhere, and has to be given to libcurl again.
        case goesOn
    }

    /// What libcurl's result comes to.
    func outcome(of code: CURLcode) -> Outcome {
        do throws(ExchangeFailure) {
            try check(code)
            if isRedirect, let location = head.value(of: "location") {
                let status = head.status
                forgetAnswer()
                detachBody()
                try follow(location, status)
                return .goesOn
            }
            return .ended(.success(.http(try answer())))
        } catch {
            return .ended(.failure(error))
        }
    }

    private func check(_ code: CURLcode) throws(ExchangeFailure) {
        if let failure { throw failure }
        if let problem = source?.failure ?? parts.lazy.compactMap(\.failure).first {
            throw ExchangeFailure(.disk, wasSent: wasSent, problem)
        }
        if metForbidden, code == CURLE_COULDNT_CONNECT {
            noteForbidden()
            if let failure { throw failure }
        }
        guard code == CURLE_OK else {
            throw ExchangeFailure(
                code, wasSent: wasSent, host: hostName, answerHasBegun: head.status > 0, complaint: handle.complaint)
        }
    }

    private func answer() throws(ExchangeFailure) -> HTTPAnswer {
        let content: HTTPAnswer.Body = if let file { .file(try file.finish()) } else { .bytes(body) }
        return HTTPAnswer(status: head.status, headers: head.headers, body: content, url: request.url)
    }

    /// Whether the answer only says where to ask; of a request that may cost, it is the answer.
    private var isRedirect: Bool {
        switch head.status {
        case 301, 302, 303, 307, 308: !request.isPaid && head.value(of: "location") != nil
        default: false
        }
    }
}
