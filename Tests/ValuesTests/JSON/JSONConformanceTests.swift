import Foundation
import TestKit
import Testing
import Values

/// JSONTestSuite by Nicolas Seriot: what every JSON reader must accept and must reject.
@Suite struct JSONConformanceTests {
    /// A file's name begins with `y` where it must be accepted, `n` where it must be rejected, `i` where it is free.
    @Test(arguments: [("y_", 95), ("n_", 188), ("i_", 35)])
    func `the reader gives the verdict that a file's name asks for`(prefix: String, expectedCount: Int) throws {
        let files = try SharedData.files(in: "json-suite", withPrefix: prefix)
        guard !files.isEmpty else { return }
        #expect(files.count == expectedCount)
        for file in files {
            let result = Result { () throws(JSONDecodingError) in try Value(json: [UInt8](file.content)) }
            switch (prefix, result) {
            case ("y_", .failure(let error)): Issue.record("\(file.name): \(error.message)")
            case ("n_", .success(let value)): Issue.record("\(file.name) was accepted as \(value)")
            default: break
            }
        }
    }
}
