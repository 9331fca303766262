import Blueprint
import Journaling
import SQLiteJournaling

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Examination {
    func lookAtDatabase(_ terms: Terms, _ checkup: inout Checkup) {
        let area = "database"
        let path = ProjectPlace.path(terms.store, in: root)
        guard ProjectFiles.kind(of: path) != nil else {
            return checkup.note(area, "there is none yet: the first run makes '\(path)'")
        }
        do throws(JournalError) {
            let journal = try SQLiteJournal(path: path)
            try journal.checkWhole()
            let count = try journal.runs(matching: RunQuery()).count
            checkup.sound(area, "'\(path)' is whole, with \(count) \(count == 1 ? "run" : "runs")")
        } catch { checkup.wrong(area, error.message, error.help) }
    }

    /// Less than this is soon full of clips.
    private static let leastFree = 500_000_000

    func lookAtDisk(_ terms: Terms, _ checkup: inout Checkup) {
        let area = "disk"
        var (seen, disks): (Set<FileIdentity>, Set<dev_t>) = ([], [])
        for folder in [ProjectPlace.keeping(terms, in: root), ProjectPlace.path(terms.folder, in: root)] {
            let place = Self.nearest(to: folder)
            guard let identity = FileIdentity(of: place), seen.insert(identity).inserted else { continue }
            guard unsafe access(place, W_OK) == 0 else {
                checkup.wrong(area, "'\(place)' cannot be written to", "make the folder writable for you")
                continue
            }
            var status = stat()
            guard unsafe stat(place, &status) == 0, disks.insert(status.st_dev).inserted,
                let free = Self.free(at: place)
            else { continue }
            let text = "\(ByteCount.text(free)) are free in '\(place)'"
            if free < Self.leastFree {
                checkup.wrong(area, text, "free some space: 'easel gc --dry-run' tells what Easel could give back")
            } else {
                checkup.sound(area, text)
            }
        }
    }

    /// The folder itself, or the nearest above it that there is.
    private static func nearest(to folder: String) -> String {
        var path = folder
        while ProjectFiles.kind(of: path) == nil {
            guard let slash = path.lastIndex(of: "/") else { return "." }
            path = slash == path.startIndex ? "/" : String(path[..<slash])
        }
        return path
    }

    /// In bytes, for people who are not the system's owner.
    private static func free(at path: String) -> Int? {
        var status = statvfs()
        guard unsafe statvfs(path, &status) == 0 else { return nil }
        return Int(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize))
    }
}
