import Blueprint
import Exchanges
import Expressions
import Foundation
import Reporting
import Testing
import Values

@testable import Compiling
@testable import Simulating

/// Goes through an attempt as whoever runs it would: every request of every stage, until the result is there.
struct Walk {
    let provider: Provider
    let model: Model
    let offer: Offer
    private(set) var simulator: Simulator
    private(set) var now = Timestamp("2026-01-01T00:00:00Z")!
    private(set) var states: [Poll.State] = []
    private(set) var answers: [HTTPAnswer] = []
    private let job: String
    private let inputs: ValueMap
    private var kept = ValueMap()

    enum End: Equatable {
        /// What the outputs came to.
        case done(ValueMap)
        case failure(ErrorClass)
        case none(ExchangeFailure)
    }

    init(_ project: Project, _ name: String, _ simulator: Simulator, job: String = "1") throws {
        model = try #require(project.models[name])
        let provider = try #require(project.providers[model.provider])
        self.provider = provider
        offer = try #require(provider.offers[String(name.split(separator: ".")[1])])
        self.simulator = simulator
        self.job = job
        var inputs = ValueMap()
        for input in model.inputs where !input.isNever && !input.declaration.mayBeMissing {
            inputs[input.name] = input.declaration.sample
        }
        self.inputs = inputs
    }

    mutating func end() throws -> End {
        guard offer.call != nil else { return try run() }
        let submit: Stage = offer.stages[0]
        var last: (Request, ValueMap)?
        var isFinal = false
        for (index, request) in Desk.requests(of: submit, offer, provider).enumerated() {
            let asked = try ask(submit, index, request)
            guard case .success(let names) = asked else { return asked.end }
            if case .when(let condition)? = offer.call?.final { isFinal = try condition.evaluate(names) == .bool(true) }
            if !isFinal { try keep(request, names) }
            last = (request, names)
        }
        if !isFinal, let poll = offer.call?.poll {
            while states.last != .done {
                now = try #require(now.adding(.seconds(1)))
                let asked = try ask(.poll, 0, poll.request)
                guard case .success(let names) = asked else { return asked.end }
                let state = try #require(poll.state(of: names))
                states.append(state)
                if case .ended(let failure) = state { return .failure(failure) }
                if state == .done { try keep(poll.request, names) }
                last = (poll.request, names)
            }
        }
        for (index, request) in (isFinal ? [] : offer.call?.fetch ?? []).enumerated() {
            let asked = try ask(.fetch, index, request)
            guard case .success(let names) = asked else { return asked.end }
            try keep(request, names)
            last = (request, names)
        }
        return try outputs(last!.1)
    }

    /// Stages that no attempt needs to come to.
    mutating func beside(_ stage: Stage) throws -> [Asked] {
        var all: [Asked] = []
        for (index, request) in Desk.requests(of: stage, offer, provider).enumerated() {
            let asked = try ask(stage, index, request)
            if case .success(let names) = asked { try keep(request, names) }
            all.append(asked)
        }
        return all
    }

    // MARK: Asking

    enum Asked {
        case success(ValueMap)
        case failure(ErrorClass)
        case none(ExchangeFailure)

        var end: End {
            switch self {
            case .success: .done([:])
            case .failure(let failure): .failure(failure)
            case .none(let failure): .none(failure)
            }
        }

        var isSuccess: Bool { if case .success = self { true } else { false } }
    }

    private func names(_ origin: Origin, _ desk: Desk) -> ValueMap {
        Naming(origin, at: desk, kept: kept, now: now, chance: Chance(seed: 0)).names
    }

    private mutating func ask(_ stage: Stage, _ index: Int, _ request: Request) throws -> Asked {
        let bare = Origin(
            provider: provider.name, model: model.name, stage: stage, request: index, job: job, inputs: inputs)
        let desk = try #require(Desk(bare, simulator.providers, simulator.models))
        var known = names(bare, desk)
        if stage == .upload {
            var file = Media.sample(.image)
            file.contentType = "image/png"
            known["file"] = .media(file)
        }
        if let each = request.each, case .list(let elements) = try each.evaluate(known) {
            known["each"] = elements[0]
        }
        let origin = Origin(
            provider: provider.name, model: model.name, stage: stage, request: index, job: job, names: known)
        var items: [Value] = []
        while true {
            let exchange = Exchange.http(HTTPRequest(method: "POST", url: "https://example.com/x"))
            let reply = simulator.answer(to: exchange, of: origin, at: now)
            let answer: HTTPAnswer
            switch reply.result(for: exchange) {
            case .failure(let failure): return .none(failure)
            case .success(.program), .success(.outputs): throw Wrong()
            case .success(.http(let made)): answer = made
            }
            answers.append(answer)
            var found = known.merging(try Self.names(of: answer, request.response))
            let verdict = desk.rules.verdict(on: found, of: stage, status: answer.status)
            if case .failure(let failure) = verdict { return .failure(failure) }
            if request.response == .json, found["body"] == nil { return .failure(.malformed) }
            guard let pages = request.pages else { return .success(found) }
            guard case .list(let more) = try pages.items.evaluate(found) else { throw Wrong() }
            items += more
            found["items"] = .list(items)
            guard let next = try? pages.next.evaluate(found), next.unwrapped.isThere else { return .success(found) }
        }
    }

