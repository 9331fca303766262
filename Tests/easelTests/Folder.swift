import Foundation

/// A folder for one test, gone when the test is over.
final class Folder: Sendable {
    let url = FileManager.default.temporaryDirectory.appending(path: "easel-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ text: String, to path: String) throws {
        let file = url.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func text(of path: String) -> String? { try? String(contentsOf: url.appending(path: path), encoding: .utf8) }
}
