import Compiling
import Reporting

extension Command {
    /// `easel lint`: what is wrong with the files, before anything is spent.
    static let lint = Command(
        name: "lint", summary: "find what is wrong with workflow and provider files",
        operands: [
            .init(
                name: "PATH", summary: "a file, a folder, or - for standard input; the project if none is given",
                isOptional: true, isRepeatable: true)
        ],
        options: [
            .init(name: "--fix", summary: "apply the fixes that are certain, and tell what is left"),
            .init(
                name: "--only", value: "CODE,…", isRepeatable: true, summary: "no findings but these",
                takes: .name(.check)),
            .init(
                name: "--skip", value: "CODE,…", isRepeatable: true, summary: "all findings but these",
                takes: .name(.check)),
            .init(name: "--strict", summary: "warnings count as errors"),
            .init(name: "--quiet", letter: "-q", summary: "errors alone, and no line that counts them"),
            .init(
                name: "--format", value: "FORMAT", summary: "human (the default), oneline, json, sarif or github",
                takes: .choice(LintFormat.names)),
            .init(
                name: "--project", value: "DIR", summary: "the project, if it is not around you or the PATHs",
                takes: .folder),
            .init(name: "--today", value: "DATE", summary: "the day to judge prices and models by, as 2026-06-01"),
            .init(name: "--stdin-filename", value: "NAME", summary: "what standard input is called in findings"),
            .init(name: "--no-color", summary: "no colours in findings"),
        ],
        examples: [
            .init(
                command: "easel lint",
                explanation: "reads easel.yaml, providers/ and workflows/ of the project around you"),
            .init(
                command: "easel lint --fix workflows/hero.yaml", explanation: "mends one file, where that is certain"),
            .init(command: "easel lint --format github", explanation: "in a workflow of GitHub Actions"),
        ],
        run: { (arguments) throws(UsageError) in try LintCommand(arguments).run() })
}

private struct LintCommand {
    private let arguments: ParsedArguments
    private let selection: LintSelection
    private let format: LintFormat
    private let surroundings: Surroundings

    init(_ arguments: ParsedArguments) throws(UsageError) {
        self.arguments = arguments
        selection = try LintSelection(arguments)
        format = LintFormat(arguments)
        surroundings = try Surroundings(arguments)
    }

    func run() throws(UsageError) -> ExitCode {
        let root = try root()
        let files: LintFiles
        do throws(UnreadableFile) {
            files = try LintFiles(
                arguments.operands, namingInput: arguments.value(of: "--stdin-filename"), root: root,
                withRecordings: true)
        } catch {
            return refuse(error.message)
        }
        guard arguments.has("--fix") else {
            return report(lint(files.sources, of: files), in: files.sources, of: files, to: .standardOutput)
        }
        return fix(files)
    }

    /// The project's folder: the one that is named, or around the files that are; nil where they stand alone.
    private func root() throws(UsageError) -> String? {
        if let root = arguments.value(of: "--project") {
            guard ProjectFiles.isRoot(root) else {
                throw UsageError(
                    message: "'\(root)' is no project",
                    help: "a project is a folder with easel.yaml, providers/ or workflows/")
            }
            return root
        }
        let inputName = arguments.value(of: "--stdin-filename").map { [$0] } ?? []
        guard arguments.operands.isEmpty else {
            return (arguments.operands + inputName).lazy.compactMap(ProjectFiles.root(holding:)).first
        }
        guard let root = ProjectFiles.root() else {
            throw UsageError(
                message: "there is no project here or above",
                help: "a project is a folder with easel.yaml, providers/ or workflows/; or name a file")
        }
        return root
    }

    private func lint(_ sources: Sources, of files: LintFiles) -> [Diagnostic] {
        let compilation = Compilation(sources, given: surroundings, workers: Threads(), keepsGraphs: false)
        Keepsake.keep(compilation)
        return compilation.findings(told: files.named)
    }

    // MARK: Fixes

    private func fix(_ files: LintFiles) -> ExitCode {
        let outcome = Mending.mend(files.sources, where: { isWanted($0, of: files) }) { lint($0, of: files) }
        var written = 0
        for (before, after) in zip(files.sources.files, outcome.sources.files) where before.bytes != after.bytes {
            written += 1
            if before.id == files.input { continue }
            guard FileReplacement.write(after.bytes, to: after.path) else {
                return refuse("cannot write '\(after.path)'")
            }
        }
        if let input = files.input {
            var output = Output(.standardOutput)
            output.write(outcome.sources[input].bytes)
        }
        let stream: Output.Stream = files.input == nil ? .standardOutput : .standardError
        let exitCode = report(outcome.findings, in: outcome.sources, of: files, to: stream)
        if outcome.count > 0, !arguments.has("--quiet") {
            var output = Output(format.isForPeople ? stream : .standardError)
            let (fixes, places) = (outcome.count, written)
            output.write("fixed \(fixes) finding\(fixes == 1 ? "" : "s") in \(places) file\(places == 1 ? "" : "s")\n")
        }
        return exitCode
    }

    private func isWanted(_ finding: Diagnostic, of files: LintFiles) -> Bool {
        let edited = [finding.span.file] + (finding.fix?.edits.map(\.span.file) ?? [])
        return selection.includes(finding.check) && edited.allSatisfy(files.named.contains)
    }

    // MARK: Reports

    private func report(
        _ findings: [Diagnostic], in sources: Sources, of files: LintFiles, to stream: Output.Stream
    ) -> ExitCode {
        let relevant = findings.filter { files.named.contains($0.span.file) && selection.includes($0.check) }
        let failing: Severity = arguments.has("--strict") ? .warning : .error
        let isQuiet = arguments.has("--quiet")
        let shown = isQuiet ? relevant.filter { $0.check.severity >= failing } : relevant
        var output = Output(stream)
        output.write(format.renderer(for: stream, isQuiet: isQuiet).render(shown, in: sources))
        return relevant.contains { $0.check.severity >= failing } ? .failure : .success
    }

    private func refuse(_ message: String) -> ExitCode {
        var output = Output(.standardError)
        output.write("error: \(message)\n")
        return .unreadable
    }
}
