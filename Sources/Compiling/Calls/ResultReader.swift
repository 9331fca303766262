import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// Reads what outputs are made of, holds it against the interface, and tries it out on the examples.
struct ResultReader {
    let interface: Interface?
    let scope: Scope
    let attempt: Attempt

    struct Result {
        var result: [Computed.Entry] = []
        var outputs: [Computed.Entry] = []
        /// What it tells beyond the interface.
        var own: [Member] = []
        /// Where each output is said.
        var places: [String: SourceSpan] = [:]
    }

    func read(_ result: YAMLNode?, _ outputs: YAMLNode?, at span: SourceSpan, _ reader: inout ValueReader) -> Result {
        var read = Result()
        for (name, key, node) in result?.named ?? [] {
            read.places[name] = node.span
            if let interface, let declaration = interface.outputs[name] {
                let place = Place(declaration: declaration, what: "'\(name)' of '\(interface.name)'")
                if let value = reader.read(node, for: place, in: scope) { read.result.append(.init(name, value)) }
            } else {
                if let interface {
                    reader.report(
                        .unknownOutput(name, of: interface.name, at: key, among: interface.outputs.map(\.name)))
                }
                _ = reader.read(node, in: scope)
            }
        }
        for (name, _, node) in outputs?.named ?? [] {
            read.places[name] = node.span
            let value = reader.read(node, in: scope)
            let type = value?.type.certain ?? .poison
            read.own.append(Member(name, TypeDeclaration(type, isOptional: true)))
            if let value { read.outputs.append(.init(name, value.computed)) }
        }
        missing(in: read, at: span, &reader)
        return read
    }

    private func missing(in read: Result, at span: SourceSpan, _ reader: inout ValueReader) {
        guard let interface else { return }
        let known = interface.outputs.map(\.name)
        // A name that is misspelled stands for the one that was meant.
        let meant = Set(
            read.places.keys.compactMap { known.contains($0) ? $0 : Suggestion.nearest(to: $0, among: known) })
        for output in interface.outputs where output.declaration.isRequired && !meant.contains(output.name) {
            reader.report(.missingOutput(output.name, of: interface.name, at: span))
        }
    }

    // MARK: Trying out

    func tryOut(
        _ read: Result, _ answers: Answers, of isLast: (Answer) -> Bool, _ reader: inout ValueReader
    ) {
        guard attempt.isMadeUp else { return }
        let last = answers.all.filter { $0.isSuccess && isLast($0) && $0.values != nil }
        if let pages = answers.pages {
            guard let end = last.last, var values = end.values else { return }
            let items = last.flatMap { answer -> [Value] in
                let known = attempt.values.merging(answer.values ?? [:])
                if case .list(let items)? = try? pages.items.evaluate(known) { return items }
                return []
            }
            values["items"] = .list(items)
            return tryOut(read, end, values, &reader)
        }
        for answer in last {
            var values = answer.values ?? [:]
            if answers.isRepeated {
                for name in ["body", "text", "answer", "parts"] { values[name] = values[name].map { [$0] } }
            }
            tryOut(read, answer, values, &reader)
        }
    }

    private func tryOut(
        _ read: Result, _ answer: Answer, _ values: ValueMap, _ reader: inout ValueReader
    ) {
        let known = attempt.values.merging(values)
        for entry in read.result + read.outputs {
            guard let span = read.places[entry.key] else { continue }
            let declaration = interface?.outputs[entry.key]
            do throws(EvaluationError) {
                let value = try entry.value.evaluate(known)
                guard let declaration else { continue }
                check(value?.unwrapped, entry.key, declaration, at: span, answer, &reader)
            } catch {
                // What a file of the model's own says; a failure within a constant table stands elsewhere.
                reader.report(.resultFails(error.failure.message, at: error.span, example: answer.span, answer.name))
            }
        }
    }

    private func check(
        _ value: Value?, _ name: String, _ declaration: TypeDeclaration, at span: SourceSpan, _ answer: Answer,
        _ reader: inout ValueReader
    ) {
        func differs(_ what: String) {
            reader.report(.resultDiffers(name, what, at: span, example: answer.span, answer.name))
        }
        guard let value, value != .null else {
            if declaration.isRequired { differs("is not there") }
            return
        }
        if case .list(let elements) = value, elements.isEmpty, declaration.isRequired {
            reader.report(.resultEmpty(name, at: span, example: answer.span, answer.name))
        } else if !value.conforms(to: declaration.type) {
            differs("is \(ValueType(of: value).words), not \(declaration.type.words)")
        } else if let violation = declaration.bounds.violation(by: value) {
            differs(violation)
        }
    }
}

extension Value {
    /// Whether it may stand where the type is wanted. Of a file whose kind nobody told, nobody knows before it is there.
    fileprivate func conforms(to type: ValueType) -> Bool {
        switch (self, type) {
        case (.media(let media), .media(let kind)):
            media.kind == .file || kind == nil || kind == .file || kind == media.kind
        case (.list(let elements), .list(let element)): elements.allSatisfy { $0.conforms(to: element) }
        case (.map(let map), .map(_, let value)): map.entries.allSatisfy { $0.value.conforms(to: value) }
        case (.map(let map), .object(let object)):
            object.fields.allSatisfy { field in map[field.name]?.conforms(to: field.type) ?? field.isOptional }
        default: ValueType(of: self).fits(type)
        }
    }
}
