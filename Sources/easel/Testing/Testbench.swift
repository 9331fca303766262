import Blueprint
import Compiling
import Expressions
import Hosting
import Rehearsing
import Reporting
import Running
import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The cases of a project's tests, made ready to be played side by side.
struct Testbench {
    struct Place: Sendable {
        let suite: TestSuite
        let test: TestCase
        let number: Int

        var name: String { "\(suite.name): \(test.name)" }
    }

    private struct Subject: Hashable {
        let workflow: String
        let profile: String?
    }

    private let compilation: Compilation
    private let root: String
    let places: [Place]
    /// Each workflow once under each profile: cases share it.
    private var libraries: [Subject: Library] = [:]
    private let isWhole: Bool

    init(_ suites: [TestSuite], in compilation: Compilation, root: String, filter: String?) throws(UsageError) {
        self.compilation = compilation
        self.root = root
        isWhole = filter == nil
        var places: [Place] = []
        for suite in suites {
            for test in suite.cases {
                let place = Place(suite: suite, test: test, number: places.count)
                if filter.map({ place.name.contains($0) }) ?? true { places.append(place) }
            }
        }
        self.places = places
        for place in places {
            guard case .workflow(let name) = place.suite.subject else { continue }
            let subject = Subject(workflow: name, profile: place.test.profile)
            guard libraries[subject] == nil else { continue }
            libraries[subject] = compilation.blueprint(of: name, under: place.test.profile).map { Library($0) }
        }
    }

    var isEmpty: Bool { places.isEmpty }
    var names: [String] { places.map(\.name) }

    /// Nil where their files have no place.
    func play() -> TestResults? {
        guard let folder = Self.newFolder() else { return nil }
        defer { Folders.remove(folder) }
        let start = SystemClock().now
        let samples = Rehearsal.samples(in: folder)
        let results = Threads(fewest: 2, batch: 1).map(places) { place in
            play(place, in: "\(folder)/\(place.number)", samples)
        }
        let elapsed = SystemClock().now.since(start) ?? .zero
        return TestResults(
            results + (isWhole ? unused(results) + unasked(results) : []), elapsed: elapsed)
    }

    private static func newFolder() -> String? {
        let parent = Variables.value(of: "TMPDIR") ?? "/tmp"
        var template = Array("\(parent)/easel-test-XXXXXX".utf8CString)
        guard unsafe template.withUnsafeMutableBufferPointer({ unsafe mkdtemp($0.baseAddress!) != nil }) else {
            return nil
        }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    // MARK: A case

    private func play(_ place: Place, in folder: String, _ samples: Value) -> TestResult {
        let start = SystemClock().now
        let test = place.test
        var result = TestResult(suite: place.suite.name, name: test.name, span: test.span)
        switch staging(of: place, samples) {
        case .failure(let obstacle): result.shortfalls = [obstacle.shortfall]
        case .success(let (library, inputs)):
            Folders.make(folder)
            let rehearsal = Rehearsal(test, library, zones: .system, folder: folder, samples: samples)
            let performance = rehearsal.play(inputs)
            Folders.remove(folder)
            result.shortfalls = Judge.shortfalls(of: performance, in: test)
            result.played = performance.elapsed
            result.usedAnswers = performance.usedAnswers
            result.usedExchanges = performance.usedExchanges
        }
        result.elapsed = SystemClock().now.since(start) ?? .zero
        return result
    }

    private struct Unplayable: Error {
        let shortfall: Shortfall
    }

    private func staging(of place: Place, _ samples: Value) -> Result<(Library, ValueMap), Unplayable> {
        let (test, suite) = (place.test, place.suite)
        func unplayable(_ problem: String) -> Result<(Library, ValueMap), Unplayable> {
            .failure(
                Unplayable(shortfall: Shortfall(at: test.span, "inputs", expected: "what it takes", seen: problem)))
        }
        var given = ValueMap()
        for entry in test.inputs {
            do { given[entry.key] = try entry.value.evaluate(["sample": samples]) } catch {
                return unplayable("'\(entry.key)': \(error.failure.message)")
            }
        }
        switch suite.subject {
        case .workflow(let name):
            guard let library = libraries[Subject(workflow: name, profile: test.profile)],
                let workflow = library.blueprint.workflows[name]
            else { return unplayable("the workflow '\(name)' cannot be run") }
            let inputs = RunInputs(given, for: workflow.inputs, root: root)
            guard let mistake = inputs.mistakes.first else { return .success((library, inputs.values)) }
            return unplayable(mistake.message)
        case .model(let name):
            guard let model = compilation.models.first(where: { $0.name == name }) else {
                return unplayable("the model '\(name)' cannot be called")
            }
            let members = model.inputs.map { Member($0.name, $0.declaration) }
            let inputs = RunInputs(given, for: members, root: root)
            if let mistake = inputs.mistakes.first { return unplayable(mistake.message) }
            let arguments = inputs.values.entries.filter { given[$0.key] != nil }
                .map { Computed.Entry($0.key.text, .constant($0.value)) }
            guard let blueprint = compilation.blueprint(calling: name, with: arguments, under: test.profile) else {
                return unplayable("the model '\(name)' cannot be called")
            }
            return .success((Library(blueprint), ValueMap()))
        }
    }

    // MARK: Answers of all cases

    /// An answer that stands for all cases of a test is used in one of them.
    private func unused(_ results: [TestResult]) -> [TestResult] {
        let used = results.reduce(into: Set<SourceSpan>()) { $0.formUnion($1.usedAnswers) }
        var seen: Set<SourceSpan> = []
        var extra: [TestResult] = []
        for place in places {
            for answer in place.test.answers.sorted(by: { $0.key < $1.key }).flatMap(\.value) where answer.isShared {
                guard !used.contains(answer.span), seen.insert(answer.span).inserted else { continue }
                var result = TestResult(suite: place.suite.name, name: "answers of every case", span: answer.span)
                result.shortfalls = [
                    Shortfall(at: answer.span, "this answer", expected: "to be used", seen: "no case asks for it")
                ]
                extra.append(result)
            }
        }
        return extra
    }
}
