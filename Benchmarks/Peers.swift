import Exchanges
import Foundation
import HTTPCalling
import Synchronization

/// A fast server that plays providers, and programs in C that do the least of what Easel does.
///
/// Their sources are in `../shared/bench`, beside the project and not a part of it; they are compiled for the occasion.
final class Peers {
    static let notice = "notice: skipped, no ../shared/bench or no C compiler\n"
    static let port = 18_901
    static let address = "http://127.0.0.1:\(port)"

    private let folder = FileManager.default.temporaryDirectory.appending(path: "easel-peers-\(getpid())")
    private let server = Process()

    /// Nil where their sources or a compiler are missing.
    init?() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../shared/bench").standardizedFileURL
        guard FileManager.default.fileExists(atPath: sources.path) else { return nil }
        // Where floor.c keeps its database.
        try FileManager.default.createDirectory(
            at: folder.appending(path: "data/db"), withIntermediateDirectories: true)
        for (source, libraries) in [
            ("mock/mockd", [String]()), ("c/curlmulti", ["-lcurl"]), ("c/floor", ["-lcurl", "-lsqlite3"]),
        ] {
            let name = URL(filePath: source).lastPathComponent
            let arguments = ["cc", "-O2", "-w", "-o", name, sources.appending(path: source + ".c").path] + libraries
            guard try output(of: URL(filePath: "/usr/bin/env"), arguments) != nil else { return nil }
        }
        server.executableURL = folder.appending(path: "mockd")
        server.arguments = ["-p", "\(Self.port)"]
        server.standardError = FileHandle.nullDevice
        try server.run()
    }

    func stop() {
        server.terminate()
        server.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    // MARK: Programs in C

    /// So many small posts, so many at once.
    func curl(_ url: String, _ count: Int, _ width: Int, _ waiting: String) throws -> Sample {
        struct Report: Decodable {
            let wall_s, user_s, sys_s: Double
            let maxrss_kb: Int
        }
        let report: Report = try report(of: "curlmulti", [url, "\(count)", "\(width)", waiting, "reuse", "post"])
        return Sample(
            wall: report.wall_s, processor: report.user_s + report.sys_s, memory: report.maxrss_kb * 1024)
    }

    /// So many jobs submitted, polled and fetched, each with three durable writes.
    func floor(_ count: Int, _ width: Int) throws -> Sample {
        struct Report: Decodable {
            let calls_s, cpu_us_per_call: Double
        }
        let report: Report = try report(of: "floor", [Self.address, "\(count)", "\(width)", "FULL", "group"])
        return Sample(
            wall: Double(count) / report.calls_s, processor: report.cpu_us_per_call * Double(count) / 1e6, memory: 0)
    }

    private func report<Report: Decodable>(of program: String, _ arguments: [String]) throws -> Report {
        guard let output = try output(of: folder.appending(path: program), arguments) else { throw Failed() }
        return try JSONDecoder().decode(Report.self, from: output)
    }

    // MARK: The server's memory

    /// What the server has seen of the requests whose paths begin with `/rec`.
    struct Arrivals {
        let times: [Double]

        /// The most that came within any stretch of so many seconds.
        func most(within seconds: Double) -> Int {
            var start = 0
            var most = 0
            for (place, time) in times.enumerated() {
                while time - times[start] >= seconds { start += 1 }
                most = max(most, place - start + 1)
            }
            return most
        }
    }

    func forgetArrivals() throws { _ = try text(at: "/_reset") }

    func arrivals() throws -> Arrivals {
        Arrivals(times: try text(at: "/_arrivals").split(separator: "\n").compactMap { Double($0) })
    }

    /// Foundation alone reads no URL of the web on Linux.
    private func text(at path: String) throws -> String {
        let answer = Mutex<Answer?>(nil)
        let done = DispatchSemaphore(value: 0)
        let transport = HTTPTransport { ended in
            answer.withLock { $0 = try? ended.first?.result.get() }
            done.signal()
        }
        transport.start([(0, .http(HTTPRequest(method: "GET", url: Self.address + path)))])
        done.wait()
        transport.close()
        guard case .http(let said)? = answer.withLock({ $0 }), case .bytes(let bytes) = said.body else {
            throw Failed()
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Nil where it fails.
    private func output(of program: URL, _ arguments: [String]) throws -> Data? {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? output : nil
    }

    private struct Failed: Error {}
}
