package import Blueprint
package import Exchanges
import Expressions
package import Values

/// Answers in the place of providers and programs: from their own examples, with the time and the failures that are
/// declared, and beyond a declared limit with a refusal.
///
/// It has no clock and no threads. The same seed and the same questions at the same times give the same answers, to
/// the byte, in whatever order independent attempts ask.
package struct Simulator: Sendable {
    let providers: [String: Provider]
    let models: [String: Model]
    let faults: Faults
    let chance: Chance
    private let speed: Double
    /// Whether it stands in for a test: nothing fails that nobody asks to fail, and pictures are but sketched.
    private let isForTests: Bool
    private let files: [String: [UInt8]]
    private var desks: [Place: Desk] = [:]
    private var repertoires: [Place: Repertoire] = [:]
    private var jobs: [String: SimulatedJob] = [:]
    private var ledger = Ledger()

    private struct Place: Hashable {
        let provider: String
        let model: String
        let stage: Stage
        let request: Int

        init(of origin: Origin) {
            provider = origin.provider
            model = origin.model
            stage = origin.stage
            request = origin.request
        }
    }

    /// - Parameters:
    ///   - speed: how much faster than declared everything is answered. A limit of 10/s stays what it is.
    ///   - isForTests: nothing fails but by faults, though providers say that work does; and pictures are but sketched.
    ///   - files: what stands in the files that examples name, by their paths as written.
    package init(
        providers: [String: Provider], models: [String: Model], seed: UInt64 = 0, faults: Faults = Faults(),
        speed: Double = 1, isForTests: Bool = false, files: [String: [UInt8]] = [:]
    ) {
        self.providers = providers
        self.models = models
        self.faults = faults
        self.speed = speed > 0 ? speed : 1
        self.isForTests = isForTests
        self.files = files
        chance = Chance(seed: seed)
    }

    package init(
        _ blueprint: Blueprint, seed: UInt64 = 0, faults: Faults = Faults(), speed: Double = 1,
        isForTests: Bool = false, files: [String: [UInt8]] = [:]
    ) {
        self.init(
            providers: blueprint.providers, models: blueprint.models, seed: seed, faults: faults, speed: speed,
            isForTests: isForTests, files: files)
    }

    /// Decides what is answered, and books what the provider would know of it from then on.
    ///
    /// - Parameter cue: what becomes of the attempt; chance says where there is none.
    package mutating func answer(
        to exchange: Exchange, of origin: Origin, at now: Timestamp, cue: Cue? = nil
    ) -> Reply {
        guard let desk = desk(for: origin) else {
            return Reply(after: .zero, content: .failure(.unforeseen(origin)))
        }
        var question = Question(
            origin: origin, desk: desk, job: jobs[origin.job] ?? SimulatedJob(), now: now, exchange: exchange,
            chance: chance.of(origin.model, origin.job), faults: faults, speed: speed, files: files)
        question.cue = cue
        question.isForTests = isForTests
        let repertoire = repertoire(for: question)
        let isSubmission = desk.isLast && [.send, .submit, .exec].contains(origin.stage)
        let trip = question.trip
        let refusal = ledger.book(
            origin, at: desk, now: now, isSubmission: isSubmission, open: pace(question.wait(trip)))
        if let refusal {
            return Reply(
                after: pace(trip),
                content: question.refusal(
                    refusal, in: repertoire, or: borrowed(.rateLimited, nil, for: question)))
        }
        let names = question.naming.names
        let (after, content) = question.answer(from: repertoire) { stage in
            self.repertoire(of: stage, for: origin, at: desk, names)
        }
        if isSubmission { ledger.end(origin, at: desk, question.job.ends ?? now) }
        if origin.stage == .cancel { ledger.end(origin, at: desk, now) }
        // Who was never taken, or has all that there is, need not be remembered.
        let isForgotten = question.job.began == nil && desk.isLast && origin.stage.isFirst
        jobs[origin.job] = question.isOver || isForgotten ? nil : question.job
        return Reply(after: pace(after), content: content)
    }

    /// What the provider says to a request that it cannot take, whatever its limits: by an example of this request, else
    /// of another one.
    ///
    /// - Parameter status: by which it is told, where one class has several.
    mutating func refuse(
        _ exchange: Exchange, of origin: Origin, as failure: ErrorClass, status: Int? = nil, at now: Timestamp
    ) -> Reply {
        guard let desk = Desk(origin, providers, models) else {
            return Reply(after: .zero, content: .failure(.unforeseen(origin)))
        }
        var question = Question(
            origin: origin, desk: desk, job: SimulatedJob(), now: now, exchange: exchange,
            chance: chance.of(origin.model, origin.job), faults: faults, speed: speed, files: files)
        let repertoire = repertoire(for: question)
        let entry =
            repertoire.refusal(failure, status) ?? borrowed(failure, status, for: question)
            ?? repertoire.refusal(failure, nil)
        if let entry { return Reply(after: pace(question.trip), content: question.content(entry)) }
        return Reply(after: pace(question.trip), content: question.fail(failure, from: repertoire).content)
    }

    /// How the provider tells a failure in answer to another request, where it would mean the same in answer to this.
    private func borrowed(_ failure: ErrorClass, _ status: Int?, for question: Question) -> Repertoire.Entry? {
        let desk = question.desk
        let others = desk.provider.offers.values.filter { $0.name != desk.offer.name }.sorted { $0.name < $1.name }
        for offer in [desk.offer] + others {
            for stage in offer.stages + [.cancel, .upload, .lookup] {
                let origin = Origin(
                    provider: desk.provider.name, model: "\(desk.provider.name).\(offer.name)", stage: stage,
                    job: question.origin.job, names: question.naming.names)
                guard let (_, repertoire) = self.repertoire(of: stage, for: origin, offer) else { continue }
                let entry = repertoire.entries.first { entry in
                    guard entry.state == nil, entry.verdict != .success,
                        status == nil || entry.example.status == status,
                        let answer = Repertoire.answer(entry.example, .json, question.naming.names, files)
                    else { return false }
                    return desk.rules.verdict(on: answer, of: question.origin.stage, status: entry.example.status)
                        == .failure(failure)
                }
                if let entry { return entry }
            }
        }
        return nil
    }

    private func repertoire(of stage: Stage, for origin: Origin, _ offer: Offer) -> (Desk, Repertoire)? {
        guard let desk = Desk(origin, providers, models) else { return nil }
        return repertoire(of: stage, for: origin, at: desk, origin.names)
    }

    /// A file that an answer named: drawn, whatever its address.
    ///
    /// - Parameters:
    ///   - contentType: what the answer said of it, if anything; else the address tells, else the model's outputs.
    ///   - facts: its measures and its length, where the answer said them.
    ///   - place: its place among the files of the answer, because an example may name one address several times.
    package func download(
        _ url: String, contentType: String? = nil, place: Int = 0, facts: ValueMap = ValueMap(), for origin: Origin,
        at now: Timestamp
    ) -> Reply {
        let chance = chance.of(origin.model, origin.job, url, String(place))
        let trip = chance.of("trip").duration(from: .milliseconds(20), to: .milliseconds(90))
        guard let desk = Desk(showing: origin, providers, models) else {
            return Reply(after: .zero, content: .failure(.unforeseen(origin)))
        }
        let naming = Naming(origin, at: desk, kept: ValueMap(), now: now, chance: chance)
        var commission = Commission(naming.names, at: desk, chance: chance, facts: facts).showing(contentType, at: url)
        commission.takeMeasures(from: url)
        commission.isSketch = isForTests
        return Reply(after: pace(trip), content: .download(commission))
    }

    /// What is in a file that was made here.
    package func look(for origin: Origin) -> Reply {
        let trip = chance.of(origin.model, origin.job, "look").duration(from: .milliseconds(20), to: .milliseconds(60))
        return Reply(after: pace(trip), content: .look)
    }

    private func pace(_ duration: Duration) -> Duration { duration.divided(by: speed) }

    private mutating func desk(for origin: Origin) -> Desk? {
        let place = Place(of: origin)
        if let known = desks[place] { return known }
        let desk = Desk(origin, providers, models)
        desks[place] = desk
        return desk
    }

    private mutating func repertoire(for question: Question) -> Repertoire {
        let origin = question.origin
        let place = Place(of: origin)
        if let known = repertoires[place] { return known }
        if question.desk.isDirect, let stage = question.desk.offer.stages.last, stage != origin.stage,
            let (_, last) = self.repertoire(of: stage, for: origin, at: question.desk, question.naming.names)
        {
            return last.results
        }
        let repertoire = Repertoire(question.desk, origin, question.naming.names, files)
        if repertoire.isWhole { repertoires[place] = repertoire }
        return repertoire
    }

    /// That of a stage's last request, for whoever asks where a failure could be told.
    private func repertoire(
        of stage: Stage, for origin: Origin, at desk: Desk, _ names: ValueMap
    ) -> (Desk, Repertoire)? {
        let count = Desk.requests(of: stage, desk.offer, desk.provider).count
        let last = Origin(
            provider: origin.provider, model: origin.model, stage: stage, request: max(count - 1, 0), job: origin.job,
            names: origin.names)
        guard let desk = Desk(last, providers, models) else { return nil }
        return (desk, repertoires[Place(of: last)] ?? Repertoire(desk, last, names, files))
    }
}

extension Stage {
    /// Whether there may be no job before it.
    fileprivate var isFirst: Bool { [.send, .submit, .exec, .upload, .token].contains(self) }
}

extension Duration {
    func divided(by speed: Double) -> Duration { Duration(nanoseconds: Int(Double(nanoseconds) / speed)) }
}

extension ExchangeFailure {
    static func unforeseen(_ origin: Origin) -> ExchangeFailure {
        ExchangeFailure(
            .unreachable, wasSent: false,
            "'\(origin.model)' has no request '\(origin.stage.rawValue)' that could be simulated")
    }
}
