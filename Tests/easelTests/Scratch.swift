import Foundation

/// A folder of its own for one test, gone when the test is over.
final class Scratch: Sendable {
    let folder = FileManager.default.temporaryDirectory.appending(path: "easel-\(UUID().uuidString)")

    init(_ files: [String: String]) throws {
        for (path, text) in files { try write(text, to: path) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func url(_ path: String) -> URL { folder.appending(path: path) }

    func write(_ text: String, to path: String) throws {
        try FileManager.default.createDirectory(
            at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url(path))
    }

    func text(_ path: String) throws -> String { String(decoding: try Data(contentsOf: url(path)), as: UTF8.self) }

    func easel(_ arguments: String..., input: String = "") throws -> Invocation {
        try Invocation(arguments, input: input, in: folder)
    }
}
