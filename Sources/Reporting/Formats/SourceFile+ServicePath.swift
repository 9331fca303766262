extension SourceFile {
    /// The path without the `./` before it, as services name the files of a repository.
    var servicePath: String {
        var rest = path.utf8[...]
        while rest.starts(with: "./".utf8) { rest = rest.dropFirst(2) }
        return String(Substring(rest))
    }
}
