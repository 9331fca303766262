import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// Reads the examples of a request or of a program, and tries them out with made-up values: each has a type, and a
/// meaning by the rules for errors.
struct ExampleReader {
    let stage: Stage
    let response: Request.Response
    let rules: [ErrorRule]

    /// Names that examples know besides those of their request.
    private static let samples: [(name: String, value: Value)] = ["image", "video", "audio"].map {
        ($0, .bytes(Array("sample".utf8)))
    }

    func read(
        _ named: [(name: String, key: SourceSpan, value: YAMLNode)], _ attempt: Attempt, _ reader: inout ValueReader
    ) -> ([Example], [Answer]) {
        var attempt = attempt
        attempt.declare(
            "sample", .object("sample", Self.samples.map { .init($0.name, .bytes) }), .map(ValueMap(Self.samples)))
        let unknownElement = reader.unknownElement
        reader.unknownElement = .poison
        defer { reader.unknownElement = unknownElement }
        var examples: [Example] = []
        var answers: [Answer] = []
        for (name, key, node) in named {
            guard let fields = node.fields(of: .example) else { continue }
            let (example, answer) = read(name, key, fields, attempt, &reader)
            examples.append(example)
            if let answer { answers.append(answer) }
        }
        return (examples, answers)
    }

    private func read(
        _ name: String, _ key: SourceSpan, _ fields: Fields, _ attempt: Attempt, _ reader: inout ValueReader
    ) -> (Example, Answer?) {
        var example = Example(name: name, span: key)
        example.status = fields["status"]?.int ?? 200
        example.headers = reader.texts(fields["headers"], in: attempt.scope)
        example.exitCode = fields["exit_code"]?.int ?? 0
        example.complaint = fields["stderr"]?.text
        example.file = fields["file"]?.text
        for file in fields["files"]?.elements ?? [] {
            if let template = reader.text(file, "a file's name", in: attempt.scope) { example.files.append(template) }
        }
        let body = fields["body"].flatMap { reader.read($0, in: attempt.scope) }
        if fields["body"] != nil, body == nil { return (example, nil) }
        example.body = body?.computed
        let parts = fields["parts"].map { self.parts($0, attempt, &reader) }
        example.parts = parts?.parts ?? []
        let content = response == .multipart ? parts?.type : body?.type.certain
        let values = values(of: example, attempt)
        let outcome = outcome(of: example, values ?? [:], attempt)
        if values != nil, stage != .poll, let wanted = ErrorClass(rawValue: name), outcome != .failure(wanted) {
            reader.report(.exampleDiffers(name, outcome.word, at: key))
        }
        return (example, Answer(name: name, span: key, outcome: outcome, content: content, values: values))
    }

    private func outcome(of example: Example, _ values: ValueMap, _ attempt: Attempt) -> ErrorRule.Outcome {
        var known = attempt.values.merging(values)
        known["body"] = known["body"] ?? .null
        known["text"] = known["text"] ?? ""
        guard stage == .exec else { return rules.verdict(on: known, of: stage, status: example.status) }
        let verdict = rules.verdict(on: known, of: stage, status: 200)
        return verdict == .success && example.exitCode != 0 ? .failure(.failed) : verdict
    }

    // MARK: Parts

    private func parts(
        _ node: YAMLNode, _ attempt: Attempt, _ reader: inout ValueReader
    ) -> (parts: [(name: String, content: Example.PartContent)], type: ValueType) {
        var parts: [(name: String, content: Example.PartContent)] = []
        var types: [ObjectType.Field] = []
        for (name, _, node) in node.named {
            guard let fields = node.fields(of: .examplePart) else { continue }
            if let json = fields["json"], let read = reader.read(json, in: attempt.scope) {
                parts.append((name, .json(read.computed)))
                types.append(.init(name, read.type.certain))
            } else if let text = fields["text"], let read = reader.text(text, "'text'", in: attempt.scope) {
                parts.append((name, .text(read)))
                types.append(.init(name, .string))
            } else if let type = fields["type"]?.text {
                parts.append((name, .file(type)))
                types.append(.init(name, .media(Media.Kind(contentType: type))))
            }
        }
        return (parts, .object("parts", types))
    }

    // MARK: Values

    /// What expressions find in the example; nil where it cannot be made up.
    private func values(of example: Example, _ attempt: Attempt) -> ValueMap? {
        guard attempt.isMadeUp else { return nil }
        var values: ValueMap = ["status": .int(example.status), "now": .sampleTime]
        var headers = ValueMap()
        for entry in example.headers {
            headers[entry.key.lowercased()] = try? entry.value.evaluate(attempt.values)
        }
        values["headers"] = .map(headers)
        var content: Value?
        if let body = example.body {
            guard let value = try? body.evaluate(attempt.values) else { return nil }
            content = value
        }
        if case .string(let text)? = content {
            values["text"] = .string(text)
        } else if let content {
            values["body"] = content
            values["text"] = .string((try? content.json()) ?? "")
        }
        let contentType = headers["content-type"].flatMap { if case .string(let type) = $0 { type } else { nil } }
        if response == .binary {
            values["answer"] = .media(.sample(Media.Kind(contentType: contentType), contentType: contentType))
        }
        if response == .text { values["text"] = values["text"] ?? "" }
        if response == .multipart { values["parts"] = partValues(of: example, attempt) }
        if stage == .exec {
            values["exit_code"] = .int(example.exitCode)
            values["stderr"] = .string(example.complaint ?? "")
            values["files"] = .list(
                example.files.compactMap {
                    (try? $0.evaluate(attempt.values)).flatMap(Media.left(as:)).map { .media($0) }
                })
        }
        return values
    }

    private func partValues(of example: Example, _ attempt: Attempt) -> Value {
        var parts = ValueMap()
        for (name, content) in example.parts {
            switch content {
            case .json(let value): parts[name] = try? value.evaluate(attempt.values)
            case .text(let text): parts[name] = try? text.evaluate(attempt.values)
            case .file(let type): parts[name] = .media(.sample(Media.Kind(contentType: type), contentType: type))
            }
        }
        return .map(parts)
    }
}

extension Media {
    /// A file that a program left.
    fileprivate static func left(as name: Value) -> Media? {
        guard case .string(let path) = name else { return nil }
        let kinds: [String: Kind] = [
            "png": .image, "jpg": .image, "jpeg": .image, "webp": .image, "gif": .image, "mp4": .video, "mov": .video,
            "webm": .video, "mkv": .video, "mp3": .audio, "wav": .audio, "flac": .audio, "ogg": .audio, "m4a": .audio,
        ]
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let parts = file.split(separator: ".")
        var media = Media.sample(kinds[parts.last.map { $0.lowercased() } ?? ""] ?? .file)
        media.url = nil
        media.path = path
        media.name = parts.count > 1 ? parts.dropLast().joined(separator: ".") : file
        return media
    }
}

extension ErrorRule.Outcome {
    /// As a message calls it.
    var word: String {
        switch self {
        case .success: "no error"
        case .failure(let failure): "'\(failure.rawValue)'"
        }
    }
}
