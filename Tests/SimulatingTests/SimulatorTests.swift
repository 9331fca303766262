import Blueprint
import Exchanges
import Testing
import Values

@testable import Compiling
@testable import Simulating

/// Every shape of protocol is answered as its provider would answer it.
@Suite struct SimulatorTests {
    private static func simulator(_ project: Project, _ faults: Faults = Faults(), seed: UInt64 = 1) -> Simulator {
        Simulator(providers: project.providers, models: project.models, seed: seed, faults: faults)
    }

    @Test func `there is a file for every shape`() { #expect(ProviderFiles.names.count >= 30) }

    @Test(arguments: ProviderFiles.names)
    func `every attempt comes to its outputs`(name: String) throws {
        let project = try ProviderFiles.project(name)
        for model in project.models.keys.sorted() {
            for seed: UInt64 in 1...3 {
                var walk = try Walk(project, model, Self.simulator(project, seed: seed))
                let end = try walk.end()
                // Some files want failures.
                if case .failure = end, (walk.offer.simulation ?? walk.provider.simulation)?.fail ?? 0 > 0 { continue }
                guard case .done(let outputs) = end else {
                    Issue.record("\(model) ended as \(end)")
                    continue
                }
                #expect(
                    Set(outputs.map(\.key.text)).isSuperset(
                        of: walk.model.interface?.outputs.filter { !$0.declaration.mayBeMissing }.map(\.name) ?? []))
            }
        }
    }

    @Test(arguments: ProviderFiles.names)
    func `what stands beside an attempt is answered too`(name: String) throws {
        let project = try ProviderFiles.project(name)
        for model in project.models.keys.sorted() {
            var walk = try Walk(project, model, Self.simulator(project))
            for stage in [Stage.token, .upload] {
                for asked in try walk.beside(stage) { #expect(asked.isSuccess, "\(model) \(stage)") }
            }
            // Of a job that was never taken nothing is known.
            for asked in try walk.beside(.lookup) {
                guard case .failure(let failure) = asked else {
                    Issue.record("\(model) finds a job")
                    return
                }
                #expect(failure == .notFound)
            }
        }
    }

    private static let plain: [ErrorClass] = [.rateLimited, .unavailable, .auth, .quota, .invalid]

    @Test(arguments: ProviderFiles.names)
    func `faults show as the class that was asked for`(name: String) throws {
        let project = try ProviderFiles.project(name)
        for model in project.models.keys.sorted() {
            for failure in Self.plain {
                var walk = try Walk(project, model, Self.simulator(project, Faults([.init(failure, rate: 1)])))
                let end = try walk.end()
                if walk.offer.call == nil {
                    guard case .failure = end else {
                        Issue.record("\(model) ended as \(end)")
                        return
                    }
                } else {
                    #expect(end == .failure(failure), "\(model)")
                }
            }
        }
    }

    @Test(arguments: ProviderFiles.names)
    func `what gets lost is lost`(name: String) throws {
        let project = try ProviderFiles.project(name)
        for model in project.models.keys.sorted() {
            for (failure, wasSent) in [(ErrorClass.network, false), (.unknown, true)] {
                let faults = Faults([.init(provider: project.models[model]?.provider, failure, rate: 1)])
                var walk = try Walk(project, model, Self.simulator(project, faults))
                guard case .none(let lost) = try walk.end() else {
                    Issue.record("\(model) had an answer")
                    return
                }
                #expect(lost.wasSent == wasSent)
            }
        }
    }

    @Test func `the same seed gives the same bytes, and another one others`() throws {
        let project = try ProviderFiles.project("base64_in.yaml")
        let model = try #require(project.models.keys.sorted().first)
        func bytes(_ seed: UInt64) throws -> [[UInt8]] {
            var walk = try Walk(project, model, Self.simulator(project, seed: seed))
            _ = try walk.end()
            return walk.answers.map(\.bytes)
        }
        let first = try bytes(1)
        #expect(try bytes(1) == first)
        #expect(try bytes(2) != first)
    }

    @Test func `a job waits, works and is done`() throws {
        let project = try ProviderFiles.project("submit_poll_fetch.yaml")
        var walk = try Walk(project, "submit_poll_fetch.painter", Self.simulator(project))
        _ = try walk.end()
        #expect(walk.states.last == .done)
        #expect(walk.states.dropLast().allSatisfy { $0 == .queued || $0 == .running })
        #expect(walk.states.count > 1)
    }

    @Test func `a job that fails says so in its last state`() throws {
        let project = try ProviderFiles.project("submit_poll_fetch.yaml")
        let simulator = Self.simulator(project, Faults([.init(.failed, rate: 1)]))
        var walk = try Walk(project, "submit_poll_fetch.painter", simulator)
        #expect(try walk.end() == .failure(.failed))
        #expect(walk.states.last == .ended(.failed))
    }

    @Test func `about as many attempts fail as was asked for`() throws {
        let project = try ProviderFiles.project("one_request.yaml")
        let model = try #require(project.models.keys.sorted().first)
        let simulator = Self.simulator(project, Faults([.init(.quota, rate: 0.3)]))
        var failures = 0
        for job in 0..<400 {
            var walk = try Walk(project, model, simulator, job: "job \(job)")
            if try walk.end() == .failure(.quota) { failures += 1 }
        }
        #expect((80...160).contains(failures), "\(failures)")
    }

    @Test func `a fault of one model leaves the others alone`() throws {
        let project = try ProviderFiles.project("pages.yaml")
        let faults = try Faults("pages.photos:quota=100%")
        var struck = try Walk(project, "pages.photos", Self.simulator(project, faults))
        var spared = try Walk(project, "pages.assets", Self.simulator(project, faults))
        #expect(try struck.end() == .failure(.quota))
        guard case .done = try spared.end() else {
            Issue.record("the other model failed")
            return
        }
    }

    @Test func `as many attempts fail as the file says`() throws {
        let project = try ProviderFiles.project("narrowing.yaml")
        let model = try #require(project.models["narrowing.first"])
        let rate = try #require(project.providers["narrowing"]?.offers["first"]?.simulation?.fail)
        #expect(model.provider == "narrowing")
        var failures = 0
        for seed: UInt64 in 0..<300 {
            var walk = try Walk(project, "narrowing.first", Self.simulator(project, seed: seed))
            if case .failure = try walk.end() { failures += 1 }
        }
        #expect(abs(Double(failures) / 300 - rate) < 0.05, "\(failures) of 300")
    }
}
