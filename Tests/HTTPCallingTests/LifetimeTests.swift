import Exchanges
import HTTPCalling
import Synchronization
import TestKit
import Testing
import Values

@Suite(.ownThreads) struct LifetimeTests {
    @Test(arguments: HTTPTransport.Waiting.allCases)
    func `a request that is cancelled ends so, and its connection with it`(
        waiting: HTTPTransport.Waiting
    ) async throws {
        let arrived = Mutex<CheckedContinuation<Void, Never>?>(nil)
        let server = try TestServer { _ in
            arrived.withLock { $0?.resume() }
            return .hang
        }
        let caller = Caller(waiting)
        async let ending = caller.ending(of: .get(server.url("/"))) { id in
            #expect(id == 1)
        }
        // Cancelled only once the server has it.
        await withCheckedContinuation { continuation in
            let isLate = arrived.withLock { waiting in
                if server.requests.isEmpty {
                    waiting = continuation
                    return false
                }
                return true
            }
            if isLate { continuation.resume() }
        }
        caller.transport.cancel([1])
        guard case .failure(let failure) = await ending else {
            Issue.record("a cancelled request was answered")
            return
        }
        #expect(failure.reason == .cancelled)
        #expect(failure.wasSent)
        // What has ended, or never was, cannot be cancelled.
        caller.transport.cancel([1, 99])
        caller.transport.close()
        #expect(caller.surplus == 0)
    }

    @Test func `what is cancelled at once was not sent`() async throws {
        let server = try TestServer { _ in .hang }
        let caller = Caller()
        let ending = await caller.ending(of: .get(server.url("/"))) { caller.transport.cancel([$0]) }
        guard case .failure(let failure) = ending else {
            Issue.record("a cancelled request was answered")
            return
        }
        #expect(failure.reason == .cancelled)
    }

    @Test(arguments: HTTPTransport.Waiting.allCases)
    func `closing ends what is left as cancelled`(waiting: HTTPTransport.Waiting) async throws {
        let server = try TestServer { _ in .hang }
        let ended = Mutex<[UInt64: ExchangeFailure.Reason]>([:])
        let transport = HTTPTransport(waiting: waiting) { batch in
            ended.withLock { ended in
                for (id, result) in batch {
                    if case .failure(let failure) = result, ended[id] == nil { ended[id] = failure.reason }
                }
            }
        }
        transport.start((0..<50).map { ($0, .http(.get(server.url("/\($0)")))) })
        transport.close()
        // Whatever close returns after has been delivered.
        #expect(ended.withLock { $0 } == Dictionary(uniqueKeysWithValues: (0..<50).map { ($0, .cancelled) }))
        transport.start([(77, .http(.get(server.url("/late"))))])
        #expect(ended.withLock { $0[77] } == .cancelled)
        transport.close()
    }

    @Test(arguments: HTTPTransport.Waiting.allCases)
    func `requests beyond those that go at once wait in line`(waiting: HTTPTransport.Waiting) async throws {
        let server = try TestServer { $0.path == "/1" ? .hang : .text(200, $0.path) }
        let (endings, told) = AsyncStream<String>.makeStream()
        let transport = HTTPTransport(waiting: waiting, atOnce: 1) { ended in
            for (id, result) in ended {
                switch result {
                case .success(.http(let answer)): told.yield(answer.text)
                case .failure(let failure): told.yield("\(id) \(id == 3 ? "\(failure.wasSent)" : "\(failure.reason)")")
                default: told.yield("\(id)?")
                }
            }
        }
        transport.start((1...4).map { ($0, .http(.get(server.url("/\($0)")))) })
        transport.cancel([3])
        transport.cancel([1])
        var seen: [String] = []
        for await ending in endings.prefix(4) { seen.append(ending) }
        #expect(seen == ["3 false", "1 cancelled", "/2", "/4"])
        #expect(!server.requests.contains { $0.path == "/3" })
        transport.close()
    }

    @Test(arguments: [(Duration.zero, [1, 2, 3]), (.seconds(600), [])])
    func `what leaves late is told before it ends, and once`(punctuality: Duration, late: [UInt64]) async throws {
        let server = try TestServer { $0.path == "/2" ? .redirect(302, to: "/there") : .text(200, "") }
        let (words, told) = AsyncStream<(id: UInt64, hasEnded: Bool)>.makeStream()
        let transport = HTTPTransport(
            punctuality: punctuality, departed: { for (id, _) in $0 { told.yield((id, false)) } },
            deliver: { for (id, _) in $0 { told.yield((id, true)) } })
        transport.start((1...3).map { ($0, .http(.get(server.url("/\($0)")))) })
        var seen: [(id: UInt64, hasEnded: Bool)] = []
        for await word in words {
            seen.append(word)
            if seen.count(where: { $0.hasEnded }) == 3 { break }
        }
        transport.close()
        #expect(seen.filter { !$0.hasEnded }.map(\.id).sorted() == late)
        for id in late { #expect(seen.filter { $0.id == id }.map(\.hasEnded) == [false, true]) }
    }

    @Test func `a transport that nobody used ends quietly`() {
        let transport = HTTPTransport { _ in Issue.record("nothing was started") }
        transport.cancel([1])
        transport.close()
    }

    @Test func `a transport may be closed by whom it delivers to`() async throws {
        let server = try TestServer { _ in .text(200, "last") }
        let own = Mutex<HTTPTransport?>(nil)
        await withCheckedContinuation { continuation in
            let transport = HTTPTransport { _ in
                own.withLock { transport in
                    transport?.close()
                    transport = nil
                }
                continuation.resume()
            }
            own.withLock { $0 = transport }
            transport.start([(1, .http(.get(server.url("/"))))])
        }
        #expect(own.withLock { $0 == nil })
    }

    @Test func `programs are run elsewhere`() async throws {
        await withCheckedContinuation { continuation in
            let transport = HTTPTransport { ended in
                #expect(ended.count == 1)
                guard case .failure(let failure)? = ended.first?.result else {
                    Issue.record("a program was run")
                    return continuation.resume()
                }
                #expect(failure.reason == .program)
                #expect(!failure.wasSent)
                continuation.resume()
            }
            transport.start([(1, .program(ProgramRun(program: "true", arguments: [], folder: "/tmp")))])
        }
    }

    @Test(arguments: HTTPTransport.Waiting.allCases)
    func `each of a thousand requests in flight ends once, with its own answer`(
        waiting: HTTPTransport.Waiting
    ) async throws {
        let count = 1000
        let server = try TestServer { .text(200, $0.path) }
        let caller = Caller(waiting)
        let wrong = await withTaskGroup(of: String?.self) { group in
            for number in 0..<count {
                group.addTask {
                    switch await caller.ending(of: .get(server.url("/\(number)"))) {
                    case .success(let answer): answer.text == "/\(number)" ? nil : answer.text
                    case .failure(let failure): "\(number): \(failure)"
                    }
                }
            }
            return await group.reduce(into: [String]()) { if let wrong = $1 { $0.append(wrong) } }
        }
        caller.transport.close()
        #expect(wrong == [])
        #expect(server.requests.count == count)
        #expect(caller.surplus == 0)
    }
}
