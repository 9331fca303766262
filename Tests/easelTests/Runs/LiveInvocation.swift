import Foundation

/// The built program while it runs: it can be watched, interrupted and killed.
final class LiveInvocation {
    struct Impatience: Error {
        let what: String
        let output: String
    }

    private let process = Process()
    private let folder = FileManager.default.temporaryDirectory.appending(path: "easel-live-\(UUID().uuidString)")

    init(_ arguments: [String], in place: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in ["output", "errors"] { try Data().write(to: folder.appending(path: name)) }
        process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
            path: "easel")
        process.arguments = arguments
        process.currentDirectoryURL = place
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: folder.appending(path: "output"))
        process.standardError = try FileHandle(forWritingTo: folder.appending(path: "errors"))
        try process.run()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        try? FileManager.default.removeItem(at: folder)
    }

    var errors: String { text("errors") }

    private func text(_ name: String) -> String {
        (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
    }

    /// Looks again and again, and gives up only where something hangs.
    func wait(for what: String, until isSo: () throws -> Bool) throws {
        for _ in 0..<6000 {
            let isRunning = process.isRunning
            if try isSo() { return }
            guard isRunning else { break }
            usleep(10_000)
        }
        throw Impatience(what: what, output: errors)
    }

    /// As Ctrl-C does.
    func interrupt() { kill(process.processIdentifier, SIGINT) }

    /// - Returns: the exit code; the signal's number where one ended it.
    func end() -> Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }

    func killAtOnce() {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
