/// `benchmarks [NAME…]`: measures the parts of Easel that have to be fast and prints Markdown tables.
@main
struct Benchmarks {
    /// By the name that the command line takes, in the order of running.
    private static let suites: [(name: String, comparisons: @Sendable () throws -> [Comparison])] = [
        ("program", LintBenchmarks.programs),
        ("json", JSONBenchmarks.comparisons),
        ("bytes", BytesBenchmarks.comparisons),
        ("yaml", YAMLBenchmarks.comparisons),
        ("expressions", ExpressionBenchmarks.comparisons),
        ("lint", LintBenchmarks.comparisons),
        ("journal", JournalBenchmarks.comparisons),
        ("gate", GateBenchmarks.comparisons),
    ]

    static func main() throws {
        let wanted = CommandLine.arguments.dropFirst()
        let names = suites.map(\.name) + ["http", "engine", "soak"]
        guard wanted.allSatisfy(names.contains) else {
            print("usage: benchmarks [\(names.joined(separator: "|"))]…")
            return
        }
        for suite in suites where wanted.isEmpty || wanted.contains(suite.name) {
            for comparison in try suite.comparisons() { print(try comparison.measure().markdown, terminator: "\n\n") }
        }
        if wanted.isEmpty || wanted.contains("http") { try HTTPBenchmarks.report() }
        if wanted.isEmpty || wanted.contains("engine") { try EngineBenchmarks.report() }
        if wanted.isEmpty || wanted.contains("soak") { try SoakBenchmarks.report() }
    }
}
