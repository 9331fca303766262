import Blueprint
import Reporting
import YAMLReading

/// What a model is given and never sends: whoever gives it would pay for a result that does not heed it.
extension OfferReader {
    /// Says which inputs of the interface it does not send, and where it should: that is told when somebody gives them.
    /// An input of its own is there for nothing else, and told at once.
    ///
    /// - Parameter work: the model's call, or its program's run.
    func checkSending(_ work: Fields, _ reader: inout ValueReader) -> [String: SourceSpan] {
        let sent = work.sent
        let place = own.span(of: "params") ?? draft.span
        if own["params"] != nil, !sent.contains(where: { reader.reads("params", in: $0) }) {
            reader.report(.paramsNotSent(by: model.name, at: place))
        }
        var references = References()
        for node in sent + [own["params"]] { references.collect(in: node, reader.templates) }
        let read = Set(references.inputs.map(\.name))
        // A use that is misspelled is a use.
        guard !references.usesAllInputs, read.isSubset(of: model.inputs.map(\.name)) else { return [:] }
        let unsent = model.inputs.filter { !$0.isNever && !$0.declaration.bounds.isFixed && !read.contains($0.name) }
        for input in unsent where input.isExtra {
            reader.report(.inputNotSent(input, by: model.name, at: input.span ?? draft.span))
        }
        return Dictionary(uniqueKeysWithValues: unsent.filter { !$0.isExtra }.map { ($0.name, place) })
    }
}

extension Fields {
    /// All that goes out: the parts of requests but their examples, or what a program is given.
    fileprivate var sent: [YAMLNode?] {
        let requests = Stage.allCases.flatMap { self[$0.rawValue]?.elements ?? [] }
        return requests.flatMap { $0.named.filter { $0.name != "examples" }.map(\.value) }
            + ["argv", "files", "stdin", "env"].map { self[$0] }
    }
}
