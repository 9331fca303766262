import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Command {
    /// `easel init`: the first minute with Easel.
    static let initialize = Command(
        name: "init", summary: "make a project that can be tried at once, without a key",
        operands: [
            .init(
                name: "DIR", summary: "the folder, made where there is none; the current one if none is given",
                isOptional: true, takes: .folder)
        ],
        options: [],
        examples: [
            .init(command: "easel init films", explanation: "makes films/ with a provider, a route and a workflow"),
            .init(command: "easel init", explanation: "in a folder that has files: those that stand are kept"),
        ],
        run: { arguments in InitCommand(folder: arguments.operands.first ?? ".").run() })
}

private struct InitCommand {
    let folder: String

    func run() -> ExitCode {
        guard NewFile.makeFolder(folder) else { return refuse("cannot make the folder '\(folder)'") }
        var lines: [String] = []
        for file in ProjectTemplate(name: projectName, today: today).files {
            let path = folder == "." ? file.path : folder + (folder.hasSuffix("/") ? "" : "/") + file.path
            switch NewFile.write(file.text, to: path) {
            case .made: lines.append("made  \(path)")
            case .kept: lines.append("kept  \(path), which was there")
            case .failed: return refuse("cannot write '\(path)'")
            }
        }
        lines += ["", "next:"] + (folder == "." ? [] : ["  cd \(quoted(folder))"])
        lines += ["  easel plan hello", "  easel run hello --simulate", "  easel test"]
        var output = Output(.standardOutput)
        output.write(lines.joined(separator: "\n") + "\n")
        return .success
    }

    private func refuse(_ message: String) -> ExitCode {
        var output = Output(.standardError)
        output.write("error: \(message)\n  help: see who may write there, or name another folder\n")
        return .failure
    }

    /// The folder's own name as an id, as far as it can be one.
    private var projectName: String {
        let path = unsafe realpath(folder, nil)
        defer { unsafe free(path) }
        let name = unsafe path.map { unsafe String(cString: $0) }?.split(separator: "/").last ?? ""
        let id = name.lowercased().unicodeScalars.map { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                ? String(scalar) : "_"
        }.joined().drop { !("a"..."z").contains($0) }
        return id.isEmpty ? "project" : String(id)
    }

    private var today: String {
        let date = CivilDate(dayNumber: time(nil) / 86_400)
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(date.year)-\(padded(date.month))-\(padded(date.day))"
    }

    private func quoted(_ path: String) -> String {
        let isPlain = path.utf8.allSatisfy { byte in
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "-")...UInt8(ascii: "9") ~= byte
                || byte == UInt8(ascii: "_")
        }
        return isPlain ? path : CompletionScript.quote(path)
    }
}
