extension String.UTF8View {
    /// Whether the bytes of another text stand somewhere among these.
    func holds(_ other: String.UTF8View) -> Bool {
        guard let first = other.first else { return true }
        let rest = other.dropFirst()
        var tail = self[...]
        while let start = tail.firstIndex(of: first) {
            tail = tail[tail.index(after: start)...]
            if tail.starts(with: rest) { return true }
        }
        return false
    }
}
