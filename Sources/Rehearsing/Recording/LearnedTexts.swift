import Values

/// Texts that became known to prove something, thousands of them perhaps, and what stands for each.
struct LearnedTexts: Sendable {
    private struct Entry {
        let bytes: [UInt8]
        let name: String
    }

    /// By their first four bytes, the longest first: of a long text nearly every place is passed over at once.
    private var entries: [UInt32: [Entry]] = [:]
    private var known: Set<String> = []

    /// What is shorter stands in too many other words to be looked for.
    static let least = 8

    /// As it is, and as it stands in an address.
    mutating func learn(_ text: String, as name: String) {
        guard text.utf8.count >= Self.least, known.insert(text).inserted else { return }
        let escaped = text.escaped()
        for form in escaped == text ? [text] : [text, escaped] {
            let bytes = Array(form.utf8)
            entries[Self.start(of: bytes[...]), default: []].append(Entry(bytes: bytes, name: name))
            entries[Self.start(of: bytes[...])]?.sort { $0.bytes.count > $1.bytes.count }
        }
    }

    func naming(_ text: String) -> String {
        guard !entries.isEmpty, text.utf8.count >= Self.least else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var (copied, place) = (0, 0)
        while place + Self.least <= bytes.count {
            guard let found = entry(in: bytes[place...]) else {
                place += 1
                continue
            }
            result += bytes[copied..<place] + found.name.utf8
            place += found.bytes.count
            copied = place
        }
        return copied == 0 ? text : String(decoding: result + bytes[copied...], as: UTF8.self)
    }

    private func entry(in bytes: ArraySlice<UInt8>) -> Entry? {
        entries[Self.start(of: bytes)]?.first { bytes.starts(with: $0.bytes) }
    }

    private static func start(of bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }
}
