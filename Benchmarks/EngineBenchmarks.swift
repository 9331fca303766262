import Foundation

/// The whole program at work, from its start to its end: runs with durable journals, against the fast server on this
/// machine and the least that does the same work in C.
enum EngineBenchmarks {
    static func report() throws {
        guard let peers = try Peers() else { return print(Peers.notice) }
        defer { peers.stop() }
        for part in [rates, latencies, limits, steps, waiting, plans] {
            for table in try part(peers) { print(table, terminator: "\n\n") }
            fflush(nil)
        }
    }

    private typealias Candidate = (name: String, run: () throws -> Sample)

    // MARK: Calls a second

    private static func rates(_ peers: Peers) throws -> [String] {
        var tables: [String] = []
        for width in [64, 256] {
            let count = 10_000
            let jobs = try EngineProject(workflow: EngineProject.fanOut(count, width, "queued"))
            tables.append(
                try table(
                    "Engine: jobs submitted, polled and fetched, \(width) in flight", count,
                    ("`floor.c`", { try peers.floor(count, width) }), ("`easel run`", { try jobs.run() })))
            let calls = try EngineProject(workflow: EngineProject.fanOut(count, width, "painter"))
            let url = "\(Peers.address)/v1/images/generations"
            tables.append(
                try table(
                    "Engine: calls of one request, \(width) in flight", count,
                    ("`curlmulti.c`, which writes nothing down", { try peers.curl(url, count, width, "poll") }),
                    ("`easel run`", { try calls.run() })))
        }
        return tables
    }

    private static func table(_ title: String, _ count: Int, _ candidates: Candidate...) throws -> String {
        let medians = try Sample.medians(rounds: 3, of: candidates.map(\.run))
        let rows = zip(candidates, medians).map { candidate, median in
            let cells = [
                String(format: "%.0f/s", Double(count) / median.wall),
                String(format: "%.2f×", medians[0].wall / median.wall),
                String(format: "%.1f µs", median.processor / Double(count) * 1e6),
                String(format: "%.2f×", median.processor / medians[0].processor), memory(median),
            ]
            return "| \(candidate.name) | \(cells.joined(separator: " | ")) |"
        }
        return """
            ### \(title)

            | | calls | against the first | processor, each | against the first | peak memory |
            | --- | ---: | ---: | ---: | ---: | ---: |
            \(rows.joined(separator: "\n"))
            """
    }

    private static func memory(_ sample: Sample) -> String {
        sample.memory == 0 ? "" : String(format: "%.0f MB", Double(sample.memory) / 1e6)
    }

    // MARK: Against what cannot be better

    /// A table of figures that stand for themselves.
    private static func table(_ title: String, _ columns: [String], _ rows: [[String]]) -> String {
        """
        ### \(title)

        | \(columns.joined(separator: " | ")) |
        | ---\(String(repeating: " | ---:", count: columns.count - 1)) |
        \(rows.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n"))
        """
    }

    private static func latencies(_ peers: Peers) throws -> [String] {
        let rows = try [(50, 256, 20_480), (200, 1_000, 20_000)].map { latency, width, count in
            let project = try EngineProject(
                route: "/delay/\(latency)", workflow: EngineProject.fanOut(count, width, "painter"))
            let url = "\(Peers.address)/delay/\(latency)/v1/images/generations"
            let medians = try Sample.medians(
                rounds: 3, of: [{ try peers.curl(url, count, width, "epoll") }, { try project.run() }])
            let least = Double(latency) / 1e3 * Double(count / width)
            return [
                "\(latency) ms, \(width) in flight", String(format: "%.0f/s", Double(width) * 1e3 / Double(latency)),
            ]
                + medians.map { String(format: "%.1f %%", least / $0.wall * 100) }
                + [String(format: "%.1f µs", medians[1].processor / Double(count) * 1e6)]
        }
        let columns = ["calls of one request", "ideal", "`curlmulti.c`, epoll", "`easel run`", "processor, each"]
        return [table("Engine: the share of the ideal rate that is reached", columns, rows)]
    }

