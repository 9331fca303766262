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
}
