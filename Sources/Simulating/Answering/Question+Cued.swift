import Blueprint
import Exchanges
import Expressions
import Values

/// What is answered because somebody says so.
extension Question {
    private var isPaidStage: Bool { desk.isLast && origin.stage == desk.offer.stages.first }

    /// Nil where the cue is for another stage, or wants nothing but what the examples have.
    mutating func cued(from repertoire: Repertoire, _ told: (Stage) -> (Desk, Repertoire)?) -> Told? {
        guard let cue else { return nil }
        switch cue.fate {
        case .success: return nil
        case .failure(.malformed) where desk.offer.stages.last == .poll:
            // A poll that nobody can read is asked again until its time is over: what is malformed is the result.
            guard let first = desk.model?.outputs.first else { return nil }
            return outputs(ValueMap([(first.name, Value.bool(true))]))
        case .failure(let failure):
            // Only where it is told at once: a job that fails does so when its time has come.
            guard isPaidStage, let after = cue.after, fate(told)?.stage == origin.stage else { return nil }
            return (after, fail(failure, from: repertoire).content)
        case .outputs(let outputs): return self.outputs(outputs)
        case .answer(let answer, let stage):
            guard desk.isLast, isDue, let wanted = stage ?? desk.offer.stages.first, wanted.covers(origin.stage) else {
                return nil
            }
            if isPaidStage, answer.status < 300 { begin() } else if isPaidStage { conclude() }
            return (isPaidStage ? cue.after ?? wait(trip) : trip, .http(script(answer)))
        }
    }

    private mutating func outputs(_ outputs: ValueMap) -> Told? {
        guard isPaidStage else { return nil }
        begin()
        conclude()
        return (max(length, trip), .outputs(outputs))
    }

    private func script(_ answer: Cue.RawAnswer) -> Script {
        var example = Example(name: "", span: desk.provider.span)
        example.status = answer.status
        example.headers = answer.headers.map { .init($0.name, .constant(.string($0.value))) }
        example.body = answer.body.map { .constant($0) }
        return script(example, isError: answer.status >= 300)
    }
}
