import Compiling
import Foundation
import Reporting

/// `easel lint`: its work against the least that it could be, and the whole program against others.
enum LintBenchmarks {
    static func comparisons() throws -> [Comparison] {
        [thousandWorkflows(), manySteps()]
    }

    private static func thousandWorkflows() -> Comparison {
        let sources = LintProject(workflows: 1_000).sources
        let bytes = sources.files.map(\.bytes)
        return Comparison(
            "Lint: 1,000 workflows by one thread", .bytes(bytes.reduce(0) { $0 + $1.count }),
            .init("libyaml's events alone") { bytes.reduce(0) { unsafe $0 + YAMLBenchmarks.countEvents(in: $1) } },
            .init("all findings") { findings(in: sources) })
    }

    /// Twice the steps are to take twice the time.
    private static func manySteps() -> Comparison {
        let all = LintProject(steps: 10_000).sources
        let half = LintProject(steps: 5_000).sources
        let bytes = all.files.map(\.bytes)
        return Comparison(
            "Lint: one workflow of 10,000 steps", .bytes(bytes.reduce(0) { $0 + $1.count }),
            .init("libyaml's events alone") { bytes.reduce(0) { unsafe $0 + YAMLBenchmarks.countEvents(in: $1) } },
            .init("all findings") { findings(in: all) },
            .init("those of 5,000 steps, twice") { findings(in: half) + findings(in: half) })
    }

    private static func findings(in sources: Sources) -> Int {
        let findings = Lint.findings(in: sources)
        precondition(!findings.contains { $0.check.severity == .error })
        return findings.count + sources.files.count
    }

    // MARK: The program

    /// These come first of all: a process counts the memory of the one that made it as its own.
    static func programs() throws -> [Comparison] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "easel-benchmark-\(getpid())")
        let easel = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "easel").path
        func project(_ name: String, _ project: LintProject) throws -> String {
            let root = folder.appending(path: name)
            for file in project.files {
                let path = root.appending(path: file.path)
                try FileManager.default.createDirectory(
                    at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.text.utf8).write(to: path)
            }
            return root.path
        }
        let thousand = try project("thousand", LintProject(workflows: 1_000))
        let steps = try project("steps", LintProject(steps: 10_000))
        let small = try project("small", LintProject(workflows: 1))
        let nothing = Program("/bin/true")
        return [
            Comparison(
                "The program: start-up", .runs, .init("`/bin/true`", nothing),
                .init("`easel version`", Program(easel, "version")),
                .init("`easel lint`, one workflow", Program(easel, "lint", "-q", "--project", small))),
            Comparison(
                "The program: `easel lint` with all processors", .runs, .init("`/bin/true`", nothing),
                .init("1,000 workflows", Program(easel, "lint", "-q", "--project", thousand)),
                .init("10,000 steps", Program(easel, "lint", "-q", "--project", steps))),
        ]
    }
}

extension LintProject {
    fileprivate var sources: Sources {
        var sources = Sources()
        for file in files { _ = sources.add(path: file.path, text: file.text) }
        return sources
    }
}
