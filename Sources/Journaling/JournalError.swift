/// Why a journal did not do what it was asked. Nothing has changed then.
package enum JournalError: Error, Sendable, Equatable {
    // MARK: Of the store
    case cannotOpen(path: String, reason: String)
    /// Something else than a journal is in the file.
    case notAJournal(path: String)
    /// The file has a form that only later versions know.
    case madeByNewer(path: String, version: Int, known: Int)
    case readOnly(path: String)
    case diskFull(path: String)
    /// The disk, or whatever stands for one, does not do what it should.
    case failing(path: String, reason: String)
    /// Others have kept the file to themselves for too long.
    case busy(path: String)
    case damaged(path: String, reason: String)

    // MARK: Of a run
    /// Somebody else leads these runs now.
    case leaseLost([String])
    /// Somebody else leads the run and may be alive.
    case held(String, RunSummary.Holder)
    case unknownRun(String)
    /// There is a run with this id already.
    case takenID(String)
    /// A record has another number than the next one has.
    case outOfOrder(run: String, expected: Int, found: Int)
}

extension JournalError {
    /// What happened, for a person.
    package var message: String {
        switch self {
        case .cannotOpen(let path, let reason): "cannot open '\(path)': \(reason)"
        case .notAJournal(let path): "'\(path)' is no journal of easel's"
        case .madeByNewer(let path, let version, let known):
            "'\(path)' was made by a newer easel: it has version \(version), this easel knows up to \(known)"
        case .readOnly(let path): "'\(path)' cannot be written to"
        case .diskFull(let path): "the disk of '\(path)' is full"
        case .failing(let path, let reason): "reading or writing '\(path)' failed: \(reason)"
        case .busy(let path): "'\(path)' is kept busy by another program"
        case .damaged(let path, let reason): "'\(path)' is damaged: \(reason)"
        case .leaseLost(let runs):
            "\(runs.map { "'\($0)'" }.joined(separator: ", ")) \(runs.count == 1 ? "is" : "are") led by another easel now"
        case .held(let run, let holder): "'\(run)' is led by process \(holder.owner.process) until \(holder.until)"
        case .unknownRun(let run): "there is no run '\(run)'"
        case .takenID(let run): "there is a run '\(run)' already"
        case .outOfOrder(let run, let expected, let found):
            "record \(found) of '\(run)' was written where \(expected) is next"
        }
    }

    /// What a person can do about it.
    package var help: String? {
        switch self {
        case .cannotOpen: "look at the folder's and the file's permissions"
        case .notAJournal: "move the file away, and a new journal is made in its place"
        case .madeByNewer: "use the newer easel, or another folder"
        case .readOnly: "make the file and its folder writable for you"
        case .diskFull: "nothing is lost: free some space, then resume the run"
        case .failing: "nothing is lost: look at the disk and the system's log, then resume the run"
        case .busy: "end the program that holds it, a database browser for example, then resume the run"
        case .damaged: "put back a backup, or save what can be read with 'sqlite3 FILE .recover'"
        case .leaseLost: nil
        case .held: "wait until it has ended, or cancel it: easel cancel RUN"
        case .unknownRun: "list the runs that there are: easel runs"
        case .takenID, .outOfOrder: nil
        }
    }

    /// Whether the same call may well succeed later, with nothing changed but the disk.
    package var isPassing: Bool {
        switch self {
        case .diskFull, .busy, .failing: true
        default: false
        }
    }
}
