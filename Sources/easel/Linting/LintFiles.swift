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
    init(_ operands: [String], namingInput name: String?, root: String?) throws(UnreadableFile) {
        for operand in operands {
            if operand == "-" {
                try readInput(name)
            } else {
                for path in ProjectFiles.kind(of: operand) == .folder ? ProjectFiles.below(operand) : [operand] {
                    try read(path).map { _ = named.insert($0) }
                }
            }
        }
        guard let root else { return }
        for path in ProjectFiles.ofProject(at: root) {
            let file = try read(path)
            if operands.isEmpty, let file { named.insert(file) }
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

    /// Nil where it has been read already.
    private mutating func read(_ path: String) throws(UnreadableFile) -> SourceFile.ID? {
        guard let identity = FileIdentity(of: path) else { throw .init(message: "there is no file '\(path)'") }
        guard seen.insert(identity).inserted else { return nil }
        guard var file = Input(path: path), let bytes = file.readAll() else {
            throw .init(message: "cannot read '\(path)'")
        }
        return sources.add(path: path, bytes: bytes)
    }
}

struct UnreadableFile: Error {
    let message: String
}
