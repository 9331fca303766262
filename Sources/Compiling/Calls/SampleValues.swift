import Blueprint
import Expressions
import Values

/// Values made up from declarations, for trying out examples.
extension TypeDeclaration {
    /// Nobody needs more of what is made up.
    private static let longest = 1_000

    /// The default, the first value of an enum, or something within the bounds.
    var sample: Value {
        if let value = standard ?? bounds.allowed?.first { return value }
        switch parts {
        case .elements(let element):
            return .list(Array(repeating: element.sample, count: min(max(bounds.fewest ?? 1, 1), Self.longest)))
        case .values(let value): return .map(ValueMap([("key", value.sample)]))
        case .fields(let members): return members.sample
        case .none: break
        }
        switch type {
        case .string:
            let length = min(max(bounds.shortest ?? 6, min(6, bounds.longest ?? 6)), Self.longest)
            return .string(String(repeating: "sample", count: length / 6 + 1).prefixed(length))
        case .int: return .int(Int(exactly: (bounds.least ?? min(1, bounds.greatest ?? 1)).rounded(.up)) ?? 1)
        default: return type.sample(least: bounds.least)
        }
    }
}

extension [Member] {
    /// Without what may be missing.
    var sample: Value {
        .map(ValueMap(filter { !$0.declaration.mayBeMissing }.map { ($0.name, $0.declaration.sample) }))
    }
}

extension ValueType {
    fileprivate func sample(least: Double?) -> Value {
        switch self {
        case .double: .double(least ?? 1)
        case .bool: true
        case .duration: .duration(Duration(nanoseconds: 1_000_000_000))
        case .timestamp: .sampleTime
        case .media(let kind): .media(.sample(kind ?? .file))
        case .list(let element): [element.sample(least: nil)]
        case .map, .object: [:]
        default: "sample"
        }
    }
}

extension Media {
    static func sample(_ kind: Kind, contentType: String? = nil) -> Media {
        let types: [Kind: String] = [.image: "image/png", .video: "video/mp4", .audio: "audio/mpeg"]
        var media = Media(kind: kind)
        media.contentType = contentType ?? types[kind] ?? "application/octet-stream"
        media.name = "sample"
        media.url = "https://example.com/sample"
        media.content = Array("sample".utf8)
        media.bytes = 6
        return media
    }
}

extension Value {
    static let sampleTime: Value = Timestamp("2026-01-01T00:00:00Z").map { .timestamp($0) } ?? .null
}

extension String {
    fileprivate func prefixed(_ length: Int) -> String { String(prefix(max(length, 0))) }
}
