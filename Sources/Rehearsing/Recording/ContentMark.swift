import Hosting
import Values

/// What tells one content from another, in the place of what is too long to be read.
struct ContentMark: Sendable {
    let count: Int
    private let sha256: String

    /// As many digits as no two contents of a recording share.
    private static let digits = 16

    init(_ bytes: [UInt8]) {
        count = bytes.count
        sha256 = Hex.encode(SHA256.digest(of: bytes))
    }

    /// Of a file whose content is known.
    init(sha256: String, count: Int) {
        self.sha256 = sha256
        self.count = count
    }

    /// Nil where there is no such file.
    init?(file path: String) {
        guard path.hasPrefix("/"), let (digest, count) = try? Files.digest(of: path) else { return nil }
        self.count = count
        sha256 = digest
    }

    /// What a file with the content is called.
    var stem: String { String(sha256.prefix(Self.digits)) }

    var text: String { "‹sha256 \(stem)›" }

    var facts: Value { ["bytes": .int(count), "sha256": .string(stem)] }
}
