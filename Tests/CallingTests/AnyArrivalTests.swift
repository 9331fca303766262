import Blueprint
import Exchanges
import TestKit
import Testing
import Values

@testable import Calling

/// Whatever arrives, in whatever order.
@Suite struct AnyArrivalTests {
    /// Anything that a server may say.
    private static func answer(
        _ errand: Errand, _ rehearsal: Rehearsal, _ random: inout SeededRandom
    ) -> Result<Exchanges.Answer, ExchangeFailure> {
        let statuses = [200, 200, 201, 202, 204, 301, 400, 401, 403, 404, 408, 409, 422, 429, 500, 502, 503, 504]
        switch Int.random(in: 0..<10, using: &random) {
        case 0:
            return .broken(
                ExchangeFailure.Reason.allCases.randomElement(using: &random) ?? .broken,
                wasSent: .random(using: &random))
        case 1: return .http(statuses.randomElement(using: &random) ?? 200, Generators.jsonValue(using: &random))
        case 2: return .text(statuses.randomElement(using: &random) ?? 200, Generators.string(using: &random))
        case 3:
            return .http(
                429,
                headers: [
                    "retry-after": ["3", "-1", "1e300", "Mon, 01 Jun 2026 12:10:00 GMT", "x"].randomElement(
                        using: &random) ?? ""
                ])
        case 4:
            return .success(
                .program(
                    ProgramAnswer(exitCode: Int.random(in: 0...2, using: &random), output: [], complaint: [], files: [])
                ))
        default: return errand.example(rehearsal)
        }
    }

    /// - Returns: what is wrong; nil where nothing is.
    private static func play(_ model: String, seed: UInt64) throws -> String? {
        var random = SeededRandom(seed: seed)
        var rehearsal = try Rehearsal(model) { subject in
            if Int.random(in: 0..<6, using: &random) == 0 { subject.isLost = true }
            subject.keepsRemote = Bool.random(using: &random)
        }
        rehearsal.begin()
        var refused = 0
        for _ in 0..<400 where rehearsal.outcome == nil {
            switch Int.random(in: 0..<40, using: &random) {
            case 0: rehearsal.cancel(letsPaidFinish: Bool.random(using: &random))
            case 1: rehearsal.handle(.woke(UInt32.random(in: 0...20, using: &random)))
            case 2: rehearsal.handle(.roused)
            case 3: rehearsal.handle(.recorded)
            case 4: rehearsal.handle(.read(UInt32.random(in: 0...20, using: &random), Errand.png))
            default:
                var next = random
                let isWaiting = rehearsal.step { errand, rehearsal in
                    let answer = Self.answer(errand, rehearsal, &next)
                    if errand.isPaid, case .success(.http(let http)) = answer, http.status == 401 { refused += 1 }
                    return answer
                }
                random = next
                if !isWaiting, rehearsal.outcome == nil { return "it waits for nothing" }
            }
        }
        // What is sent again with its key is the same.
        let hasKey = rehearsal.conversation.counterpart.provider.idempotency != nil
        let paid = rehearsal.errands.filter { $0.isPaid && !(hasKey && $0.carries("client-key-1")) }.count
        if paid > 1 + refused { return "\(paid) paid requests, of which \(refused) were refused" }
        let ends = rehearsal.actions.filter { if case .ended = $0 { true } else { false } }.count
        if ends > 1 { return "it ended \(ends) times" }
        if let failure = rehearsal.failure, failure.fate == .notSent,
            rehearsal.actions.contains(where: { if case .accepted = $0 { true } else { false } })
        {
            return "a job was taken, and it says that nothing was sent"
        }
        if let failure = rehearsal.failure, failure.message.contains("secret-of") {
            return "a secret shows: \(failure.message)"
        }
        return nil
    }

    @Test(arguments: Protocols.models)
    func `it neither hangs nor pays twice`(model: String) throws {
        let first = UInt64.random(in: 0...UInt64.max / 2)
        for seed in first..<first + 60 {
            let wrong = try Self.play(model, seed: seed)
            #expect(wrong == nil, "seed \(seed)")
            if wrong != nil { return }
        }
    }
}

extension Errand {
    /// Whether a text stands in a header or in the body.
    fileprivate func carries(_ text: String) -> Bool {
        guard case .http(let request) = exchange else { return false }
        if request.headers.contains(where: { $0.value == text }) { return true }
        guard case .content(.bytes(let bytes)) = request.body else { return false }
        return String(decoding: bytes, as: UTF8.self).contains(text)
    }
}
