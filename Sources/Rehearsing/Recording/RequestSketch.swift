import Blueprint
import Calling
import Exchanges
import Hosting
import Values

/// A request as it is written down, and held against others: without secrets, with files by their contents, and the
/// same in every run that asks for the same.
struct RequestSketch: Sendable {
    let model: String
    let occasion: RecordedExchange.Occasion
    let item: String
    let names: AttemptNames
    /// By the keys of a recording.
    let facts: ValueMap

    init(_ outgoing: Outgoing, _ mask: inout Mask, _ contents: inout ContentTable) {
        model = outgoing.model.name
        item = outgoing.item
        occasion =
            switch outgoing.errand.purpose {
            case .stage(let stage, _): .stage(stage)
            case .download: .download
            case .inspection: .inspection
            }
        names = AttemptNames(outgoing, &contents)
        switch outgoing.errand.exchange {
        case .http(let request): facts = Self.facts(request, occasion, names, &mask)
        case .program(let run): facts = Self.facts(run, names, &mask)
        }
    }

    /// What has to be the same for an answer to be the answer: headers may change with a program's version.
    var essence: ValueMap {
        var essence = facts
        essence["headers"] = nil
        return essence
    }

    // MARK: HTTP

    private static func facts(
        _ request: HTTPRequest, _ occasion: RecordedExchange.Occasion, _ names: AttemptNames, _ mask: inout Mask
    ) -> ValueMap {
        var facts = ValueMap()
        facts["method"] = .string(request.method)
        facts["url"] = .string(
            mask.text(names.naming(request.url), credentials: request.credentialParameters).withPlainNames)
        // Whoever asks for a credential shows another.
        guard occasion != .stage(.token) else { return facts }
        var headers = ValueMap()
        let credentials = Set(request.credentials.map { $0.lowercased() })
        for header in request.headers {
            let name = header.name.lowercased()
            let text =
                credentials.contains(name) ? mask.credential(header.value) : mask.text(names.naming(header.value))
            let before = if case .string(let text)? = headers[name] { text + ", " } else { "" }
            headers[name] = .string(before + text)
        }
        if !headers.isEmpty { facts["headers"] = .map(headers) }
        switch request.body {
        case .none: break
        case .content(let content): facts["body"] = shown(content, names, &mask)
        case .multipart(let parts):
            facts["body"] = .list(
                parts.map { part in
                    var fields = ValueMap([("name", Value.string(part.name))])
                    fields["filename"] = part.filename.map { .string(mask.text(names.naming($0))) }
                    fields["type"] = part.type.map { .string($0) }
                    fields["content"] = shown(part.content, names, &mask)
                    return .map(fields)
                })
        }
        return facts
    }

    private static func shown(
        _ content: HTTPRequest.Content, _ names: AttemptNames, _ mask: inout Mask
    ) -> Value {
        switch content {
        case .file(let path): return ContentMark(file: path)?.facts ?? .string(names.naming(path))
        case .bytes(let bytes):
            if let value = try? Value(json: bytes) {
                return mask.value(names.naming(value), isAnswer: false).abbreviated
            }
            guard let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0) else {
                return ContentMark(bytes).facts
            }
            return Value.string(mask.text(names.naming(text)).withPlainNames).abbreviated
        }
    }

    // MARK: Programs

    private static func facts(_ run: ProgramRun, _ names: AttemptNames, _ mask: inout Mask) -> ValueMap {
        var facts = ValueMap()
        facts["argv"] = .list(
            ([run.program] + run.arguments).map { argument in
                let named = names.naming(argument)
                let mark = named.hasPrefix("‹sha256") ? nil : ContentMark(file: argument)?.text
                return .string(mark ?? mask.text(named))
            })
        var files = ValueMap()
        for (path, content) in run.files.sorted(by: { $0.key < $1.key }) {
            files[path] = shown(content, names, &mask)
        }
        if !files.isEmpty { facts["files"] = .map(files) }
        if !run.input.isEmpty { facts["stdin"] = shown(.bytes(run.input), names, &mask) }
        return facts
    }
}

extension Value {
    /// With a mark in the place of each text that nobody could read.
    fileprivate var abbreviated: Value {
        switch self {
        case .string(let text):
            // A picture within a text is none to be read, however small.
            let most = text.hasPrefix("data:") ? 200 : 4_000
            guard text.utf8.count > most else { return self }
            return .string("‹\(text.utf8.count) bytes, sha256 \(ContentMark(Array(text.utf8)).stem)›")
        case .list(let elements): return .list(elements.map(\.abbreviated))
        case .map(let map): return .map(ValueMap(map.entries.map { ($0.key, $0.value.abbreviated) }))
        default: return self
        }
    }
}
