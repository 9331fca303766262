import Values

/// Names of files with `*` for any characters but a slash: `pictures/*.png`.
struct FilePattern {
    private let parts: [String]

    init(_ text: String) { parts = text.split(separator: "/").map(String.init) }

    /// The files below a folder whose paths match, by name.
    func paths(below root: String) -> [String] {
        var found = [root]
        for (place, part) in parts.enumerated() {
            let wanted: ProjectFiles.Kind = place == parts.count - 1 ? .file : .folder
            found = found.flatMap { folder in
                names(part, in: folder).map { folder == "." ? $0 : "\(folder)/\($0)" }
            }.filter { ProjectFiles.kind(of: $0) == wanted }
        }
        return found
    }

    private func names(_ part: String, in folder: String) -> [String] {
        guard part.contains("*") else { return [part] }
        return ProjectFiles.names(in: folder).filter {
            ($0.first != "." || part.first == ".") && Self.matches(Array($0.utf8)[...], Array(part.utf8)[...])
        }
    }

    /// Goes back to the last star where the rest does not match: linear for one star, and never exponential.
    static func matches(_ name: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
        var (name, pattern) = (name, pattern)
        var retry: (name: ArraySlice<UInt8>, pattern: ArraySlice<UInt8>)?
        while !name.isEmpty || !pattern.isEmpty {
            if pattern.first == UInt8(ascii: "*") {
                pattern = pattern.dropFirst()
                retry = (name, pattern)
            } else if let first = name.first, first == pattern.first {
                (name, pattern) = (name.dropFirst(), pattern.dropFirst())
            } else if let last = retry, !last.name.isEmpty {
                retry = (last.name.dropFirst(), last.pattern)
                (name, pattern) = (last.name.dropFirst(), last.pattern)
            } else {
                return false
            }
        }
        return true
    }

    private static func file(of path: String) -> Substring {
        let path = path.prefix { $0 != "?" && $0 != "#" }
        return path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
    }

    static func stem(of path: String) -> String {
        let file = file(of: path)
        return String(file.lastIndex(of: ".").map { $0 > file.startIndex ? file[..<$0] : file } ?? file)
    }

    /// What the ending says; nil where it says nothing.
    static func contentType(of path: String) -> String? {
        let file = file(of: path)
        guard let dot = file.lastIndex(of: ".") else { return nil }
        return types[file[file.index(after: dot)...].lowercased()]
    }

    private static let types = [
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp", "gif": "image/gif",
        "avif": "image/avif", "svg": "image/svg+xml", "tiff": "image/tiff", "heic": "image/heic",
        "mp4": "video/mp4", "mov": "video/quicktime", "webm": "video/webm", "mkv": "video/x-matroska",
        "mp3": "audio/mpeg", "wav": "audio/wav", "flac": "audio/flac", "ogg": "audio/ogg", "m4a": "audio/mp4",
        "json": "application/json", "txt": "text/plain", "pdf": "application/pdf", "zip": "application/zip",
    ]
}
