import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// Reads how local files travel to a provider, before the call that needs them.
struct UploadReader {
    let provider: ProviderFrame
    /// The names of the file, and in a model's own upload `model`.
    let model: Scope

    func read(_ fields: Fields, _ reader: inout ValueReader) -> Upload? {
        var attempt = Attempt(model, provider.values)
        // Of a model's constants nothing is made up here.
        if let type = model.environment.variables["model"] { attempt.declare("model", type, nil) }
        attempt.declare("file", .media(.file), .media(.sample(.file)))
        let requests = RequestReader(stage: .upload, provider: provider, rules: provider.rules)
        var sent: [Request] = []
        var answers = Answers()
        let others = (fields["also"]?.elements ?? []).compactMap { node -> Request? in
            guard let request = node.fields(of: .request) else { return nil }
            var alone = attempt
            guard var result = requests.read(request, alone, &reader) else { return nil }
            requests.keep(request, &result, into: &alone, &reader) { _ in true }
            return result.request
        }
        for node in fields["requests"]?.elements ?? [] {
            guard let request = node.fields(of: .request), var result = requests.read(request, attempt, &reader) else {
                continue
            }
            requests.keep(request, &result, into: &attempt, &reader) { _ in true }
            sent.append(result.request)
            answers = result.answers
        }
        let gives = reader.perhaps(fields["gives"], wanting: .any, "'gives'", in: answers.declare(in: attempt.scope))
        return gives.map {
            Upload(
                requests: sent, gives: $0, valid: fields["valid"]?.duration, maxBytes: fields["max_bytes"]?.size,
                also: others)
        }
    }
}
