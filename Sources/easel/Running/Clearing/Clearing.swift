import Journaling
import Running
import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What can be cleared away of a project's runs, and the clearing of it.
///
/// A run that has not ended stays, however old it is, and so does every artifact that a kept run or a result that may
/// stand in for later ones speaks of.
struct Clearing {
    let archive: Archive
    let age: Duration
    /// Whether the files that removed runs have left go as well.
    var takesFiles = false
    /// Whether what may stand in for later requests goes as well.
    var takesCache = false
    var isRehearsal = false

    struct Outcome {
        var runs: [RunSummary] = []
        var keptRuns = 0
        /// Of those kept, the ones that nobody leads and that have not ended.
        var interrupted: [String] = []
        var artifacts = 0
        var results = 0
        var freed = 0
        /// Folders of removed runs that stay.
        var folders: [String] = []
        var failures: [String] = []
        /// Why artifacts were left as they are.
        var isBusy = false
    }

    func clear() throws(Obstacle) -> Outcome {
        var outcome = Outcome()
        let end = archive.now.adding(Duration(nanoseconds: -age.nanoseconds)) ?? .epoch
        let all = try archive.runs(RunQuery(idPrefix: "", includesPinned: true))
        var kept = all.filter { !isOver($0, before: end) }
        let folders = try self.folders(of: all.filter { isOver($0, before: end) })
        if isRehearsal {
            outcome.runs = all.filter { isOver($0, before: end) }
        } else {
            let removed = Set(try removeRuns(endedBefore: end))
            outcome.runs = all.filter { removed.contains($0.id) }
            kept = try archive.runs(RunQuery(idPrefix: "", includesPinned: true))
        }
        outcome.keptRuns = kept.count
        outcome.interrupted = kept.filter { Standing($0, at: archive.now) == .interrupted }.map(\.id)
        if takesCache { outcome.results = try forgetResults() }
        var rubbish = Rubbish()
        for run in outcome.runs {
            guard let folder = folders[run.id], ProjectFiles.kind(of: folder) == .folder else { continue }
            if takesFiles { rubbish.add(folder) } else { outcome.folders.append(folder) }
        }
        let store = ProjectPlace.artifacts(archive.terms, in: archive.root)
        if ProjectFiles.kind(of: store) == .folder {
            // Held until all is gone: nobody can come to speak of a file in the meantime.
            let lock = ArtifactLock.alone(in: store)
            outcome.isBusy = lock == nil
            if lock != nil { outcome.artifacts = try collect(in: store, keeping: kept, into: &rubbish) }
            if !isRehearsal {
                outcome.failures = rubbish.remove()
                removeEmptyShelves(in: store)
            }
            withExtendedLifetime(lock) {}
        } else if !isRehearsal {
            outcome.failures = rubbish.remove()
        }
        outcome.freed = rubbish.freed
        return outcome
    }

    private func removeEmptyShelves(in store: String) {
        for name in ProjectFiles.names(in: store + "/objects") where !name.hasPrefix(".") {
            _ = unsafe rmdir("\(store)/objects/\(name)")
        }
    }

    private func isOver(_ run: RunSummary, before end: Timestamp) -> Bool {
        guard let ended = run.status.ended else { return false }
        return ended < end && run.holder?.hasExpired(at: archive.now) ?? true
    }

    private func folders(of runs: [RunSummary]) throws(Obstacle) -> [String: String] {
        var folders: [String: String] = [:]
        for run in runs { folders[run.id] = archive.folder(of: run, try archive.start(of: run)) }
        return folders
    }

    private func removeRuns(endedBefore end: Timestamp) throws(Obstacle) -> [String] {
        do throws(JournalError) { return try archive.journal.removeRuns(endedBefore: end, at: archive.now) } catch {
            throw Obstacle(error)
        }
    }

    /// How many there were.
    private func forgetResults() throws(Obstacle) -> Int {
        do throws(JournalError) {
            let notes = try archive.cacheNotes()
            var turn = Turn()
            turn.notes = notes.map { .remove(space: $0.space, key: $0.key) }
            if !isRehearsal, !notes.isEmpty { try archive.journal.append(turn) }
            return notes.count
        } catch { throw Obstacle(error) }
    }

    /// How many artifacts go; besides them goes what broken-off work has left half done.
    private func collect(
        in store: String, keeping runs: [RunSummary], into rubbish: inout Rubbish
    ) throws(Obstacle) -> Int {
        let references = try References(of: runs, in: archive, keepsCache: !takesCache)
        var count = 0
        for shelf in ProjectFiles.names(in: store + "/objects") where !shelf.hasPrefix(".") {
            for name in ProjectFiles.names(in: "\(store)/objects/\(shelf)") where !name.hasPrefix(".") {
                if references.hashes.contains(String(name.prefix { $0 != "." })), !name.contains(".part") { continue }
                rubbish.add("\(store)/objects/\(shelf)/\(name)")
                count += 1
            }
        }
        for name in ProjectFiles.names(in: store + "/work") where !name.hasPrefix(".") {
            rubbish.add("\(store)/work/\(name)")
        }
        return count
    }
}
