import Compiling
import Reporting

/// What `easel lint` reads: the files that it was asked about, and of a project those that they may speak of.
struct LintFiles {
    private(set) var sources = Sources()
    /// Those to tell of.
    private(set) var named: Set<SourceFile.ID> = []
    /// Standard input, where it is among them.
    private(set) var input: SourceFile.ID?
    private var seen: Set<FileIdentity> = []

    /// - Parameters:
    ///   - operands: Files and folders; the whole project where there are none.
    ///   - name: What standard input is called. A file of the project with this name is not read: this is what it will be.
    ///   - root: The project's folder, if there is one.
    ///   - withRecordings: Whether what tests replay is read, too: a run has no use for it.
    init(
        _ operands: [String], namingInput name: String?, root: String?, withRecordings: Bool = false
    ) throws(UnreadableFile) {
        for operand in operands {
            if operand == "-" {
                try readInput(name)
            } else {
                let paths = ProjectFiles.kind(of: operand) == .folder ? ProjectFiles.below(operand) : [operand]
                named.formUnion(try read(paths))
            }
        }
        if let root {
            let own = try read(ProjectFiles.ofProject(at: root))
            if operands.isEmpty { named.formUnion(own) }
        }
        if withRecordings { try readRecordings() }
    }

    /// Those that are not there a test is told of.
    private mutating func readRecordings() throws(UnreadableFile) {
        let holding = Threads().map(sources.files) { $0.bytes.hold("replay:") }
        for (file, holds) in zip(sources.files, holding) where holds {
            let paths = FileReading(file).recordings.map { Neighbour.path(of: $0, beside: file.path) }
            let read = try read(paths.filter { ProjectFiles.kind(of: $0) == .file })
            if named.contains(file.id) { named.formUnion(read) }
        }
    }

    private mutating func readInput(_ name: String?) throws(UnreadableFile) {
        guard self.input == nil else { return }
        var input = Input()
        guard let bytes = input.readAll() else { throw .init(message: "cannot read standard input") }
        let file = sources.add(path: name ?? "<stdin>", bytes: bytes)
        named.insert(file)
        self.input = file
        if let name, let identity = FileIdentity(of: name) { seen.insert(identity) }
    }

    /// Side by side; those that have been read already are left out.
    private mutating func read(_ paths: [String]) throws(UnreadableFile) -> [SourceFile.ID] {
        let (first, known) = (sources.nextID, seen)
        let found = Threads().map(Array(paths.enumerated())) { place, path -> (FileIdentity?, file: SourceFile?) in
            let identity = FileIdentity(of: path)
            guard let identity, !known.contains(identity), var input = Input(path: path), let bytes = input.readAll()
            else { return (identity, nil) }
            let id = SourceFile.ID(rawValue: first.rawValue + Int32(place))
            return (identity, SourceFile(id: id, path: path, bytes: bytes))
        }
        var fresh: [(path: String, file: SourceFile?)] = []
        for (path, (identity, file)) in zip(paths, found) {
            guard let identity else { throw .init(message: "there is no file '\(path)'") }
            if seen.insert(identity).inserted { fresh.append((path, file)) }
        }
        return try fresh.map { path, file throws(UnreadableFile) in
            guard let file else { throw .init(message: "cannot read '\(path)'") }
            let id = sources.nextID
            sources.add(file.id == id ? file : SourceFile(id: id, path: path, bytes: file.bytes))
            return id
        }
    }
}

extension [UInt8] {
    /// Whether a text stands among them; every file is searched, which takes text as characters far longer.
    fileprivate func hold(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last else { return true }
        let bytes = span
        let distance = text.utf8.count - 1
        guard distance < bytes.count else { return false }
        for place in 0..<bytes.count - distance where bytes[place] == first && bytes[place + distance] == last {
            if self[place...].starts(with: text.utf8) { return true }
        }
        return false
    }
}

struct UnreadableFile: Error {
    let message: String
}
