import Blueprint
import Foundation
import Reporting
import Testing
import Values

@testable import Compiling
@testable import Simulating

/// The providers that come with Easel are held against their own examples: every model of theirs.
@Suite struct CatalogueTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func files(_ folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
    }

    /// Everything at once, as a project is read.
    private static let whole: (project: Project, findings: String) = {
        var sources = Sources()
        for path in files("providers") + files("workflows") {
            let text = (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
            _ = sources.add(path: path, text: text)
        }
        let compilation = Compilation(sources)
        return (compilation.project, HumanRenderer().render(compilation.diagnostics.sorted, in: sources))
    }()

    private static let models = whole.project.models.keys.sorted()

    private static func walk(_ model: String, _ faults: Faults = Faults()) throws -> Walk {
        let project = whole.project
        return try Walk(
            project, model, Simulator(providers: project.providers, models: project.models, seed: 1, faults: faults))
    }

    @Test func `all are read without a finding`() {
        #expect(Self.whole.findings == "")
        #expect(Set(Self.whole.project.providers.keys).isSuperset(of: ["fal", "kie", "openai", "ffmpeg", "storage"]))
        #expect(Self.models.count > 100)
    }

    @Test(arguments: models)
    func `an attempt comes to its outputs`(model: String) throws {
        var walk = try Self.walk(model)
        guard case .done(let outputs) = try walk.end() else {
            Issue.record("it ended otherwise")
            return
        }
        let wanted = walk.model.interface?.outputs.filter { !$0.declaration.mayBeMissing }.map(\.name) ?? []
        #expect(Set(outputs.keys).isSuperset(of: wanted))
    }

    @Test(arguments: models)
    func `files travel, and a job that was never taken is not found`(model: String) throws {
        var walk = try Self.walk(model)
        for stage in [Stage.token, .upload] {
            for asked in try walk.beside(stage) { #expect(asked.isSuccess, "\(stage)") }
        }
        for asked in try walk.beside(.lookup) {
            guard case .failure(.notFound) = asked else {
                Issue.record("it finds a job")
                return
            }
        }
    }

    @Test(arguments: models, [ErrorClass.rateLimited, .auth, .contentPolicy])
    func `what a service refuses is understood as that`(model: String, failure: ErrorClass) throws {
        var walk = try Self.walk(model, Faults([.init(failure, rate: 1)]))
        guard walk.offer.call != nil else { return }
        guard case .failure(let told) = try walk.end() else {
            Issue.record("it came to an end without a failure")
            return
        }
        // Who never says such a thing fails in another way.
        if failure != .contentPolicy { #expect(told == failure) }
    }

    @Test func `no line of the sources knows a provider, a model or an interface by its name`() throws {
        let project = Self.whole.project
        var names = Set(project.providers.keys)
        names.formUnion(Self.models)
        names.formUnion(project.models.values.compactMap { $0.interface?.name })
        for provider in project.providers.values {
            names.formUnion(provider.offers.values.compactMap(\.id).filter { $0.contains { "-/.".contains($0) } })
        }
        var found: [String] = []
        let files = try #require(
            FileManager.default.enumerator(at: Self.root.appending(path: "Sources"), includingPropertiesForKeys: nil))
        for case let file as URL in files where file.pathExtension == "swift" {
            let words = try Data(contentsOf: file).split { byte in
                // Letters, and `-./0123456789_`.
                !(0x61...0x7A ~= byte | 0x20 || 0x2D...0x39 ~= byte || byte == 0x5F)
            }
            for word in Set(words) {
                guard let word = String(bytes: word, encoding: .utf8), names.contains(word) else { continue }
                found.append("\(file.lastPathComponent): \(word)")
            }
        }
        #expect(found == [])
    }
}