    private static func names(of answer: HTTPAnswer, _ response: Request.Response) throws -> ValueMap {
        guard case .bytes(let bytes) = answer.body else { throw Wrong() }
        var headers = ValueMap()
        for header in answer.headers { headers[header.name] = .string(header.value) }
        var names: ValueMap = ["status": .int(answer.status), "headers": .map(headers)]
        names["text"] = .string(String(decoding: bytes, as: UTF8.self))
        names["body"] = try? Value(json: bytes)
        var media = Media(kind: Media.Kind(contentType: answer.type))
        media.contentType = answer.type
        media.content = bytes
        if response == .binary { names["answer"] = .media(media) }
        if response == .multipart { names["parts"] = try parts(of: bytes, answer.type) }
        return names
    }

    private static func parts(of bytes: [UInt8], _ type: String) throws -> Value {
        let boundary = try #require(type.split(separator: "boundary=").last)
        // Every byte becomes a character, so that files survive.
        let text = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        var parts = ValueMap()
        for part in text.components(separatedBy: "--\(boundary)").dropFirst().dropLast() {
            let sides = part.components(separatedBy: "\r\n\r\n")
            let name = try #require(
                sides[0].components(separatedBy: "name=\"").dropFirst().first?.prefix { $0 != "\"" })
            if sides[0].contains("application/json") {
                parts[String(name)] = try Value(json: sides[1].trimmingCharacters(in: .newlines))
            } else {
                #expect(sides[0].contains("image/png"))
                #expect(sides[1].hasPrefix("\u{89}PNG"))
                parts[String(name)] = .media(.sample(.image))
            }
        }
        return .map(parts)
    }

    private mutating func keep(_ request: Request, _ names: ValueMap) throws {
        for entry in request.keep {
            let value = try entry.value.evaluate(names)
            kept[entry.key] = request.each == nil ? value : value.map { [$0] }
        }
    }

    private func outputs(_ names: ValueMap) throws -> End {
        var known = names
        known["job"] = .map(kept)
        var outputs: ValueMap = [:]
        for entry in offer.result { outputs[entry.key] = try entry.value.evaluate(known) }
        return .done(outputs)
    }

    // MARK: Programs

    private mutating func run() throws -> End {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let exchange = Exchange.program(ProgramRun(program: "x", arguments: [], folder: folder))
        let origin = Origin(provider: provider.name, model: model.name, stage: .exec, job: job, inputs: inputs)
        let desk = try #require(Desk(origin, simulator.providers, simulator.models))
        let reply = simulator.answer(to: exchange, of: origin, at: now)
        switch reply.result(for: exchange) {
        case .failure(let failure): return .none(failure)
        case .success(.http), .success(.outputs): throw Wrong()
        case .success(.program(let answer)):
            var known = names(origin, desk)
            known["exit_code"] = .int(answer.exitCode)
            known["stderr"] = .string(String(decoding: answer.complaint, as: UTF8.self))
            known["text"] = .string(String(decoding: answer.output, as: UTF8.self))
            known["body"] = (try? Value(json: answer.output)) ?? .null
            known["status"] = 200
            known["headers"] = [:]
            known["files"] = .list(
                try answer.files.map { path in
                    let content = try Data(contentsOf: URL(filePath: folder + "/" + path))
                    #expect(!content.isEmpty)
                    var media = Media(kind: .file)
                    media.path = path
                    media.name = String(path.prefix { $0 != "." })
                    return .media(media)
                })
            if case .failure(let failure) = desk.rules.verdict(on: known, of: .exec, status: 200) {
                return .failure(failure)
            }
            return answer.exitCode == 0 ? try outputs(known) : .failure(.failed)
        }
    }

    struct Wrong: Error {}
}

extension HTTPAnswer {
    var type: String { headers.first { $0.name == "content-type" }?.value ?? "" }
    var bytes: [UInt8] { if case .bytes(let bytes) = body { bytes } else { [] } }
}

extension Value {
    fileprivate var isThere: Bool {
        switch self {
        case .null, .optional(nil): false
        case .string(let text): !text.isEmpty
        default: true
        }
    }
}
