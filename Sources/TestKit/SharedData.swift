package import Foundation
import Testing

/// Conformance data that lives beside the project, not in it: `../shared`.
package enum SharedData {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "../shared").standardizedFileURL

    /// The file at a path below `../shared`; nil, with a notice, in a clone that has none.
    /// Where `CI` is true a missing file is a failure.
    package static func file(_ path: String) throws -> Data? {
        let url = root.appending(path: path)
        if FileManager.default.fileExists(atPath: url.path) { return try Data(contentsOf: url) }
        if ProcessInfo.processInfo.environment["CI"] == "true" {
            Issue.record("conformance data is missing: ../shared/\(path)")
        } else {
            print("notice: skipped, no conformance data at ../shared/\(path)")
        }
        return nil
    }

    /// The files of a folder below `../shared` whose names begin so, by name; none, with a notice, in a clone that
    /// has no such folder.
    package static func files(in folder: String, withPrefix prefix: String) throws -> [(name: String, content: Data)] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
        let wanted = names.filter { $0.hasPrefix(prefix) }.sorted()
        if wanted.isEmpty { _ = try file("\(folder)/\(prefix)*") }
        return try wanted.compactMap { name in try file("\(folder)/\(name)").map { (name, $0) } }
    }
}