    private static func limits(_ peers: Peers) throws -> [String] {
        let count = 2_000
        let project = try EngineProject(
            route: "/rec/delay/50", limits: "[{rate: 100/s}]", workflow: EngineProject.fanOut(count, 256, "painter"))
        try peers.forgetArrivals()
        let sample = try project.run()
        let arrivals = try peers.arrivals()
        // The first hundred go at once, and the last after nineteen seconds.
        let least = Double(count / 100 - 1)
        let last = arrivals.times.last ?? .infinity
        return [
            table(
                "Engine: 2,000 calls of 50 ms under a limit of 100/s",
                ["worst second", "worst tenth", "last call after", "at the least", "of what is allowed", "whole run"],
                [
                    [
                        "\(arrivals.most(within: 1))", "\(arrivals.most(within: 0.1))", String(format: "%.3f s", last),
                        String(format: "%.0f s", least), String(format: "%.4f", (least + 1) / (last + 1)),
                        String(format: "%.2f s", sample.wall),
                    ]
                ])
        ]
    }

    // MARK: Shapes

    private static func steps(_ peers: Peers) throws -> [String] {
        let cases: [(name: String, count: Int, workflow: String, isSimulated: Bool)] = [
            ("items without network", 50_000, EngineProject.fanOut(50_000, 256, "writer"), true),
            ("a chain of steps", 1_000, EngineProject.chains(1_000, of: 1), false),
            ("a graph without network, 100 chains", 10_000, EngineProject.chains(100, of: 100), true),
            ("a graph without network, 100 chains", 100_000, EngineProject.chains(1_000, of: 100), true),
        ]
        let rows = try cases.map { name, count, workflow, isSimulated in
            let project = try EngineProject(workflow: workflow)
            let lint = try project.program(["lint", "-q"]).sample()
            let run = try project.run(simulated: isSimulated)
            return [
                name, "\(count)", String(format: "%.2f s", run.wall), String(format: "%.2f s", lint.wall),
                String(format: "%.0f/s", Double(count) / max(run.wall - lint.wall, 1e-3)), memory(run),
            ]
        }
        let columns = ["durable steps", "how many", "whole run", "of that to read the files", "steps", "peak memory"]
        return [table("Engine: steps that are not held up", columns, rows)]
    }

    private static func waiting(_ peers: Peers) throws -> [String] {
        let rows = try [10_000, 100_000].map { count in
            let project = try EngineProject(
                route: "/job/\(count / 5 + 2_000)", pace: "5s", workflow: EngineProject.fanOut(count, count, "queued"))
            let run = try project.run()
            return [
                "\(count)", memory(run), String(format: "%.1f kB", Double(run.memory) / Double(count) / 1e3),
                String(format: "%.1f s", run.wall),
            ]
        }
        return [table("Engine: jobs that all wait at once", ["jobs", "peak memory", "each", "whole run"], rows)]
    }

    private static func plans(_ peers: Peers) throws -> [String] {
        let steps = (0..<3).map { "  s\($0):\n    for_each: {n: \"${lists.range(3333)}\"}\n    uses: mock.painter\n" }
        let with = "    with: {prompt: a lighthouse}\n"
        let project = try EngineProject(workflow: "steps:\n" + steps.map { $0 + with }.joined())
        let graph = try EngineProject(workflow: EngineProject.chains(100, of: 100))
        let rows = try [("3 fan-outs of 3,333", project), ("10,000 steps", graph)].map { name, project in
            let median = try Sample.medians(rounds: 5, of: [{ try project.program(["plan", "work"]).sample() }])[0]
            return [name, String(format: "%.3f s", median.wall), memory(median)]
        }
        return [table("Engine: `easel plan` of 10,000 jobs", ["", "median", "peak memory"], rows)]
    }
}
