import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// Reads a call for one of the models that use it: its stages in the order in which they are made, each knowing what
/// those before it kept.
struct CallReader {
    let name: String
    let fields: Fields
    let provider: ProviderFrame
    /// Those of the model, of the call and of the provider, in the order in which they are asked.
    let rules: [ErrorRule]
    /// Examples of the model's own, for the last stage.
    let examples: [(name: String, key: SourceSpan, value: YAMLNode)]

    /// What results are made of.
    struct Outcome {
        var call: Call
        /// The names of a model's result.
        var scope: Scope
        /// Those of them that any answer could end with.
        var attempt: Attempt
        /// The answers that results are read from.
        var answers: Answers
        /// Whether an answer is one of these.
        let isLast: (Answer) -> Bool
    }

    /// What is made once for each attempt, before anything is sent.
    static func mint(_ fields: Fields?, into attempt: inout Attempt) -> [(name: String, kind: Call.Minted)] {
        var minted: [(name: String, kind: Call.Minted)] = []
        for (name, _, node) in fields?["mint"]?.named ?? [] {
            guard let kind = node.text.flatMap(Call.Minted.init) else { continue }
            minted.append((name, kind))
            attempt.mint(name, kind)
        }
        return minted
    }

    func read(_ minted: Attempt, _ reader: inout ValueReader) -> Outcome? {
        var call = Call(name: name)
        var attempt = minted
        guard let submitted = submission(&call, &attempt, &reader) else { return nil }
        let submissionKeeps = attempt.keptNames.filter { !minted.keptNames.contains($0) }
        call.lookup = lookup(minted, keeping: submissionKeeps, &reader)
        let taken = attempt
        let polled = poll(&call, &attempt, &reader)
        let fetched = requests("fetch", .fetch, &attempt, more: examples, &reader) { _ in true }
        call.fetch = fetched.map(\.request)
        var unused = taken
        call.cancel = requests("cancel", .cancel, &unused, &reader) { _ in true }.map(\.request)
        call.also = (fields["also"]?.elements ?? []).compactMap { other($0, minted, &reader) }
        call.refresh = fields["refresh"]?.text.flatMap(Call.Refresh.init)
        checkStages(call, &reader)

        var last = submitted
        if fields["poll"] != nil { last = (polled ?? .unreadable, { $0.state == .done }) }
        if fields["fetch"] != nil { last = (fetched.last?.answers ?? .unreadable, { _ in true }) }
        let isFinal = submitted.answers.all.contains(where: \.isFinal)
        if isFinal, polled != nil || !fetched.isEmpty, submitted.answers.response == last.answers.response {
            let (answers, isLast) = last
            last.answers.all = submitted.answers.all.filter(\.isFinal) + answers.all
            last.isLast = { $0.isFinal || isLast($0) }
        }
        let (answers, isLast) = last
        return Outcome(
            call: call, scope: answers.declare(in: attempt.scope, isLast), attempt: attempt, answers: answers,
            isLast: isLast)
    }

    private typealias Last = (answers: Answers, isLast: (Answer) -> Bool)

    // MARK: Stages

    /// The stage's requests, of which a lone one need not stand in a list.
    private func stage(_ key: String, _ record: Record) -> [Fields] {
        (fields[key]?.elements ?? []).compactMap { $0.fields(of: record) }
    }

    private func requests(
        _ key: String, _ stage: Stage, _ attempt: inout Attempt,
        more: [(name: String, key: SourceSpan, value: YAMLNode)] = [], _ reader: inout ValueReader,
        keeping isWanted: (Answer) -> Bool
    ) -> [RequestReader.Result] {
        let requests = RequestReader(stage: stage, provider: provider, rules: rules)
        let all = self.stage(key, .request)
        var results: [RequestReader.Result] = []
        for (index, fields) in all.enumerated() {
            let isLast = index == all.count - 1
            guard var result = requests.read(fields, attempt, more: isLast ? more : [], &reader) else { continue }
            requests.keep(fields, &result, into: &attempt, &reader, of: isWanted)
            checkTyped(result.answers, ["keep", "wait", "pages"], in: fields, &reader)
            results.append(result)
        }
        return results
    }

    private func submission(_ call: inout Call, _ attempt: inout Attempt, _ reader: inout ValueReader) -> Last? {
        let isSend = fields["send"] != nil
        let stage: Stage = isSend ? .send : .submit
        let requests = RequestReader(stage: stage, provider: provider, rules: rules)
        let all = self.stage(stage.rawValue, .submission)
        var last: Last?
        for (index, fields) in all.enumerated() {
            let isLast = index == all.count - 1
            let more = isLast && self.fields["poll"] == nil && self.fields["fetch"] == nil ? examples : []
            guard var result = requests.read(fields, attempt, more: more, &reader) else { continue }
            if isLast {
                if let span = fields.span(of: "each") { reader.report(.paidEach(at: span)) }
                call.grace = fields["grace"]?.duration
                if isSend {
                    call.final = .always
                } else if let node = fields["final"] {
                    let scope = result.answers.declare(in: result.attempt.scope)
                    call.final = reader.read(node, wanting: .bool, "'final'", in: scope).map { .when($0) }
                    tryOut(call.final, &result)
                }
            }
            let keepsFinal = isSend || !isLast
            requests.keep(fields, &result, into: &attempt, &reader) { keepsFinal || !$0.isFinal }
            checkTyped(result.answers, ["keep", "wait", "pages", "final"], in: fields, &reader)
            call.submission.append(result.request)
            last = (result.answers, { isSend || $0.isFinal })
        }
        if let last, !isSend, fields["poll"] == nil, fields["fetch"] == nil {
            if call.final == nil, let span = fields.span(of: "submit") { reader.report(.neverFinal(at: span)) }
            return last
        }
        return last
    }

