import Journaling
import Running

/// The artifacts that something still speaks of, by their hashes.
///
/// Whatever looks like a hash counts as one: a record of another version of Easel keeps its files, too.
struct References {
    private(set) var hashes: Set<String> = []

    /// Of runs, and of results that may stand in for later ones.
    init(of runs: [RunSummary], in archive: Archive, keepsCache: Bool) throws(Obstacle) {
        do throws(JournalError) {
            for run in runs {
                if let pinned = run.pinned { take(pinned.inputs) }
                try archive.journal.forEachRecord(of: run.id) { take($0.payload) }
            }
            if keepsCache { for note in try archive.cacheNotes() { take(note.value) } }
        } catch { throw Obstacle(error) }
    }

    /// Every stretch of hexadecimal digits that is as long as a hash.
    mutating func take(_ bytes: [UInt8]) {
        var start = 0
        for place in 0...bytes.count {
            if place < bytes.count, Self.isDigit(bytes[place]) { continue }
            if place - start >= Self.length {
                for first in start...(place - Self.length) {
                    hashes.insert(String(decoding: bytes[first..<(first + Self.length)], as: UTF8.self))
                }
            }
            start = place + 1
        }
    }

    private static let length = 64

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}

extension Archive {
    /// What may stand in for later requests.
    func cacheNotes() throws(JournalError) -> [Note] {
        var notes: [Note] = []
        while true {
            let query = NoteQuery(space: "cache", .after(notes.last?.key ?? "", limit: 1000))
            let more = try journal.recall(query, at: now)
            if more.isEmpty { return notes }
            notes += more
        }
    }
}
