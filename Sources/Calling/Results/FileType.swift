import Values

/// What the first bytes of a file say of it, whatever a server called it.
enum FileType {
    static let unknown = "application/octet-stream"
    /// How many bytes tell.
    static let telling = 512

    /// The content type that the bytes show; nil where they show none.
    static func content(_ bytes: [UInt8]) -> String? {
        func has(_ text: String, at offset: Int = 0) -> Bool {
            bytes.count >= offset + text.utf8.count && bytes[offset...].starts(with: text.utf8)
        }
        func has(_ marks: [UInt8]) -> Bool { bytes.starts(with: marks) }
        if has([0x89, 0x50, 0x4E, 0x47]) { return "image/png" }
        if has([0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
        if has("GIF8") { return "image/gif" }
        if has("RIFF") { return has("WEBP", at: 8) ? "image/webp" : has("WAVE", at: 8) ? "audio/wav" : nil }
        if has("ftyp", at: 4) { return brand(bytes) }
        if has([0x1A, 0x45, 0xDF, 0xA3]) { return "video/webm" }
        if has("ID3") || (bytes.count > 1 && bytes[0] == 0xFF && bytes[1] & 0xE6 == 0xE2) { return "audio/mpeg" }
        if has("OggS") { return "audio/ogg" }
        if has("fLaC") { return "audio/flac" }
        if has("%PDF") { return "application/pdf" }
        return text(bytes)
    }

    /// The kinds of ISO containers, by their brand.
    private static func brand(_ bytes: [UInt8]) -> String {
        let brand = String(decoding: bytes.dropFirst(8).prefix(4), as: UTF8.self)
        return switch brand {
        case "avif", "avis": "image/avif"
        case "heic", "heix", "mif1": "image/heic"
        case "M4A ", "M4B ": "audio/mp4"
        case "qt  ": "video/quicktime"
        default: "video/mp4"
        }
    }

    /// Pages and messages that stand in the place of a file.
    private static func text(_ bytes: [UInt8]) -> String? {
        let start = bytes.drop { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        let text = String(decoding: start.prefix(64), as: UTF8.self).lowercased()
        if text.hasPrefix("<svg") { return "image/svg+xml" }
        if text.hasPrefix("<?xml") {
            return String(decoding: bytes, as: UTF8.self).contains("<svg") ? "image/svg+xml" : "application/xml"
        }
        if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") { return "text/html" }
        if text.hasPrefix("<!--"), String(decoding: bytes, as: UTF8.self).lowercased().contains("<html") {
            return "text/html"
        }
        if text.hasPrefix("<error") { return "application/xml" }
        if text.hasPrefix("{\"") || text.hasPrefix("{ \"") { return "application/json" }
        return nil
    }

    private static let endings: [(type: String, ending: String)] = [
        ("image/png", "png"), ("image/jpeg", "jpg"), ("image/webp", "webp"), ("image/gif", "gif"),
        ("image/avif", "avif"), ("image/heic", "heic"), ("image/svg+xml", "svg"), ("video/mp4", "mp4"),
        ("video/quicktime", "mov"), ("video/webm", "webm"), ("video/x-matroska", "mkv"), ("audio/mpeg", "mp3"),
        ("audio/wav", "wav"), ("audio/flac", "flac"), ("audio/ogg", "ogg"), ("audio/mp4", "m4a"), ("text/plain", "txt"),
        ("application/json", "json"), ("application/pdf", "pdf"), ("image/jpeg", "jpeg"),
    ]

    static func ending(of type: String) -> String? { endings.first { $0.type == type }?.ending }

    /// The content type that a file's name promises.
    static func content(named name: String) -> String? {
        guard let dot = name.lastIndex(of: ".") else { return nil }
        let ending = name[name.index(after: dot)...].lowercased()
        return endings.first { $0.ending == ending }?.type
    }
}
