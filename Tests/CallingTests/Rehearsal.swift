import Blueprint
import Exchanges
import Expressions
import Values

@testable import Calling

/// Plays one conversation to its end, against a counterpart that answers as a test says.
struct Rehearsal {
    typealias Answering = (Errand, Rehearsal) -> Result<Answer, ExchangeFailure>

    var conversation: Conversation
    var wallet = Wallet()
    var now: Timestamp
    /// What was asked for, in order.
    private(set) var errands: [Errand] = []
    private(set) var actions: [Action] = []
    private(set) var outcome: Outcome?
    var disk: [String: [UInt8]] = [:]
    private var open: [Errand] = []
    private var wakes: [(id: UInt32, at: Timestamp)] = []
    private var reads: [(id: UInt32, path: String, most: Int?)] = []
    private var isAccepting = false

    static let start = Timestamp("2026-06-01T12:00:00Z") ?? .epoch

    init(_ subject: Subject, at start: Timestamp = Rehearsal.start) {
        conversation = Conversation(subject)
        now = start
    }

    init(_ model: String, inputs: ValueMap? = nil, _ change: (inout Subject) -> Void = { _ in }) throws {
        self.init(try Rehearsal.subject(Protocols.counterpart(model), inputs: inputs, change))
    }

    static func subject(
        _ counterpart: Counterpart, id: UInt64 = 1, inputs: ValueMap? = nil,
        _ change: (inout Subject) -> Void = { _ in }
    ) -> Subject {
        var minted = ValueMap()
        for (name, kind) in counterpart.call?.mint ?? [] {
            switch kind {
            case .uuid: minted[name] = "0b8cdd4b-9f4f-4d5e-8d8e-1d3a2c6f7a90"
            case .timestamp: minted[name] = .timestamp(start)
            case .random: minted[name] = 4711
            }
        }
        var subject = Subject(
            id: id, counterpart: counterpart, inputs: inputs ?? counterpart.sampleInputs, key: counterpart.sampleKey,
            minted: minted, clientKey: "client-key-\(id)", folder: "/scratch/\(id)")
        change(&subject)
        return subject
    }

    // MARK: Playing

    var exchanges: [Exchange] { errands.map(\.exchange) }
    var requests: [HTTPRequest] { exchanges.compactMap { if case .http(let request) = $0 { request } else { nil } } }
    var waking: [Timestamp] { actions.compactMap { if case .wake(_, let at) = $0 { at } else { nil } } }
    /// Whether anything is under way that will come to an end by itself.
    var isWaiting: Bool { !open.isEmpty || !wakes.isEmpty || !reads.isEmpty || isAccepting }

    mutating func begin() { take(conversation.begin(at: now, &wallet)) }
    mutating func cancel(letsPaidFinish: Bool = false) {
        take(conversation.cancel(at: now, letsPaidFinish: letsPaidFinish, &wallet))
    }
    mutating func handle(_ arrival: Arrival) { take(conversation.handle(arrival, at: now, &wallet)) }

    /// To the end, or as long as anything happens.
    mutating func play(steps: Int = 2_000, _ answering: Answering = { $0.example($1) }) {
        begin()
        goOn(steps: steps, answering)
    }

    mutating func goOn(steps: Int = 2_000, _ answering: Answering = { $0.example($1) }) {
        for _ in 0..<steps where outcome == nil {
            guard step(answering) else { return }
        }
    }

    /// The next thing that happens; false where nothing does.
    @discardableResult
    mutating func step(_ answering: Answering) -> Bool {
        if isAccepting {
            isAccepting = false
            handle(.recorded)
        } else if !reads.isEmpty {
            let read = reads.removeFirst()
            handle(.read(read.id, disk[read.path].map { Array($0.prefix(read.most ?? .max)) }))
        } else if !open.isEmpty {
            let errand = open.removeFirst()
            let result = answering(errand, self)
            handle(.ended(errand.id, stored(result, of: errand)))
        } else if let place = wakes.indices.min(by: { wakes[$0].at < wakes[$1].at }) {
            let wake = wakes.remove(at: place)
            now = max(now, wake.at)
            handle(.woke(wake.id))
        } else {
            return false
        }
        return true
    }

    /// Puts a body where the request wants it.
    private mutating func stored(
        _ result: Result<Answer, ExchangeFailure>, of errand: Errand
    ) -> Result<Answer, ExchangeFailure> {
        guard case .success(.http(let answer)) = result, answer.status < 300, case .bytes(let bytes) = answer.body,
            case .http(let request) = errand.exchange, case .file(let path) = request.sink
        else { return result }
        disk[path] = bytes
        let receipt = HTTPAnswer.Receipt(
            path: path, bytes: bytes.count, sha256: Hex.encode(SHA256.digest(of: bytes)))
        return .success(
            .http(HTTPAnswer(status: answer.status, headers: answer.headers, body: .file(receipt), url: answer.url)))
    }

    private mutating func take(_ new: [Action]) {
        for action in new {
            actions.append(action)
            switch action {
            case .exchange(let errand):
                errands.append(errand)
                open.append(errand)
            case .wake(let id, let at): wakes.append((id, at))
            case .read(let id, let path, let most): reads.append((id, path, most))
            case .accepted: isAccepting = true
            case .drop(let id):
                open.removeAll { $0.id == id }
                wakes.removeAll { $0.id == id }
            case .withdraw, .progressed, .slowed: break
            case .ended(let end):
                outcome = end
                open = []
                wakes = []
                reads = []
            }
        }
    }

    // MARK: What came of it

    var success: Success? { if case .succeeded(let success)? = outcome { success } else { nil } }
    var failure: Failure? { if case .failed(let failure)? = outcome { failure } else { nil } }
    var stages: [String] {
        errands.map { errand in
            switch errand.purpose {
            case .stage(let stage, let place): place == 0 ? stage.rawValue : "\(stage.rawValue).\(place)"
            case .download: "download"
            case .inspection: "inspection"
            }
        }
    }
}

extension Counterpart {
    /// A secret for every name, of which each tells its name.
    var sampleKey: Key {
        var secrets = ValueMap()
        for name in provider.secrets.sorted() { secrets[name] = .string("secret-of-\(name)") }
        if provider.secrets.contains("EXAMPLE_ACCOUNT") {
            secrets["EXAMPLE_ACCOUNT"] = [
                "private_key": "-----BEGIN PRIVATE KEY-----\nabcdefghijklmnop\n-----END PRIVATE KEY-----",
                "client_email": "robot@example.com", "private_key_id": "kid-1",
            ]
        }
        return Key(id: "first", secrets: secrets)
    }
}
