import Blueprint
import Exchanges
import Hosting
import Values

/// An answer as it is written down: masked, and what is large as a file.
struct AnswerSketch {
    private(set) var facts = ValueMap()
    private let sketch: RequestSketch
    /// Where a file's content is kept; its path as the recording names it.
    private let keep: (_ content: Content, _ ending: String) -> String?

    enum Content {
        case bytes([UInt8])
        case file(String)
    }

    /// What is longer is not read where it stands.
    private static let mostJSON = 16_384
    private static let mostText = 4_096
    private static let deepest = 16
    /// A longer file is hardly text.
    private static let mostMasked = 1 << 20

    init(
        _ result: Result<Answer, ExchangeFailure>, of sketch: RequestSketch, of exchange: Exchange, _ mask: inout Mask,
        keep: @escaping (Content, String) -> String?
    ) {
        self.sketch = sketch
        self.keep = keep
        switch (result, exchange) {
        case (.success(.http(let answer)), _): take(answer, &mask)
        case (.success(.program(let answer)), .program(let run)): take(answer, run, &mask)
        case (.success, _): break
        case (.failure(let failure), _):
            facts["fail"] = .string(failure.reason == .tooLarge ? "too_large" : failure.reason.rawValue)
            if failure.wasSent { facts["sent"] = true }
            facts["message"] = .string(mask.text(sketch.names.naming(failure.message)))
        }
    }

    // MARK: HTTP

    private mutating func take(_ answer: HTTPAnswer, _ mask: inout Mask) {
        facts["status"] = .int(answer.status)
        let type = answer.headers.first { $0.name == "content-type" }?.value ?? ""
        if sketch.occasion == .stage(.token) {
            if !type.isEmpty { facts["headers"] = ["content-type": .string(type)] }
            if case .bytes(let bytes) = answer.body, !bytes.isEmpty {
                let value = (try? Value(json: bytes)) ?? .string(String(decoding: bytes, as: UTF8.self))
                facts["body"] = mask.tokens(in: value)
            }
            return
        }
        var headers = ValueMap()
        for header in answer.headers where !Self.isNoise(header.name) {
            let text = mask.value([header.name: .string(header.value)], isAnswer: true)
            guard case .map(let fields) = text, case .string(let value)? = fields[header.name] else { continue }
            let before = if case .string(let text)? = headers[header.name] { text + ", " } else { "" }
            headers[header.name] = .string(before + sketch.names.naming(value))
        }
        if !headers.isEmpty { facts["headers"] = .map(headers) }
        switch answer.body {
        case .bytes(let bytes): take(bytes, type, &mask)
        case .file(let receipt):
            facts["file"] = keep(file(receipt.path, &mask), Self.ending(type, receipt.path)).map { .string($0) }
        }
    }

    /// A file as it is; but what is text may have a secret in it.
    private func file(_ path: String, _ mask: inout Mask) -> Content {
        guard let bytes = Files.read(path, most: Self.mostMasked + 1), bytes.count <= Self.mostMasked,
            let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0)
        else { return .file(path) }
        let masked = mask.text(sketch.names.naming(text))
        return masked == text ? .file(path) : .bytes(Array(masked.utf8))
    }

    /// Headers that say nothing of the answer, or who may ask for another.
    private static func isNoise(_ name: String) -> Bool {
        noise.contains(name)
            || ["cf-", "sec-", "access-control-", "set-cookie", "x-amz-cf", "x-served", "x-cache"].contains {
                name.hasPrefix($0)
            }
    }

    private static let noise: Set = [
        "date", "server", "via", "age", "vary", "connection", "keep-alive", "transfer-encoding", "content-length",
        "content-encoding", "alt-svc", "nel", "report-to", "reporting-endpoints", "strict-transport-security",
        "x-frame-options", "x-content-type-options", "x-xss-protection", "x-powered-by", "content-security-policy",
        "referrer-policy", "permissions-policy", "server-timing", "traceparent", "expect-ct", "authorization",
        "www-authenticate", "proxy-authenticate", "accept-ranges", "etag", "last-modified", "cache-control", "expires",
    ]

    // MARK: Bodies

    private mutating func take(_ bytes: [UInt8], _ type: String, _ mask: inout Mask) {
        guard !bytes.isEmpty else { return }
        if let value = try? Value(json: bytes), value.isContainer || type.contains("json") {
            let masked = mask.value(sketch.names.naming(value), isAnswer: true)
            let written = (try? masked.jsonBytes()) ?? bytes
            guard written.count > Self.mostJSON || masked.depth > Self.deepest else {
                facts["body"] = masked
                return
            }
            facts["file"] = keep(.bytes(written), ".json").map { .string($0) }
        } else if let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0) {
            let masked = mask.text(sketch.names.naming(text))
            guard masked.utf8.count > Self.mostText else {
                facts["text"] = .string(masked)
                return
            }
            facts["file"] = keep(.bytes(Array(masked.utf8)), Self.ending(type, "")).map { .string($0) }
        } else {
            facts["file"] = keep(.bytes(bytes), Self.ending(type, sketch.address)).map { .string($0) }
        }
    }

    private static func ending(_ type: String, _ path: String) -> String {
        var media = Media(kind: .file)
        media.contentType = type
        media.path = path
        let ending = FileExtension.of(media)
        return ending.isEmpty ? ".bin" : ending
    }

    // MARK: Programs

    private mutating func take(_ answer: ProgramAnswer, _ run: ProgramRun, _ mask: inout Mask) {
        facts["exit"] = .int(answer.exitCode)
        take(answer.output, "", &mask)
        if !answer.complaint.isEmpty {
            let text = String(decoding: answer.complaint, as: UTF8.self)
            facts["complaint"] = .string(mask.text(sketch.names.naming(text)))
        }
        var files = ValueMap()
        for path in answer.files where run.files[path] == nil {
            files[path] = keep(file(run.folder + "/" + path, &mask), Self.ending("", path)).map { .string($0) }
        }
        if !files.isEmpty { facts["files"] = .map(files) }
    }
}

extension RequestSketch {
    fileprivate var address: String { if case .string(let url)? = facts["url"] { url } else { "" } }
}

extension Value {
    fileprivate var isContainer: Bool {
        switch self {
        case .map, .list: true
        default: false
        }
    }

    /// How many containers stand within each other.
    fileprivate var depth: Int {
        switch self {
        case .map(let map): 1 + (map.entries.map(\.value.depth).max() ?? 0)
        case .list(let elements): 1 + (elements.map(\.depth).max() ?? 0)
        default: 0
        }
    }
}
