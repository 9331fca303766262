import Blueprint
import Compiling
import Rehearsing
import Reporting
import Values

extension Command {
    /// `easel test`: the tests of the project, in virtual time, without a key.
    static let test = Command(
        name: "test", summary: "run the tests of a project: no key, no network, no money",
        operands: [
            .init(
                name: "PATH", summary: "a file or a folder of tests; all of the project if none is given",
                isOptional: true, isRepeatable: true, takes: .file)
        ],
        options: [
            .init(name: "--filter", value: "TEXT", summary: "only cases whose name has this in it, as 'TEST: CASE'"),
            .init(name: "--list", summary: "name the cases, and run none"),
            .init(name: "--update", summary: "write what was seen into the files, in the place of what was expected"),
            .init(
                name: "--format", value: "FORMAT", summary: "human (the default), junit or tap",
                takes: .choice(TestFormat.allCases.map(\.rawValue))),
            .init(name: "--verbose", letter: "-v", summary: "a line for each case that passes, too"),
        ],
        examples: [
            .init(command: "easel test", explanation: "runs all that stands in tests/ and workflows/"),
            .init(command: "easel test tests/hello.test.yaml", explanation: "runs one file"),
            .init(command: "easel test --filter refus --verbose", explanation: "runs what is about refusals"),
        ],
        run: { (arguments) throws(UsageError) in try TestCommand(arguments).run() })
}

private struct TestCommand {
    private let arguments: ParsedArguments
    private let root: String

    init(_ arguments: ParsedArguments) throws(UsageError) {
        self.arguments = arguments
        let holding = arguments.operands.lazy.compactMap(ProjectFiles.root(holding:)).first
        guard let root = holding ?? ProjectFiles.root() else {
            throw UsageError(
                message: "there is no project here or above", help: "'easel init' makes one in a folder of your choice")
        }
        self.root = root
    }

    func run() throws(UsageError) -> ExitCode {
        let files: LintFiles
        do throws(UnreadableFile) {
            files = try LintFiles(arguments.operands, namingInput: nil, root: root, withRecordings: true)
        } catch {
            _ = Report.refuse(error.message)
            return .unreadable
        }
        let compilation = Compilation(
            files.sources, given: Surroundings(hasPath: { ProjectFiles.kind(of: $0) == .file }), workers: Threads())
        Keepsake.keep(compilation)
        guard !compilation.diagnostics.hasErrors else {
            return Report.refuse("the project has mistakes", help: "'easel lint' tells what they are")
        }
        let bench = try Testbench(
            compilation.tests.filter { files.named.contains($0.span.file) }, in: compilation, root: root,
            filter: arguments.value(of: "--filter"))
        guard !bench.isEmpty else { return try nothing() }
        if arguments.has("--list") { return list(bench.names) }
        guard let results = bench.play() else { return Report.refuse("cannot make a folder for the tests' files") }
        if arguments.has("--update") { return update(results, in: files.sources) }
        return report(results, in: files.sources)
    }

    private func nothing() throws(UsageError) -> ExitCode {
        if let text = arguments.value(of: "--filter") {
            throw UsageError(message: "no case has '\(text)' in its name", help: "'easel test --list' names them all")
        }
        return Report.refuse("there are no tests", help: "they stand in tests/, in files that end in '.test.yaml'")
    }

    private func list(_ names: [String]) -> ExitCode {
        var output = Output(.standardOutput)
        for name in names { output.write(name + "\n") }
        return .success
    }

    private func report(_ results: TestResults, in sources: Sources) -> ExitCode {
        let format = arguments.value(of: "--format").flatMap(TestFormat.init) ?? .human
        var output = Output(.standardOutput)
        output.write(format.text(of: results, in: sources, isVerbose: arguments.has("--verbose")))
        return results.failures.isEmpty ? .success : .failure
    }

    // MARK: Updating

    /// The widest first: what a part would be is in it.
    private func update(_ results: TestResults, in sources: Sources) -> ExitCode {
        let shortfalls = results.failures.flatMap(\.shortfalls)
            .sorted { ($1.replaced.range.count, $0.replaced) < ($0.replaced.range.count, $1.replaced) }
        let fixes = shortfalls.compactMap { shortfall in
            shortfall.replacement.map {
                Diagnostic.Fix("record \(shortfall.subject)", [.init(replace: shortfall.replaced, with: $0)])
            }
        }
        let (updated, count) = Fixes.applied(fixes, to: sources)
        var written = 0
        for (before, after) in zip(sources.files, updated.files) where before.bytes != after.bytes {
            guard FileReplacement.write(after.bytes, to: after.path) else {
                return Report.refuse("cannot write '\(after.path)'")
            }
            written += 1
        }
        var output = Output(.standardError)
        let (expectations, places) = (count == 1 ? "1 expectation" : "\(count) expectations", written)
        output.write("updated \(expectations) in \(places == 1 ? "1 file" : "\(places) files")\n")
        output.flush()
        let rest = results.leftOver
        return rest.failures.isEmpty ? .success : report(rest, in: sources)
    }
}
