import Exchanges
import Foundation
import HTTPCalling
import Synchronization

/// Small requests to a fast server on this machine, against the same loop in C: what a request costs besides libcurl.
enum HTTPBenchmarks {
    private static let body = """
        {"model":"gpt-image-1","prompt":"a watercolor painting of a lighthouse at dawn, seen from the sea",\
        "n":1,"size":"1024x1024"}
        """

    /// Prints a table of its own: what counts here besides time is the processor's.
    static func report() throws {
        guard let peers = try Peers() else { return print(Peers.notice) }
        defer { peers.stop() }
        let fast = "\(Peers.address)/v1/images/generations"
        for (title, url, count, width) in [
            ("HTTP: small posts, 64 in flight", fast, 20_000, 64),
            ("HTTP: small posts, 256 in flight", fast, 20_000, 256),
            ("HTTP: 50 ms each, 256 in flight", "\(Peers.address)/delay/50/v1/images/generations", 5_120, 256),
            ("HTTP: 200 ms each, 1,000 in flight", "\(Peers.address)/delay/200/v1/images/generations", 10_000, 1000),
        ] {
            let candidates: [(name: String, run: () throws -> Sample)] = [
                ("`curlmulti.c`, poll", { try peers.curl(url, count, width, "poll") }),
                ("`curlmulti.c`, epoll", { try peers.curl(url, count, width, "epoll") }),
                ("`HTTPTransport`", { try Self.run(url, count, width, .epoll, isPaid: false) }),
                ("`HTTPTransport`, paid", { try Self.run(url, count, width, .epoll, isPaid: true) }),
                ("`HTTPTransport`, poll", { try Self.run(url, count, width, .poll, isPaid: false) }),
            ]
            print(try table(title, count, candidates), terminator: "\n\n")
            fflush(nil)
        }
    }

    private static func table(
        _ title: String, _ count: Int, _ candidates: [(name: String, run: () throws -> Sample)]
    ) throws -> String {
        let medians = try Sample.medians(rounds: 3, of: candidates.map(\.run))
        let rows = zip(candidates, medians).map { candidate, median in
            let rate = String(format: "%.0f/s", Double(count) / median.wall)
            let cost = String(format: "%.1f µs", median.processor / Double(count) * 1e6)
            let ratio = String(format: "%.2f×", median.processor / medians[0].processor)
            return "| \(candidate.name) | \(rate) | \(cost) | \(ratio) |"
        }
        return """
            ### \(title)

            | | requests | processor, each | against the first |
            | --- | ---: | ---: | ---: |
            \(rows.joined(separator: "\n"))
            """
    }

    // MARK: Candidates

    /// Keeps so many requests in flight that each answer starts the next, as an engine would.
    private static func run(
        _ url: String, _ count: Int, _ width: Int, _ waiting: HTTPTransport.Waiting, isPaid: Bool
    ) throws -> Sample {
        var request = HTTPRequest(method: "POST", url: url)
        request.headers = [
            .init("Content-Type", "application/json"), .init("Authorization", "Key mock"),
        ]
        request.body = .content(.bytes(Array(body.utf8)))
        request.isPaid = isPaid
        let course = Course(request, count)
        let start = (wall: ContinuousClock.now, processor: processorSeconds)
        let transport = HTTPTransport(waiting: waiting) { course.take($0) }
        course.transport.withLock { $0 = transport }
        course.start(width)
        course.done.wait()
        transport.close()
        course.transport.withLock { $0 = nil }
        guard course.failures.load(ordering: .relaxed) == 0 else { throw Failed() }
        return Sample(
            wall: (ContinuousClock.now - start.wall) / .seconds(1), processor: processorSeconds - start.processor,
            memory: 0)
    }

    private struct Failed: Error {}

    private final class Course: Sendable {
        private struct State {
            var started = 0
            var ended = 0
        }

        let transport = Mutex<HTTPTransport?>(nil)
        let done = DispatchSemaphore(value: 0)
        let failures = Atomic<Int>(0)
        private let state = Mutex(State())
        private let request: HTTPRequest
        private let count: Int

        init(_ request: HTTPRequest, _ count: Int) {
            self.request = request
            self.count = count
        }

        func start(_ wanted: Int) {
            let ids = state.withLock { state in
                let ids = state.started..<min(count, state.started + wanted)
                state.started = ids.upperBound
                return ids
            }
            transport.withLock { $0 }?.start(ids.map { (UInt64($0), .http(request)) })
        }

        func take(_ ended: [Transport.Ended]) {
            for (_, result) in ended {
                guard case .success(.http(let answer)) = result, answer.status == 200 else {
                    failures.add(1, ordering: .relaxed)
                    continue
                }
            }
            let isOver = state.withLock { state in
                state.ended += ended.count
                return state.ended == count
            }
            if isOver { done.signal() } else { start(ended.count) }
        }
    }

    private static var processorSeconds: Double {
        var usage = rusage()
        #if canImport(Glibc)
            let own = __rusage_who_t(RUSAGE_SELF.rawValue)
        #else
            let own = RUSAGE_SELF
        #endif
        unsafe getrusage(own, &usage)
        return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
    }
}
