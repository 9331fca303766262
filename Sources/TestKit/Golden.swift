import Foundation
package import Testing

/// Compares a rendered text with a file that a person has read and approved: `Tests/…Tests/Golden/NAME`.
///
/// `RECORD_GOLDEN=1 swift test` writes the files anew, and fails, so that no recording passes unread.
package enum Golden {
    package static func expect(
        _ text: String, matches name: String, filePath: String = #filePath,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = folder(ofTestsAt: filePath).appending(path: name)
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            let folder = file.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            Issue.record(
                "recorded Golden/\(name); read it, then run without RECORD_GOLDEN", sourceLocation: sourceLocation)
        } else if let expected = try? Data(contentsOf: file) {
            if let difference = difference(between: Array(expected), and: Array(text.utf8)) {
                Issue.record("not as in Golden/\(name)\n\(difference)", sourceLocation: sourceLocation)
            }
        } else {
            Issue.record("no Golden/\(name) yet; RECORD_GOLDEN=1 writes it", sourceLocation: sourceLocation)
        }
    }

    /// What was recorded under a name.
    package static func text(of name: String, filePath: String = #filePath) throws -> String {
        String(decoding: try Data(contentsOf: folder(ofTestsAt: filePath).appending(path: name)), as: UTF8.self)
    }

    /// The `Golden` folder of the test target that a file belongs to.
    private static func folder(ofTestsAt filePath: String) -> URL {
        var target = URL(filePath: filePath).deletingLastPathComponent()
        while target.pathComponents.count > 2, target.deletingLastPathComponent().lastPathComponent != "Tests" {
            target.deleteLastPathComponent()
        }
        return target.appending(path: "Golden")
    }

    /// The first line in which two texts differ, nil where they agree in every byte.
    package static func difference(between expected: [UInt8], and actual: [UInt8]) -> String? {
        if expected == actual { return nil }
        let lines = [expected, actual].map { $0.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) }
        let number = zip(lines[0], lines[1]).prefix { $0 == $1 }.count
        let pair = lines.map { $0.dropFirst(number).first }
        // Texts that only look the same are told apart by their code points.
        let looksSame = visible(pair[0], asASCII: false) == visible(pair[1], asASCII: false)
        return """
            line \(number + 1)
              expected: \(visible(pair[0], asASCII: looksSame))
              actual:   \(visible(pair[1], asASCII: looksSame))
            """
    }

    private static func visible(_ line: ArraySlice<UInt8>?, asASCII: Bool) -> String {
        guard let line else { return "(the text has ended)" }
        return "“" + String(decoding: line, as: UTF8.self).unicodeScalars.map { visible($0, asASCII: asASCII) }.joined()
            + "”"
    }

    private static func visible(_ scalar: Unicode.Scalar, asASCII: Bool) -> String {
        let isPlain = scalar.value >= 0x20 && (scalar.isASCII ? scalar.value != 0x7F : !asASCII)
        return isPlain ? String(scalar) : "\\u{\(String(scalar.value, radix: 16))}"
    }
}
