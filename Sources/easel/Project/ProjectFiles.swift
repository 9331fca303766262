#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Finds the YAML files of a project, or below the paths that a command was given.
enum ProjectFiles {
    /// The folder that holds `easel.yaml`, `providers` or `workflows`: the current one, or the nearest above it.
    static func root(above folder: String = ".") -> String? {
        var path = folder
        for _ in 0..<64 {
            if isRoot(path) { return path }
            // The root of the file system is its own parent.
            let identity = FileIdentity(of: path)
            if identity == nil || identity == FileIdentity(of: path + "/..") { return nil }
            path = path == "." ? ".." : path + "/.."
        }
        return nil
    }

    /// The project that a file or a folder is a part of: the nearest folder above that holds it as `easel.yaml`, or
    /// below `providers`, `workflows` or `tests`; or the folder itself. What is anywhere else stands alone.
    static func root(holding path: String) -> String? {
        guard kind(of: path) == .folder else { return folderAbove(path) ?? absolute(path).flatMap(folderAbove) }
        if isRoot(path) { return path }
        let within = path + "/any.yaml"
        return folderAbove(within) ?? absolute(path).flatMap { folderAbove($0 + "/any.yaml") }
    }

    static func absolute(_ path: String) -> String? {
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    /// Of a folder that is made where there is none.
    static func absolute(making folder: String) -> String? {
        NewFile.makeFolder(folder) ? absolute(folder) : nil
    }

    private static func folderAbove(_ path: String) -> String? {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        var within: [String] = []
        while let name = parts.popLast() {
            let isPart =
                within.isEmpty
                ? name == "easel.yaml" || name == "easel.yml" : ["providers", "workflows", "tests"].contains(name)
            if isPart { return parts.isEmpty ? "." : parts == [""] ? "/" : parts.joined(separator: "/") }
            within.append(name)
        }
        return nil
    }

    static func isRoot(_ folder: String) -> Bool {
        ["easel.yaml", "providers", "workflows"].contains { kind(of: folder + "/" + $0) != nil }
    }

    /// The project's own file, its providers, its workflows and its tests. A folder of tests holds much else in other
    /// projects: what is ours ends in `.test.yaml`.
    static func ofProject(at root: String) -> [String] {
        let prefix = root == "." ? "" : root + "/"
        let own = prefix + "easel.yaml"
        return (kind(of: own) == .file ? [own] : []) + below(prefix + "providers") + below(prefix + "workflows")
            + below(prefix + "tests").filter { $0.hasSuffix(".test.yaml") || $0.hasSuffix(".test.yml") }
    }

    /// Every YAML file below a folder, by name; hidden ones are left out.
    static func below(_ folder: String) -> [String] {
        var seen: Set<FileIdentity> = []
        return below(folder, &seen)
    }

    /// - Parameter seen: The folders that have been looked into: a link may lead back to one of them.
    private static func below(_ folder: String, _ seen: inout Set<FileIdentity>) -> [String] {
        guard let identity = FileIdentity(of: folder), seen.insert(identity).inserted else { return [] }
        var files: [String] = []
        for (name, kind) in entries(in: folder) where !name.hasPrefix(".") {
            let path = folder + "/" + name
            switch kind ?? self.kind(of: path) {
            case .folder: files += below(path, &seen)
            case .file where name.hasSuffix(".yaml") || name.hasSuffix(".yml"): files.append(path)
            default: break
            }
        }
        return files
    }

    enum Kind { case file, folder }

    /// Nil where there is nothing, or nothing that could be read.
    static func kind(of path: String) -> Kind? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG, S_IFIFO, S_IFCHR: return .file
        case S_IFDIR: return .folder
        default: return nil
        }
    }

    static func names(in folder: String) -> [String] { entries(in: folder).map(\.name) }

    /// By name; with the kind where the system tells it beside the name.
    private static func entries(in folder: String) -> [(name: String, kind: Kind?)] {
        guard let stream = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(stream) }
        var entries: [(name: String, kind: Kind?)] = []
        while let entry = unsafe readdir(stream) {
            // The name ends with a zero within the entry, which stays as it is until the next call.
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            let kind: Kind? =
                switch unsafe Int(entry.pointee.d_type) {
                case Int(DT_REG): .file
                case Int(DT_DIR): .folder
                default: nil
                }
            entries.append((name, kind))
        }
        return entries.sorted { $0.name < $1.name }
    }
}

/// What makes two paths lead to the same file.
struct FileIdentity: Hashable {
    private let device: UInt64
    private let number: UInt64

    /// Nil where there is nothing.
    init?(of path: String) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        device = UInt64(truncatingIfNeeded: status.st_dev)
        number = UInt64(truncatingIfNeeded: status.st_ino)
    }
}
