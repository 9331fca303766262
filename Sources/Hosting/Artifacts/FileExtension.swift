package import Values

/// The ending of a file's name, by what the file is.
package enum FileExtension {
    package static func of(_ media: Media) -> String {
        let type = media.contentType.map { $0.prefix { $0 != ";" } }.map(String.init) ?? ""
        if let known = endings[type] { return known }
        let name = media.path ?? media.url ?? ""
        let last = name.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").last ?? ""
        guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return defaults[media.kind] ?? "" }
        let ending = last[dot...]
        return ending.count <= 6 && ending.dropFirst().allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            ? String(ending).lowercased() : ""
    }

    private static let endings = [
        "image/png": ".png", "image/jpeg": ".jpg", "image/jpg": ".jpg", "image/webp": ".webp", "image/gif": ".gif",
        "image/avif": ".avif", "image/svg+xml": ".svg", "image/tiff": ".tif", "image/bmp": ".bmp",
        "video/mp4": ".mp4", "video/webm": ".webm", "video/quicktime": ".mov", "video/x-matroska": ".mkv",
        "audio/mpeg": ".mp3", "audio/wav": ".wav", "audio/x-wav": ".wav", "audio/ogg": ".ogg", "audio/mp4": ".m4a",
        "audio/flac": ".flac", "application/json": ".json", "text/plain": ".txt", "application/pdf": ".pdf",
        "application/zip": ".zip", "model/gltf-binary": ".glb",
    ]

    private static let defaults: [Media.Kind: String] = [:]
}
