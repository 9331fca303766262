import Exchanges

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a program sees of this process: a few variables, and no secret among them.
enum Surroundings {
    private static let inherited = ["PATH", "HOME", "LANG", "TMPDIR", "TZ"]
    private static let language = [
        "ALL", "ADDRESS", "COLLATE", "CTYPE", "IDENTIFICATION", "MEASUREMENT", "MESSAGES", "MONETARY", "NAME",
        "NUMERIC", "PAPER", "TELEPHONE", "TIME",
    ].map { "LC_" + $0 }

    static func environment(adding own: [String: String]) -> [String] {
        var all: [String: String] = [:]
        for name in inherited + language { all[name] = variable(name) }
        all.merge(own) { $1 }
        return all.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    }

    /// Where a program is: on the path, or where its own path says. Never in the folder that it will run in.
    static func path(of program: String) throws(ExchangeFailure) -> String {
        if program.contains("/") {
            guard isProgram(program) else { throw missing(program, "no program is there") }
            return program.hasPrefix("/") ? program : currentFolder + "/" + program
        }
        for folder in (variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
        where folder.hasPrefix("/") {
            let path = "\(folder)/\(program)"
            if !program.isEmpty, isProgram(path) { return path }
        }
        throw missing(program, "install it, or say where it is")
    }

    private static func missing(_ program: String, _ advice: String) -> ExchangeFailure {
        ExchangeFailure(.program, wasSent: false, "there is no program '\(program)' on this machine: \(advice)")
    }

    private static func isProgram(_ path: String) -> Bool {
        var facts = stat()
        return unsafe stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
    }

    private static func variable(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }

    private static var currentFolder: String {
        guard let path = unsafe getcwd(nil, 0) else { return "." }
        defer { unsafe free(path) }
        return unsafe String(cString: path)
    }
}
