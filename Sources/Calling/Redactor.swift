package import Values

/// Takes secrets out of texts, however they are written: as they are, escaped for a URL or JSON, or in base64.
package struct Redactor: Sendable {
    /// The longest first, so that nothing is left of one that holds another.
    private var patterns: [String] = []
    /// What is shorter stands in too many words.
    private static let least = 4
    private static let mask = "***"

    package init(_ secrets: ValueMap) {
        for (_, value) in secrets.entries { learn(value) }
    }

    /// Adds one that became known later.
    package mutating func learn(_ secret: String) {
        guard secret.utf8.count >= Self.least, !patterns.contains(secret) else { return }
        for form in [secret, secret.escaped(), secret.quoted] + Self.encodings(of: secret)
        where form.utf8.count >= Self.least && !patterns.contains(form) {
            patterns.append(form)
        }
        // A key in several lines shows in each of them.
        for line in secret.split(whereSeparator: \.isNewline) where line.utf8.count >= 12 && line.count < secret.count {
            patterns.append(String(line))
        }
        patterns.sort { $0.utf8.count > $1.utf8.count }
    }

    package func redact(_ text: String) -> String {
        guard patterns.contains(where: { text.contains($0) }) else { return text }
        var text = text
        for pattern in patterns { text.replace(pattern, with: Self.mask) }
        return text
    }

    private mutating func learn(_ value: Value) {
        switch value {
        case .map(let fields): for (_, field) in fields.entries { learn(field) }
        case .list(let elements): for element in elements { learn(element) }
        default: if let text = value.plainText { learn(text) }
        }
    }

    /// In base64 a text looks otherwise by what stands before it: of each of the three looks, what never changes.
    private static func encodings(of secret: String) -> [String] {
        let bytes = Array(secret.utf8)
        return (0..<3).flatMap { shift -> [String] in
            let encoded = Base64.encode([UInt8](repeating: 0, count: shift) + bytes)
            let whole = (shift + bytes.count) / 3 * 4
            let inner = String(encoded.prefix(whole).dropFirst(shift == 0 ? 0 : 4))
            guard inner.utf8.count >= 8 else { return [] }
            let safe = inner.replacing("+", with: "-").replacing("/", with: "_")
            return safe == inner ? [inner] : [inner, safe]
        }
    }
}

extension String {
    /// As it stands in JSON, without the quotes around it.
    fileprivate var quoted: String { ((try? Value.string(self).json()) ?? "").dropFirst().dropLast().description }
}
