import Values

/// What the files are that attempts are given: a large one is read once, however often it is spoken of.
struct ContentTable: Sendable {
    private var marks: [String: ContentMark] = [:]

    mutating func mark(of media: Media) -> ContentMark? {
        guard let path = media.path else { return nil }
        if let known = marks[path] { return known }
        let known = media.sha256.map { ContentMark(sha256: $0, count: media.bytes ?? 0) } ?? ContentMark(file: path)
        marks[path] = known
        return known
    }
}
