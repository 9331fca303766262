import Blueprint
import Exchanges
import Expressions
import Values

/// What a program would print and leave in its folder.
struct Leaving: Sendable {
    var exitCode = 0
    var complaint = ""
    var script: Script
    /// Paths within the folder.
    var paths: [String] = []

    func left(by run: ProgramRun) -> Result<ProgramAnswer, ExchangeFailure> {
        var files: [String: [UInt8]] = [:]
        for (path, content) in run.files {
            if case .bytes(let bytes) = content { files[path] = bytes } else { files[path] = [] }
        }
        for path in script.damage == .emptied ? [] : paths {
            let commission = script.commission.showing(pathExtension: path).of(path)
            let bytes = commission.drawn()
            files[path] = script.damage == .cut ? Array(bytes.prefix(bytes.count / 2)) : bytes
        }
        do {
            try NewFile.makeFolder(run.folder)
            for (path, bytes) in files {
                let steps = path.split(separator: "/", omittingEmptySubsequences: false)
                guard !steps.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
                    return .failure(
                        ExchangeFailure(.disk, wasSent: false, "'\(path)' does not lie in the program's folder"))
                }
                try NewFile.makeFolders(steps.dropLast(), in: run.folder)
                try NewFile.write(bytes, to: run.folder + "/" + path)
            }
        } catch { return .failure(error) }
        let printed = script.example?.body == nil && script.response != .binary ? [] : script.composed().bytes
        return .success(
            ProgramAnswer(
                exitCode: exitCode, output: printed, complaint: Array(complaint.utf8), files: files.keys.sorted()))
    }
}
