import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// Reads what the answers of a poll mean: conditions in order, or a table of values.
struct PollReader {
    let fields: Fields
    let names: Scope

    /// Nil where nothing could tell when the job is done.
    func read(_ request: Request, _ answers: Answers, _ reader: inout ValueReader) -> Poll? {
        let scope = answers.declare(in: names)
        guard let states = states(scope, &reader) else { return nil }
        let otherwise = fields["otherwise"].flatMap { state($0.text ?? "", at: $0.span, &reader) }
        return Poll(request: request, states: states, otherwise: otherwise ?? .ended(.malformed))
    }

    /// What depends on how the job stands.
    func finish(_ poll: inout Poll, _ answers: Answers, _ reader: inout ValueReader) {
        let ended = answers.all.contains { $0.state?.isFailure == true }
        let failing = answers.declare(in: names) { !ended || $0.state?.isFailure == true }
        poll.reason = reader.perhaps(fields["reason"], wanting: .any, "'reason'", in: failing)
        poll.progress = reader.perhaps(
            fields["progress"], wanting: .double, "'progress'", in: answers.declare(in: names))
        poll.grace = fields["grace"]?.duration
        poll.pace = Pace(fields, into: &reader.diagnostics)
    }

    // MARK: States

    private func states(_ scope: Scope, _ reader: inout ValueReader) -> Poll.States? {
        guard let node = fields["states"] else {
            if let span = fields.span(of: "state")
                ?? Request.Method.allCases.lazy.compactMap({ fields.span(of: $0.rawValue) }).first
            {
                reader.report(.noStates(at: span))
            }
            return nil
        }
        if let conditions = node.sequence { return self.conditions(conditions, scope, &reader) }
        guard let value = fields["state"] else {
            if let span = fields.span(of: "states") { reader.report(.noState(at: span)) }
            return nil
        }
        guard let template = reader.perhaps(value, wanting: .any, "'state'", in: scope),
            template.constant == nil
        else { return nil }
        return table(node, template, &reader)
    }

    private func conditions(
        _ nodes: YAMLSequence, _ scope: Scope, _ reader: inout ValueReader
    ) -> Poll.States? {
        if let span = fields.span(of: "state"), let states = fields.span(of: "states") {
            reader.report(.uselessState(at: span, states: states))
        }
        var conditions: [(Poll.State, Template)] = []
        var seen: [String: SourceSpan] = [:]
        var always: SourceSpan?
        for (name, key, node) in nodes.items.flatMap(\.named) {
            let text = node.scalar?.text ?? ""
            if let first = always ?? seen[text] {
                reader.report(.stateNeverReached(name, at: key, first: first))
            }
            seen[text] = seen[text] ?? node.span
            if node.bool == true { always = always ?? node.span }
            guard let state = state(name, at: key, &reader),
                let condition = reader.read(node, wanting: .bool, "a state's condition", in: scope)
            else { continue }
            conditions.append((state, condition))
        }
        guard nodes.items.allSatisfy({ $0.mapping != nil }) else { return nil }
        checkDone(conditions.map(\.0), among: nodes.items.flatMap(\.named).map(\.name), &reader)
        // Where one holds a mistake nobody knows what an answer comes to.
        return conditions.count == nodes.items.flatMap(\.named).count ? .conditions(conditions) : nil
    }

    private func table(_ node: YAMLNode, _ template: Template, _ reader: inout ValueReader) -> Poll.States {
        var rows: [(Poll.State, [Value])] = []
        var seen: [(value: Value, span: SourceSpan)] = []
        for (name, key, values) in node.named {
            let state = state(name, at: key, &reader)
            for node in values.elements {
                let value = node.value
                if let first = seen.first(where: { $0.value.isSameNumber(as: value) }) {
                    reader.report(.stateValueRepeated(value, at: node.span, first: first.span))
                } else if !template.type.certain.mayBe(value) {
                    reader.report(.impossibleState(value, template.type.certain, at: node.span))
                }
                seen.append((value, node.span))
            }
            if let state { rows.append((state, values.elements.map(\.value))) }
        }
        checkDone(rows.map(\.0), among: node.named.map(\.name), &reader)
        return .table(template, rows)
    }

    private func state(_ name: String, at span: SourceSpan, _ reader: inout ValueReader) -> Poll.State? {
        if let state = Poll.State(word: name) { return state }
        let known = ["queued", "running", "done"] + ErrorClass.allCases.map(\.rawValue)
        reader.report(.unknownState(name, at: span, among: known))
        return nil
    }

    private func checkDone(_ states: [Poll.State], among names: [String], _ reader: inout ValueReader) {
        // A name that is misspelled may have been meant for it.
        guard !states.contains(.done), states.count == names.count, let span = fields.span(of: "states") else { return }
        reader.report(.neverDone(at: span))
    }

    // MARK: Examples

    /// What each example comes to; one that comes to nothing is a state that was forgotten.
    func classify(_ answers: inout Answers, _ poll: Poll, _ attempt: Attempt, _ reader: inout ValueReader) {
        let names = fields["states"]?.sequence?.items.flatMap(\.named) ?? fields["states"]?.named ?? []
        // Where a condition has a mistake, nobody knows what it would have said.
        let isKnown = poll.stateCount == names.count
        for index in answers.all.indices {
            let answer = answers.all[index]
            guard let values = answer.values else { continue }
            let wanted = Poll.State(word: answer.name)
            guard answer.isSuccess else {
                if let wanted, answer.outcome != .failure(wanted.failure ?? .unknown) {
                    reader.report(.exampleDiffers(answer.name, answer.outcome.word, at: answer.span))
                }
                continue
            }
            guard let state = poll.state(of: attempt.values.merging(values)) else {
                if fields["otherwise"] == nil, isKnown {
                    reader.report(.stateForgotten(answer.name, at: answer.span, states: fields.span(of: "states")))
                }
                answers.all[index].state = poll.otherwise
                continue
            }
            answers.all[index].state = state
            if let wanted, wanted != state {
                reader.report(.exampleDiffers(answer.name, "'\(state.word)'", at: answer.span))
            }
        }
    }
}

extension Poll.State {
    fileprivate var failure: ErrorClass? { if case .ended(let failure) = self { failure } else { nil } }
}

extension ValueType {
    /// Whether a value could be of the type.
    fileprivate func mayBe(_ value: Value) -> Bool {
        switch self {
        case .any, .poison: true
        case .nullable(let wrapped): value == .null || wrapped.mayBe(value)
        case .int, .double, .uint: value.number != nil
        default: ValueType(of: value) == self
        }
    }
}
