import Values

/// The notes of a memory journal.
struct MemoryNotes {
    /// A key's bytes: unlike texts in Swift, they are only equal where they are the same.
    private typealias Key = [UInt8]

    private var spaces: [String: [Key: Note]] = [:]

    mutating func apply(_ change: NoteChange) {
        switch change {
        case .put(let note): spaces[note.space, default: [:]][Key(note.key.utf8)] = note
        case .remove(let space, let key): spaces[space]?[Key(key.utf8)] = nil
        }
    }

    func recall(_ query: NoteQuery, at now: Timestamp) -> [Note] {
        let notes = spaces[query.space, default: [:]]
        switch query.selection {
        case .keys(let keys): return keys.compactMap { notes[Key($0.utf8)] }.filter { !$0.hasExpired(at: now) }
        case .after(let key, let limit):
            let behind = notes.filter { key.utf8.lexicographicallyPrecedes($0.key) && !$0.value.hasExpired(at: now) }
            return behind.sorted { $0.key.lexicographicallyPrecedes($1.key) }.prefix(max(0, limit)).map(\.value)
        }
    }

    mutating func removeExpired(at now: Timestamp) {
        spaces = spaces.mapValues { notes in notes.filter { !$0.value.hasExpired(at: now) } }
    }
}
