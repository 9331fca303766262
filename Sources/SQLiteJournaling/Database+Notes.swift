import Journaling
import Values

/// Looking notes up.
extension Database {
    func recall(_ query: NoteQuery, at now: Timestamp) throws(JournalError) -> [Note] {
        var notes: [Note] = []
        func take(_ row: Statement) {
            let expires = row.optionalInt(1).map(Timestamp.init(column:))
            notes.append(Note(space: query.space, key: row.text(0), value: row.bytes(2), expires: expires))
        }
        switch query.selection {
        case .keys(let keys):
            for key in keys { try run(.note, query.space, key, now) { take($0) } }
        case .after(let key, let limit):
            try run(.notesAfter, query.space, key, now, max(0, limit)) { take($0) }
        }
        return notes
    }
}
