import Blueprint
import Reporting
import Values
import YAMLReading

/// Recordings, held against the models that they speak of and the files that they name.
struct RecordingReader {
    private let project: Project
    private let path: String
    private var diagnostics = Diagnostics()

    struct Result: Sendable {
        let recording: Recording
        let diagnostics: Diagnostics
    }

    static func read(_ document: Document, at path: String, in project: Project) -> Result {
        var reader = RecordingReader(project: project, path: path)
        var recording = Recording(workflow: document.name ?? "", path: path, span: document.span)
        recording.run = document.fields["run"]?.text
        recording.started = reader.time(document.fields["started"])
        recording.without = document.fields["without"]?.elements.compactMap(\.text) ?? []
        recording.isWhole = document.fields["ended"] != nil
        for node in document.fields["exchanges"]?.sequence?.items ?? [] {
            guard let fields = node.fields(of: .recordedExchange), let exchange = reader.exchange(fields)
            else { continue }
            recording.exchanges.append(exchange)
        }
        return Result(recording: recording, diagnostics: reader.diagnostics)
    }

    private init(project: Project, path: String) {
        self.project = project
        self.path = path
    }

    private mutating func time(_ node: YAMLNode?) -> Timestamp? {
        guard let node, let text = node.text else { return nil }
        let time = Timestamp(text)
        if time == nil { diagnostics.report(.noTime(text, at: node.span)) }
        return time
    }

    private mutating func exchange(_ fields: Fields) -> RecordedExchange? {
        guard let model = fields["model"], let name = model.text, let at = fields["at"],
            let occasion = at.text.flatMap({ RecordedExchange.Occasion($0) }), let request = fields.fields("request"),
            let answer = fields.fields("answer").flatMap({ answer($0) })
        else { return nil }
        if project.declarations[.model, name] == nil {
            diagnostics.report(project.unknownModel(name, at: model.span))
        } else if let offer = project.offer(of: name), !project.has(occasion, offer, of: name) {
            diagnostics.report(.impossibleExchange(name, occasion.word, at: at.span))
        }
        var exchange = RecordedExchange(
            at: model.span, model: name, occasion, request: plain(request), answer: answer)
        exchange.item = fields["item"]?.text
        exchange.after = fields.fields("answer")?["after"]?.duration ?? .zero
        return exchange
    }

    private func plain(_ fields: Fields) -> ValueMap {
        ValueMap(fields.entries.map { ($0.key, $0.value.written(under: $0.key, of: fields.record)) })
    }

    // MARK: Answers

    private mutating func answer(_ fields: Fields) -> RecordedExchange.Answer? {
        if let word = fields["fail"]?.text {
            return .failure(
                reason: word, wasSent: fields["sent"]?.bool ?? false, message: fields["message"]?.text ?? "no answer")
        }
        let body = body(fields)
        if let exit = fields["exit"]?.int {
            var files: [(path: String, file: String)] = []
            for (path, _, node) in fields["files"]?.named ?? [] {
                if let file = self.file(node) { files.append((path, file)) }
            }
            return .program(exit: exit, output: body, complaint: fields["complaint"]?.text ?? "", files: files)
        }
        guard let status = fields["status"]?.int else { return nil }
        let headers = (fields["headers"]?.named ?? []).map { (name: $0.name.lowercased(), value: $0.value.text ?? "") }
        return .http(status: status, headers: headers, body)
    }

    private mutating func body(_ fields: Fields) -> RecordedExchange.Body? {
        if let node = fields["body"] { return .value(node.plain) }
        if let file = fields["file"].flatMap({ file($0) }) { return .file(file) }
        return fields["text"]?.text.map { .text($0) }
    }

    private mutating func file(_ node: YAMLNode) -> String? {
        guard let name = node.text else { return nil }
        if project.surroundings.hasPath?(Neighbour.path(of: name, beside: path)) == false {
            diagnostics.report(.recordedFileMissing(name, at: node.span))
        }
        return name
    }
}

extension YAMLNode {
    /// What YAML says, without a look for expressions.
    fileprivate var plain: Value {
        switch content {
        case .invalid: .null
        case .scalar(let scalar): scalar.value
        case .sequence(let nodes): .list(nodes.items.map(\.plain))
        case .mapping: .map(ValueMap(named.map { ($0.name, $0.value.plain) }))
        }
    }

    /// Under keys of text, whatever it looks like.
    fileprivate func written(under key: String, of record: Record) -> Value {
        switch (record.shape(of: key), content) {
        case (.text?, .scalar(let scalar)): .string(scalar.text)
        case (.map(_, .text)?, .mapping): .map(ValueMap(named.map { ($0.name, .string($0.value.text ?? "")) }))
        case (.list(.text)?, .sequence(let nodes)): .list(nodes.items.map { .string($0.text ?? "") })
        default: plain
        }
    }
}

extension Project {
    fileprivate func offer(of model: String) -> Offer? {
        guard let called = models[model] else { return nil }
        return providers[called.provider]?.offers[String(model.dropFirst(called.provider.count + 1))]
    }

    /// Whether a model has what an exchange was for.
    fileprivate func has(_ occasion: RecordedExchange.Occasion, _ offer: Offer, of model: String) -> Bool {
        guard case .stage(let stage) = occasion else { return true }
        guard case .call(let call) = offer.work else { return stage == .exec || stage == .token }
        let isSend = if case .always? = call.final { true } else { false }
        return switch stage {
        case .send: isSend
        case .submit: !isSend
        case .poll: call.poll != nil
        case .fetch: !call.fetch.isEmpty
        case .cancel: !call.cancel.isEmpty
        case .lookup: !call.lookup.isEmpty
        case .upload, .token: true
        case .exec: false
        }
    }
}
