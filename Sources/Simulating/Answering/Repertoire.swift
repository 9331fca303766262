import Blueprint
import Expressions
import Values

/// The examples of a request, with what each of them means.
struct Repertoire: Sendable {
    struct Entry: Sendable {
        let example: Example
        let verdict: ErrorRule.Outcome
        /// What a poll makes of it.
        let state: Poll.State?
        let isFinal: Bool
    }

    let entries: [Entry]
    /// Whether every example could be tried out, so that it holds for other inputs too.
    let isWhole: Bool

    init(_ desk: Desk, _ origin: Origin, _ names: ValueMap, _ files: [String: [UInt8]]) {
        let examples = desk.request?.examples ?? desk.offer.execution?.examples ?? []
        let response = desk.request?.response ?? .json
        entries = examples.compactMap { example in
            guard let answer = Self.answer(example, response, names, files) else { return nil }
            let verdict = Self.verdict(example, answer, desk, origin.stage)
            var state: Poll.State?
            if origin.stage == .poll, verdict == .success, let poll = desk.offer.call?.poll {
                state = poll.state(of: answer) ?? poll.otherwise
            }
            var isFinal = false
            if desk.isLast, origin.stage == .send || origin.stage == .submit {
                switch desk.offer.call?.final {
                case .always?: isFinal = true
                case .when(let condition)?: isFinal = (try? condition.evaluate(answer)) == .bool(true)
                case nil: break
                }
            }
            return Entry(example: example, verdict: verdict, state: state, isFinal: isFinal)
        }
        isWhole = entries.count == examples.count
    }

    private static func verdict(
        _ example: Example, _ answer: ValueMap, _ desk: Desk, _ stage: Stage
    ) -> ErrorRule.Outcome {
        guard stage == .exec else { return desk.rules.verdict(on: answer, of: stage, status: example.status) }
        let verdict = desk.rules.verdict(on: answer, of: stage, status: 200)
        return verdict == .success && example.exitCode != 0 ? .failure(.failed) : verdict
    }

    /// What expressions find in an example; nil where it cannot be evaluated.
    static func answer(
        _ example: Example, _ response: Request.Response, _ names: ValueMap, _ files: [String: [UInt8]]
    ) -> ValueMap? {
        var answer = names
        answer["status"] = .int(example.status)
        var headers = ValueMap()
        for entry in example.headers {
            guard let value = try? entry.value.evaluate(names) else { continue }
            headers[entry.key.lowercased()] = value.asHeader.map { .string($0) }
        }
        answer["headers"] = .map(headers)
        answer["body"] = .null
        answer["text"] = ""
        // What is drawn changes no meaning.
        let known = names.merging(["sample": ["image": .bytes([0]), "video": .bytes([0]), "audio": .bytes([0])]])
        if let body = example.body {
            guard let value = try? body.evaluate(known) else { return nil }
            if case .string(let text) = value {
                answer["text"] = .string(text)
            } else {
                answer["body"] = value
                answer["text"] = .string((try? value.json()) ?? "")
            }
        } else if let bytes = example.file.flatMap({ files[$0] }) {
            answer["text"] = .string(String(decoding: bytes, as: UTF8.self))
            answer["body"] = try? Value(json: bytes)
        }
        if response == .multipart { answer["parts"] = parts(of: example, known) }
        answer["exit_code"] = .int(example.exitCode)
        answer["stderr"] = .string(example.complaint ?? "")
        return answer
    }

    private static func parts(of example: Example, _ names: ValueMap) -> Value {
        var parts = ValueMap()
        for (name, content) in example.parts {
            switch content {
            case .json(let value): parts[name] = try? value.evaluate(names)
            case .text(let text): parts[name] = try? text.evaluate(names)
            case .file(let type):
                var media = Media(kind: Media.Kind(contentType: type))
                media.contentType = type
                parts[name] = .media(media)
            }
        }
        return .map(parts)
    }

    // MARK: Choices

    var successes: [Entry] { entries.filter { $0.verdict == .success } }

    func failure(_ failure: ErrorClass) -> Entry? {
        entries.first { $0.state == .ended(failure) } ?? entries.first { $0.verdict == .failure(failure) }
    }

    /// That of a request that is turned down, and not of a job that fails.
    func refusal(_ failure: ErrorClass, _ status: Int?) -> Entry? {
        entries.first {
            $0.state == nil && $0.verdict == .failure(failure) && (status == nil || $0.example.status == status)
        }
    }

    /// What is told at the end, as whoever asks for all at once is told it.
    var results: Repertoire {
        Repertoire(
            entries: entries.compactMap { entry in
                if let state = entry.state, state != .done { return nil }
                return Entry(example: entry.example, verdict: entry.verdict, state: nil, isFinal: true)
            }, isWhole: false)
    }

    private init(entries: [Entry], isWhole: Bool) {
        self.entries = entries
        self.isWhole = isWhole
    }

    /// The first that goes on, of the states in the order of what is wanted.
    func entry(in states: Poll.State...) -> Entry? {
        for state in states { if let entry = entries.first(where: { $0.state == state }) { return entry } }
        return nil
    }

    /// Something that went wrong, whatever it is.
    var anyFailure: Entry? {
        entries.first { if case .ended? = $0.state { true } else { false } }
            ?? entries.first { $0.verdict != .success && $0.verdict != .failure(.auth) }
    }
}
