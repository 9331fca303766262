import Blueprint
import Expressions
import Values

/// What is to be drawn: the kind of media, its measures, and the seed that makes it unlike others.
struct Commission: Sendable {
    var kind = Media.Kind.image
    private(set) var measures = Measures()
    private(set) var seed: UInt64
    /// Whether a sketch will do: what it shows does not matter, how large and how long it is does.
    var isSketch = false

    /// By what the model was asked for; its first output that is a file says the kind.
    init(_ names: ValueMap, at desk: Desk, chance: Chance, facts: ValueMap = ValueMap()) {
        let inputs = names["inputs"] ?? .null
        seed = chance.of((try? inputs.json()) ?? "").bits
        measures = Measures(of: [.map(facts), inputs, names["params"] ?? .null])
        for output in desk.model?.outputs ?? [] {
            guard let kind = output.declaration.type.media else { continue }
            self.kind = kind
            break
        }
    }

    /// Of the usual measures, and short.
    init(sample kind: Media.Kind) {
        self.kind = kind
        measures = Measures(of: [["seconds": 2, "width": 320, "height": 180]])
        seed = 1
    }

    /// As a content type or else an address says.
    func showing(_ contentType: String?, at url: String = "") -> Commission {
        if let contentType, Media.Kind(contentType: contentType) != .file { return showing(contentType) }
        return showing(pathExtension: url)
    }

    func showing(_ contentType: String?) -> Commission {
        var other = self
        if let contentType { other.kind = Media.Kind(contentType: contentType) }
        return other
    }

    /// By the end of a path or of a URL.
    func showing(pathExtension path: String) -> Commission {
        guard let kind = Self.kind(named: path) else { return self }
        var other = self
        other.kind = kind
        return other
    }

    private static func kind(named path: String) -> Media.Kind? {
        let bare = path.prefix { $0 != "?" && $0 != "#" }
        let file = bare.split(separator: "/").last ?? ""
        guard let end = file.split(separator: ".").dropFirst().last?.lowercased() else { return nil }
        return kinds.first { $0.value.contains(end) }?.key
    }

    /// Whether a path or a name ends as those of media do.
    static func namesFile(_ path: String) -> Bool { kind(named: path).map { $0 != .file } ?? false }

    /// An address may say what is behind it: `https://cdn.example.com/short.mp4?seconds=5`
    mutating func takeMeasures(from url: String) {
        guard let query = url.split(separator: "?", maxSplits: 1).dropFirst().first else { return }
        for pair in query.prefix(while: { $0 != "#" }).split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, let number = Double(parts[1]) else { continue }
            measures.set(String(parts[0]), to: number)
        }
    }

    /// Another of the same.
    func of(_ name: String) -> Commission {
        var other = self
        other.seed = Chance(seed: seed).of(name).bits
        return other
    }

    private static let kinds: [Media.Kind: Set<String>] = [
        .image: ["png", "jpg", "jpeg", "webp", "gif", "avif", "svg"], .video: ["mp4", "mov", "webm", "mkv", "m4v"],
        .audio: ["wav", "mp3", "flac", "ogg", "m4a", "opus", "aac"], .file: ["txt", "srt", "vtt", "json"],
    ]

    var contentType: String {
        switch kind {
        case .image: "image/png"
        case .video: "video/mp4"
        case .audio: "audio/wav"
        case .file: "text/plain; charset=utf-8"
        }
    }

    var fileExtension: String {
        switch kind {
        case .image: "png"
        case .video: "mp4"
        case .audio: "wav"
        case .file: "txt"
        }
    }

    func drawn() -> [UInt8] {
        if isSketch { return Sketches.drawn(self) }
        let chance = Chance(seed: seed)
        switch kind {
        case .image:
            let size = measures.pictureSize
            return PNG.encoded(Artist(chance).picture(size.width, size.height))
        case .video:
            let size = measures.clipSize
            return Clip(chance, width: size.width, height: size.height, seconds: measures.seconds ?? 5).encoded()
        case .audio: return Sound(chance, seconds: measures.seconds ?? 3).encoded()
        case .file:
            return Array("simulated \(Hex.encode((0..<8).map { UInt8(truncatingIfNeeded: seed >> ($0 * 8)) }))\n".utf8)
        }
    }

    // MARK: Samples

    /// One of each kind that is wanted by its name.
    func samples(_ wanted: Set<String>) -> ValueMap {
        var samples = ValueMap()
        for kind in [Media.Kind.image, .video, .audio] where wanted.contains(kind.rawValue) {
            var other = self
            other.kind = kind
            samples[kind.rawValue] = .bytes(other.drawn())
        }
        return samples
    }
}

extension ValueType {
    /// The kind of file that it is or is made of.
    fileprivate var media: Media.Kind? {
        switch self {
        case .media(let kind): kind ?? .file
        case .list(let element): element.media
        case .nullable(let wrapped), .optional(let wrapped): wrapped.media
        default: nil
        }
    }
}
