import Blueprint
import Expressions
import Reporting
import Simulating
import Values

/// Knows how models are to answer, and which answers have been given.
struct Prompter: Sendable {
    private let answers: [String: [StubbedAnswer]]
    private let models: [String: Model]
    private let samples: Value
    /// The next in order, of each model.
    private var places: [String: Int] = [:]
    private(set) var used: Set<SourceSpan> = []
    /// Answers that could not be worked out, and why.
    private(set) var troubles: [Stated<String>] = []

    init(_ answers: [String: [StubbedAnswer]], models: [String: Model], samples: Value) {
        self.answers = answers
        self.models = models
        self.samples = samples
    }

    /// Whether anything is said of how a model answers.
    func answers(for model: String) -> Bool { answers[model] != nil }

    /// What becomes of the next call of a model; nil where its examples answer.
    mutating func cue(for model: String, inputs: ValueMap, item: Value) -> Cue? {
        let variables: ValueMap = ["inputs": .map(inputs), "item": item, "sample": samples]
        guard let answer = next(for: model, variables) else { return nil }
        used.insert(answer.span)
        do throws(EvaluationError) {
            return Cue(try fate(answer, of: model, variables), after: answer.after)
        } catch {
            troubles.append(Stated(error.failure.message, at: answer.span))
            return nil
        }
    }

    private mutating func next(for model: String, _ variables: ValueMap) -> StubbedAnswer? {
        let all = answers[model] ?? []
        for answer in all {
            guard let condition = answer.condition else { continue }
            do throws(EvaluationError) {
                if try condition.evaluate(variables) == .bool(true) { return answer }
            } catch {
                troubles.append(Stated(error.failure.message, at: answer.span))
            }
        }
        let ordered = all.filter { $0.condition == nil }
        guard !ordered.isEmpty else { return nil }
        let place = places[model, default: 0]
        places[model] = place + 1
        return ordered[min(place, ordered.count - 1)]
    }

    private func fate(
        _ answer: StubbedAnswer, of model: String, _ variables: ValueMap
    ) throws(EvaluationError) -> Cue.Fate {
        switch answer.content {
        case .example: return .success
        case .failure(let failure): return .failure(failure)
        case .raw(let raw):
            var headers: [(name: String, value: String)] = []
            for entry in raw.headers {
                guard let value = try entry.value.evaluate(variables) else { continue }
                let text = if case .string(let text) = value { text } else { value.shown }
                headers.append((entry.key.lowercased(), text))
            }
            let answer = Cue.RawAnswer(
                status: raw.status, headers: headers, body: try raw.body?.evaluate(variables))
            return .answer(answer, at: raw.stage)
        case .outputs(let entries):
            var outputs = ValueMap()
            for entry in entries {
                guard let value = try entry.value.evaluate(variables) else { continue }
                outputs[entry.key] = models[model]?.outputs[entry.key].map { value.taken(as: $0) } ?? value
            }
            return .outputs(outputs)
        }
    }
}

extension Value {
    /// With files in the place of their addresses.
    fileprivate func taken(as declaration: TypeDeclaration) -> Value {
        switch (declaration.type, declaration.parts, self) {
        case (.media(let kind), _, .string(let address)): .media(Media(kind ?? .file, at: address))
        case (.inspected(let kind), _, .string(let address)): .media(Media(kind, at: address))
        case (_, .elements(let element), .list(let values)): .list(values.map { $0.taken(as: element) })
        case (_, .values(let element), .map(let map)):
            .map(ValueMap(map.entries.map { ($0.key, $0.value.taken(as: element)) }))
        case (_, .fields(let members), .map(let map)):
            .map(
                ValueMap(
                    map.map { key, value in
                        (key, members[key.text].map { value.taken(as: $0) } ?? value)
                    }))
        default: self
        }
    }
}

extension Media {
    fileprivate init(_ kind: Media.Kind, at address: String) {
        self.init(kind: kind)
        if address.contains("://") || address.hasPrefix("data:") { url = address } else { path = address }
    }
}
