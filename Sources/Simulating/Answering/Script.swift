import Blueprint
import Exchanges
import Expressions
import Values

/// An answer as an example has it, to be drawn when it is wanted.
struct Script: Sendable {
    /// What is done to an answer so that nobody can use it.
    enum Damage: Sendable {
        /// Nothing is in its lists, and no byte in its file.
        case emptied
        /// It ends in the middle.
        case cut
    }

    var status = 200
    /// They take the place of the example's.
    var headers: [HTTPRequest.Header] = []
    var example: Example?
    var response = Request.Response.json
    /// Whether it says that something went wrong, which is never a file.
    var isError = false
    let desk: Desk
    let names: ValueMap
    /// What is drawn is drawn by this.
    let drawing: Chance
    /// Whether sketches will do.
    let isSketch: Bool
    /// The contents of files that examples name, by their paths.
    var files: [String: [UInt8]] = [:]
    var damage: Damage?

    init(desk: Desk, names: ValueMap, drawing: Chance, isSketch: Bool) {
        self.desk = desk
        self.names = names
        self.drawing = drawing
        self.isSketch = isSketch
    }

    /// Made when something is to be drawn: most answers are text.
    var commission: Commission {
        var commission = Commission(names, at: desk, chance: drawing)
        commission.isSketch = isSketch
        return commission
    }

    /// Nobody limits what is drawn here: whole clips stand in some answers.
    static let limits = EvaluationLimits(cost: 1_000_000_000)

    func composed() -> Composition {
        var headers = evaluatedHeaders
        let stated = headers.first { $0.name == "content-type" }?.value
        let (bytes, type) = body(stated: stated)
        if damage == .cut { headers.removeAll { $0.name == "content-type" } }
        return Composition(status: status, headers: headers, type: damage == .cut ? "text/plain" : type, bytes: bytes)
    }

    private var evaluatedHeaders: [HTTPRequest.Header] {
        var all = headers
        for entry in example?.headers ?? [] {
            guard let value = try? entry.value.evaluate(names, limits: Self.limits), let text = value.asHeader else {
                continue
            }
            let name = entry.key.lowercased()
            if !all.contains(where: { $0.name == name }) { all.append(.init(name, text)) }
        }
        return all
    }

    /// The bytes, and their type where the headers do not say it or would lie.
    private func body(stated: String?) -> ([UInt8], String?) {
        if let path = example?.file, let bytes = files[path] {
            return (damaged(bytes), stated == nil ? "application/octet-stream" : nil)
        }
        if let body = example?.body {
            let wanted = samples(read: body)
            let value = (try? body.evaluate(names.merging(wanted), limits: Self.limits)) ?? .null
            if case .string(let text) = value {
                return (damaged(Array(text.utf8)), stated == nil ? "text/plain; charset=utf-8" : nil)
            }
            let content = damage == .emptied ? value.emptied : value
            return (damaged((try? content.jsonBytes()) ?? []), stated == nil ? "application/json" : nil)
        }
        switch response {
        case .multipart where example?.parts.isEmpty == false: return multipart()
        case .binary where !isError:
            let commission = commission.showing(stated)
            return (damage == .emptied ? [] : damaged(commission.drawn()), commission.contentType)
        case .text where !isError: return ([], stated == nil ? "text/plain; charset=utf-8" : nil)
        default: return (damaged(Array("{}".utf8)), stated == nil ? "application/json" : nil)
        }
    }

    /// `sample` with those media that an expression reads; nothing where it reads none.
    private func samples(read computed: Computed) -> ValueMap {
        let wanted = computed.fields(of: "sample")
        return wanted.isEmpty ? [:] : ["sample": .map(commission.samples(wanted))]
    }

    private func damaged(_ bytes: [UInt8]) -> [UInt8] { damage == .cut ? Array(bytes.prefix(bytes.count / 2)) : bytes }

    private func multipart() -> ([UInt8], String?) {
        let commission = commission
        let boundary = "part-" + Hex.encode((0..<8).map { UInt8(truncatingIfNeeded: commission.seed >> ($0 * 8)) })
        var bytes: [UInt8] = []
        for (name, content) in example?.parts ?? [] {
            let part: (type: String, bytes: [UInt8], extension: String?)
            switch content {
            case .json(let computed):
                let wanted = samples(read: computed)
                let value = (try? computed.evaluate(names.merging(wanted), limits: Self.limits)) ?? .null
                part = ("application/json", (try? value.jsonBytes()) ?? [], nil)
            case .text(let template):
                let value = (try? template.evaluate(names, limits: Self.limits)) ?? ""
                part = ("text/plain; charset=utf-8", Array((value.asHeader ?? "").utf8), nil)
            case .file(let type):
                let commission = commission.showing(type).of(name)
                part = (commission.contentType, damage == .emptied ? [] : commission.drawn(), commission.fileExtension)
            }
            let file = part.extension.map { "; filename=\"\(name).\($0)\"" } ?? ""
            bytes += Array(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\(file)\r\nContent-Type: \(part.type)\r\n\r\n"
                    .utf8)
            bytes += part.bytes + Array("\r\n".utf8)
        }
        return (damaged(bytes + Array("--\(boundary)--\r\n".utf8)), "multipart/form-data; boundary=\(boundary)")
    }
}

extension Value {
    /// As it stands in a header; nil for nothing and for what has no text.
    var asHeader: String? {
        switch unwrapped {
        case .string(let text): text
        case .int(let number): String(number)
        case .uint(let number): String(number)
        case .double(let number): "\(number)"
        case .bool(let value): String(value)
        case .timestamp(let time): time.description
        default: nil
        }
    }

    /// The same with nothing in any list.
    fileprivate var emptied: Value {
        switch self {
        case .list: .list([])
        case .map(let map): .map(ValueMap(map.entries.map { ($0.key, $0.value.emptied) }))
        default: self
        }
    }
}