    private func tryOut(_ final: Call.Final?, _ result: inout RequestReader.Result) {
        guard case .when(let condition)? = final else { return }
        for index in result.answers.all.indices {
            guard let values = result.answers.all[index].values, result.answers.all[index].isSuccess else { continue }
            let known = result.attempt.values.merging(values)
            result.answers.all[index].isFinal = (try? condition.evaluate(known)) == .bool(true)
        }
    }

    private func poll(_ call: inout Call, _ attempt: inout Attempt, _ reader: inout ValueReader) -> Answers? {
        guard let node = fields["poll"], let fields = node.fields(of: .poll) else { return nil }
        let requests = RequestReader(stage: .poll, provider: provider, rules: rules)
        let more = self.fields["fetch"] == nil ? examples : []
        guard var result = requests.read(fields, attempt, more: more, &reader) else { return nil }
        let polls = PollReader(fields: fields, names: result.attempt.scope)
        let read = polls.read(result.request, result.answers, &reader)
        if let read { polls.classify(&result.answers, read, result.attempt, &reader) }
        requests.keep(fields, &result, into: &attempt, &reader) { $0.state == .done }
        if var poll = read {
            polls.finish(&poll, result.answers, &reader)
            poll.request = result.request
            call.poll = poll
        }
        checkTyped(result.answers, ["keep", "wait", "state", "states", "progress", "reason"], in: fields, &reader)
        return result.answers
    }

    private func lookup(_ minted: Attempt, keeping names: [String], _ reader: inout ValueReader) -> [Request] {
        var attempt = minted
        let found = requests("lookup", .lookup, &attempt, &reader) { _ in true }
        if let span = fields.span(of: "lookup"), !found.isEmpty {
            let missing = names.filter { !attempt.keptNames.contains($0) }
            if !missing.isEmpty { reader.report(.lookupForgets(missing, at: span)) }
        }
        return found.map(\.request)
    }

    /// A request of other clients: it begins something, and knows nothing of the stages.
    private func other(_ node: YAMLNode, _ minted: Attempt, _ reader: inout ValueReader) -> Request? {
        var attempt = minted
        let requests = RequestReader(
            stage: fields["send"] == nil ? .submit : .send, provider: provider, rules: rules)
        guard let fields = node.fields(of: .request), var result = requests.read(fields, attempt, &reader) else {
            return nil
        }
        requests.keep(fields, &result, into: &attempt, &reader) { _ in true }
        return result.request
    }

    // MARK: Checks

    private func checkStages(_ call: Call, _ reader: inout ValueReader) {
        for stage in Stage.allCases { checkRepeats(fields[stage.rawValue]?.elements ?? [], &reader) }
        if fields["send"] != nil, let send = fields.span(of: "send") {
            for key in ["poll", "fetch", "cancel", "lookup"] {
                if let span = fields.span(of: key) { reader.report(.stageAfterSend(key, at: span, send: send)) }
            }
        }
        if let refresh = call.refresh, fields[refresh.rawValue] == nil, let span = fields["refresh"]?.span {
            reader.report(.refreshWithout(refresh.rawValue, at: span))
        }
    }

    /// What is sent to one address twice, once without anything in it, is a line that was copied.
    private func checkRepeats(_ requests: [YAMLNode], _ reader: inout ValueReader) {
        guard requests.count > 1 else { return }
        var seen: [String: (address: YAMLNode, isEmpty: Bool)] = [:]
        for request in requests {
            guard let mapping = request.mapping,
                let method = Request.Method.allCases.first(where: { mapping[$0.rawValue]?.text != nil }),
                let address = mapping[method.rawValue], let text = address.text
            else { continue }
            let isEmpty = !["json", "form", "multipart", "text", "bytes", "query"].contains { mapping[$0] != nil }
            let other = seen.updateValue((address, isEmpty), forKey: "\(method) \(text)")
            guard let other, isEmpty || other.isEmpty else { continue }
            let (empty, full) = isEmpty ? (address, other.address) : (other.address, address)
            reader.report(.repeatedRequest(text, at: empty.span, other: full.span))
        }
    }

    /// An answer that is read and of which nothing is known.
    private func checkTyped(_ answers: Answers, _ keys: [String], in fields: Fields, _ reader: inout ValueReader) {
        let name = answers.response == .multipart ? "parts" : "body"
        guard answers.isUntyped, keys.contains(where: { reader.reads(name, in: fields[$0]) }) else { return }
        let method = Request.Method.allCases.lazy.compactMap { fields.span(of: $0.rawValue) }.first
        if let span = fields.span(of: "examples") ?? method { reader.report(.untypedAnswer(name, at: span)) }
    }
}
