import Blueprint
import Compiling
import Hosting
import Journaling
import Reporting
import Running
import SQLiteJournaling
import Values

/// The runs of the project around: where they are kept, and how one is found.
struct Archive {
    let root: String
    let terms: Terms
    let journal: any Journal
    let now: Timestamp

    /// Does something with the runs of the project around, and says what stood in the way.
    static func use(_ work: (Archive) throws(Obstacle) -> ExitCode) throws(UsageError) -> ExitCode {
        guard let compilation = try Compilation.ofProject(), let root = ProjectFiles.root() else { return .unreadable }
        do throws(Obstacle) {
            return try work(Archive(root: root, terms: compilation.terms(under: Variables.value(of: "EASEL_PROFILE"))))
        } catch { return Report.refuse(error.message, help: error.help) }
    }

    /// A project that has never run has no file, and looking at it makes none.
    init(root: String, terms: Terms) throws(Obstacle) {
        let file = ProjectPlace.path(terms.store, in: root)
        do throws(JournalError) {
            self.init(
                root: root, terms: terms,
                journal: ProjectFiles.kind(of: file) == nil ? MemoryJournal() : try SQLiteJournal(path: file),
                now: SystemClock().now)
        } catch { throw Obstacle(error) }
    }

    init(root: String, terms: Terms, journal: any Journal, now: Timestamp) {
        self.root = root
        self.terms = terms
        self.journal = journal
        self.now = now
    }

    // MARK: Runs

    func runs(_ query: RunQuery) throws(Obstacle) -> [RunSummary] {
        do throws(JournalError) { return try journal.runs(matching: query) } catch { throw Obstacle(error) }
    }

    /// The one run whose id begins so.
    func run(_ beginning: String, pinned: Bool = false) throws(Obstacle) -> RunSummary {
        let found = try runs(RunQuery(idPrefix: beginning, includesPinned: pinned))
        if let exact = found.first(where: { $0.id == beginning }) { return exact }
        guard let first = found.first else {
            let known = try runs(RunQuery()).map(\.id)
            let help = known.isEmpty ? "this project has no runs" : "'easel runs' lists those that there are"
            throw Obstacle(
                message: "there is no run '\(beginning)'",
                help: Suggestion.help(for: beginning, among: known) ?? help)
        }
        guard found.count == 1 else {
            let names = found.prefix(4).map(\.id).joined(separator: ", ") + (found.count > 4 ? ", …" : "")
            throw Obstacle(message: "\(found.count) runs begin with '\(beginning)'", help: "there is \(names)")
        }
        return first
    }

    /// What the run pinned when it began, whatever the files say today.
    func blueprint(of run: RunSummary) throws(Obstacle) -> Blueprint {
        var sources = Sources()
        _ = sources.add(path: "blueprint of \(run.id)", bytes: run.pinned?.blueprint ?? [])
        guard var blueprint = Compilation(sources, isPinned: true).blueprint(of: run.workflow) else {
            throw Obstacle(
                message: "the blueprint of '\(run.id)' cannot be compiled any more",
                help: "it was pinned by another version of easel, which can go on with it")
        }
        blueprint.terms.profile = run.profile
        return blueprint
    }

    /// What the run began with; nil where the journal does not tell.
    func start(of run: RunSummary) throws(Obstacle) -> Start? {
        do throws(JournalError) {
            for record in try journal.records(of: run.id, from: 1, limit: 1) {
                if case .began(let start)? = EventCodec.decode(record.payload, at: record.time)?.kind { return start }
            }
        } catch { throw Obstacle(error) }
        return run.pinned.flatMap { Start(pinned: $0) }
    }

    /// The folder with the files of a run.
    func folder(of run: RunSummary, _ start: Start?) -> String {
        (start?.folder ?? ProjectPlace.path(terms.folder, in: root)) + "/" + run.id
    }
}

/// Paths as a project writes them.
enum ProjectPlace {
    static func path(_ path: String, in root: String) -> String {
        path.hasPrefix("/") ? path : root == "." ? path : root + "/" + path
    }

    /// Where the journal's file is, and artifacts beside it.
    static func keeping(_ terms: Terms, in root: String) -> String {
        let store = path(terms.store, in: root)
        return store.lastIndex(of: "/").map { String(store[..<$0]) } ?? "."
    }

    static func artifacts(_ terms: Terms, in root: String) -> String {
        let keeping = keeping(terms, in: root)
        return (ProjectFiles.absolute(keeping) ?? keeping) + "/artifacts"
    }
}
