import Foundation

/// Names other than localhost under which this machine knows itself.
enum LocalNames {
    /// Of the hosts file; nil where it has none.
    static let first: String? = {
        guard let text = try? String(contentsOfFile: "/etc/hosts", encoding: .utf8) else { return nil }
        for line in text.split(separator: "\n") {
            let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace).map(String.init)
            guard let address = words.first, address.hasPrefix("127.") else { continue }
            if let name = words.dropFirst().first(where: { !$0.hasPrefix("localhost") && !$0.hasSuffix("localhost") }) {
                return name
            }
        }
        return nil
    }()
}
