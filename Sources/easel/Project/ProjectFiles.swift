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
            if ["easel.yaml", "providers", "workflows"].contains(where: { kind(of: path + "/" + $0) != nil }) {
                return path
            }
            // The root of the file system is its own parent.
            if isSame(path, path + "/..") { return nil }
            path = path == "." ? ".." : path + "/.."
        }
        return nil
    }

    /// The project's own file, its providers and its workflows.
    static func ofProject(at root: String) -> [String] {
        let prefix = root == "." ? "" : root + "/"
        let own = prefix + "easel.yaml"
        return (kind(of: own) == .file ? [own] : []) + below(prefix + "providers") + below(prefix + "workflows")
    }

    /// Every YAML file below a folder, by name; hidden ones and links to folders are left out.
    static func below(_ folder: String) -> [String] {
        var files: [String] = []
        for name in names(in: folder) where !name.hasPrefix(".") {
            let path = folder + "/" + name
            switch kind(of: path) {
            case .folder: files += below(path)
            case .file where name.hasSuffix(".yaml") || name.hasSuffix(".yml"): files.append(path)
            default: break
            }
        }
        return files
    }

    enum Kind { case file, folder }

    /// Nil where there is nothing, or nothing that could be read.
    static func kind(of path: String) -> Kind? {
        guard let status = status(of: path) else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG, S_IFIFO, S_IFCHR: return .file
        case S_IFDIR: return .folder
        default: return nil
        }
    }

    private static func status(of path: String) -> stat? {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? status : nil
    }

    private static func isSame(_ a: String, _ b: String) -> Bool {
        guard let a = status(of: a), let b = status(of: b) else { return true }
        return a.st_ino == b.st_ino && a.st_dev == b.st_dev
    }

    private static func names(in folder: String) -> [String] {
        guard let stream = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            // The name ends with a zero within the entry, which stays as it is until the next call.
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            names.append(name)
        }
        return names.sorted()
    }
}
