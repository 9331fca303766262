import Exchanges
import Foundation
import HTTPCalling
import Synchronization

/// Small requests to a fast server on this machine, against the same loop in C: what a request costs besides libcurl.
///
/// The server and the C program are `../shared/bench/mock/mockd.c` and `…/c/curlmulti.c`, compiled for the occasion.
enum HTTPBenchmarks {
    private static let port = 18_901
    private static let route = "http://127.0.0.1:\(port)"
    private static let body = """
        {"model":"gpt-image-1","prompt":"a watercolor painting of a lighthouse at dawn, seen from the sea",\
        "n":1,"size":"1024x1024"}
        """

    /// Prints a table of its own: what counts here besides time is the processor's.
    static func report() throws {
        guard let peers = try Peers() else { return print("notice: skipped, no ../shared/bench or no C compiler\n") }
        defer { peers.stop() }
        let fast = "\(route)/v1/images/generations"
        for (title, url, count, width) in [
            ("HTTP: small posts, 64 in flight", fast, 20_000, 64),
            ("HTTP: small posts, 256 in flight", fast, 20_000, 256),
            ("HTTP: 50 ms each, 256 in flight", "\(route)/delay/50/v1/images/generations", 5_120, 256),
            ("HTTP: 200 ms each, 1,000 in flight", "\(route)/delay/200/v1/images/generations", 10_000, 1000),
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

    struct Sample {
        /// In seconds.
        let wall: Double
        let processor: Double
    }

    /// In turns, so that a machine that slows down slows all of them alike.
    private static func table(
        _ title: String, _ count: Int, _ candidates: [(name: String, run: () throws -> Sample)]
    ) throws -> String {
        var samples = candidates.map { _ in [Sample]() }
        for round in 0...rounds {
            for (place, candidate) in candidates.enumerated() {
                let sample = try candidate.run()
                // The first round only warms the caches.
                if round > 0 { samples[place].append(sample) }
            }
        }
        let medians = samples.map { samples in
            (
                wall: samples.map(\.wall).sorted()[samples.count / 2],
                processor: samples.map(\.processor).sorted()[samples.count / 2]
            )
        }
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

    private static let rounds = 3

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
            wall: (ContinuousClock.now - start.wall) / .seconds(1), processor: processorSeconds - start.processor)
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

    // MARK: Peers

    /// The server and the C program.
    private final class Peers {
        private let folder = FileManager.default.temporaryDirectory.appending(path: "easel-http-benchmark-\(getpid())")
        private let server = Process()

        /// Nil where their sources or a compiler are missing.
        init?() throws {
            let sources = URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "../../shared/bench").standardizedFileURL
            guard FileManager.default.fileExists(atPath: sources.path) else { return nil }
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for (source, arguments) in [("mock/mockd", [String]()), ("c/curlmulti", ["-w", "-lcurl"])] {
                let program = folder.appending(path: URL(filePath: source).lastPathComponent).path
                let arguments = ["cc", "-O2", "-o", program, sources.appending(path: source + ".c").path] + arguments
                guard try Self.output(of: "/usr/bin/env", arguments) != nil else { return nil }
            }
            server.executableURL = folder.appending(path: "mockd")
            server.arguments = ["-p", "\(HTTPBenchmarks.port)"]
            server.standardError = FileHandle.nullDevice
            try server.run()
        }

        func stop() {
            server.terminate()
            server.waitUntilExit()
            try? FileManager.default.removeItem(at: folder)
        }

        func curl(_ url: String, _ count: Int, _ width: Int, _ waiting: String) throws -> Sample {
            let arguments = [url, "\(count)", "\(width)", waiting, "reuse", "post"]
            struct Report: Decodable {
                let wall_s, user_s, sys_s: Double
            }
            let program = folder.appending(path: "curlmulti").path
            guard let output = try Self.output(of: program, arguments) else { throw Failed() }
            let report = try JSONDecoder().decode(Report.self, from: output)
            return Sample(wall: report.wall_s, processor: report.user_s + report.sys_s)
        }

        /// Nil where it fails.
        private static func output(of program: String, _ arguments: [String]) throws -> Data? {
            let process = Process()
            process.executableURL = URL(filePath: program)
            process.arguments = arguments
            let pipe = Pipe()
            process.standardOutput = pipe
            try process.run()
            let output = pipe.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            return process.terminationStatus == 0 ? output : nil
        }
    }
}
