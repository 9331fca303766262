import Blueprint
import Exchanges
import Expressions
import Values

extension Rendering {
    mutating func add(_ body: Body, to request: inout HTTPRequest, isPaid: Bool) throws(Trouble) {
        switch body {
        case .json(let computed):
            var value = try evaluate(computed, "the body") ?? .null
            if isPaid, case .field(let name)? = counterpart.provider.idempotency, case .map(var fields) = value {
                fields[name] = .string(subject.clientKey)
                value = .map(fields)
            }
            try add(json: value, to: &request)
        case .form(let entries):
            var form = Parameters()
            try add(entries, to: &form)
            if isPaid, case .field(let name)? = counterpart.provider.idempotency {
                try form.replace(name, .string(subject.clientKey))
            }
            add(form, to: &request)
        case .multipart(let parts):
            var rendered: [HTTPRequest.Part] = []
            for part in parts { try add(part, to: &rendered) }
            request.body = .multipart(rendered)
        case .text(let template):
            let text = try text(template, "the body") ?? ""
            request.body = .content(.bytes(Array(text.utf8)))
            request.declare("text/plain; charset=utf-8")
        case .bytes(let template):
            let value = try value(template, "the body")
            if case .media(let media) = value { request.declare(luggage[media].media.contentType) }
            if let content = try content(value, "the body") { request.body = .content(content) }
            request.declare("application/octet-stream")
        }
    }

    mutating func add(json value: Value, to request: inout HTTPRequest) throws(Trouble) {
        let value = try travelling(value)
        do throws(JSONEncodingError) {
            request.body = .content(.bytes(try value.jsonBytes()))
        } catch {
            throw Trouble(.invalid, "the body cannot be written as JSON: \(error.message)")
        }
        request.declare("application/json")
    }

    func add(_ form: Parameters, to request: inout HTTPRequest) {
        request.body = .content(.bytes(Array(form.text.utf8)))
        request.declare("application/x-www-form-urlencoded")
    }

    // MARK: Parts

    private mutating func add(_ part: Part, to parts: inout [HTTPRequest.Part]) throws(Trouble) {
        guard let each = part.each else { return try addOne(part, to: &parts) }
        guard case .list(let elements) = try value(each, "'each'") else { return }
        let outer = names["each"]
        for element in elements {
            names["each"] = element
            try addOne(part, to: &parts)
        }
        names["each"] = outer
    }

    private mutating func addOne(_ part: Part, to parts: inout [HTTPRequest.Part]) throws(Trouble) {
        if case .spread(let template) = part.content {
            guard case .map(let fields) = try value(template, "'spread'") else { return }
            for (key, value) in fields { try spread(value, as: key.text, to: &parts) }
            return
        }
        let name = try part.name.flatMap { (name) throws(Trouble) in try text(name, "a part's name") } ?? ""
        let filename = try part.filename.flatMap { (name) throws(Trouble) in try text(name, "'filename'") }
        let type = try part.type.flatMap { (type) throws(Trouble) in try text(type, "'type'") }
        switch part.content {
        case .value(let computed):
            guard let value = try evaluate(computed, "'\(name)'"), !value.isMissing else { return }
            guard let text = try travelling(value).plainText else {
                throw Trouble(.invalid, "the part '\(name)' has no form as text")
            }
            parts.append(.init(name: name, content: .bytes(Array(text.utf8)), filename: filename, type: type))
        case .json(let computed):
            guard let value = try evaluate(computed, "'\(name)'") else { return }
            parts.append(
                .init(
                    name: name, content: .bytes(try json(value)), filename: filename, type: type ?? "application/json"))
        case .file(let template):
            let value = try value(template, "'\(name)'")
            if value.isMissing { return }
            try add(file: value, as: name, filename: filename, type: type, to: &parts)
        case .spread: break
        }
    }

    private mutating func add(
        file value: Value, as name: String, filename: String? = nil, type: String? = nil,
        to parts: inout [HTTPRequest.Part]
    ) throws(Trouble) {
        guard let content = try content(value, "'\(name)'") else { return }
        var media = Media(kind: .file)
        if case .media(let given) = value { media = luggage[given].media }
        parts.append(
            .init(
                name: name, content: content, filename: filename ?? media.filename,
                type: type ?? media.contentType ?? "application/octet-stream"))
    }

    private mutating func spread(
        _ value: Value, as name: String, to parts: inout [HTTPRequest.Part]
    ) throws(Trouble) {
        switch value.unwrapped {
        case .null, .optional: break
        case .list(let elements): for element in elements { try spread(element, as: name, to: &parts) }
        case .map:
            parts.append(.init(name: name, content: .bytes(try json(value)), type: "application/json"))
        case .media, .bytes: try add(file: value.unwrapped, as: name, to: &parts)
        case let value: parts.append(.init(name: name, content: .bytes(Array((value.plainText ?? "").utf8))))
        }
    }

    private mutating func json(_ value: Value) throws(Trouble) -> [UInt8] {
        let value = try travelling(value)
        do throws(JSONEncodingError) { return try value.jsonBytes() } catch {
            throw Trouble(.invalid, "a part cannot be written as JSON: \(error.message)")
        }
    }

    func value(_ template: Template, _ what: String) throws(Trouble) -> Value {
        do throws(EvaluationError) { return try template.value(names) } catch { throw Trouble(error, what, .invalid) }
    }
}

extension HTTPRequest {
    /// Names the content type where no header does.
    fileprivate mutating func declare(_ type: String?) {
        guard let type, !headers.contains(where: { $0.name.lowercased() == "content-type" }) else { return }
        headers.append(.init("Content-Type", type))
    }
}

extension Media {
    /// The name that a server sees.
    fileprivate var filename: String {
        let stem = name ?? "file"
        guard let type = contentType, let ending = FileType.ending(of: type) else { return stem }
        return stem.hasSuffix("." + ending) ? stem : stem + "." + ending
    }
}
