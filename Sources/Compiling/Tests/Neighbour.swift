/// Finds files by what others call them: a path that a file names begins at that file's folder.
package enum Neighbour {
    package static func path(of name: String, beside file: String) -> String {
        guard !name.hasPrefix("/"), let end = file.lastIndex(of: "/") else { return plain(name) }
        return plain(file[...end] + name)
    }

    /// Without steps that lead nowhere.
    static func plain(_ path: String) -> String {
        var steps: [Substring] = []
        for step in path.split(separator: "/") where step != "." {
            if step == "..", let last = steps.last, last != ".." { steps.removeLast() } else { steps.append(step) }
        }
        return (path.hasPrefix("/") ? "/" : "") + steps.joined(separator: "/")
    }
}
