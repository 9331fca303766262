extension String {
    /// In double quotes, or where that would take escapes in single ones.
    var quotedAsYAML: String {
        if !utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) { return "\"" + self + "\"" }
        let quote = UInt8(ascii: "'")
        return "'" + String(decoding: utf8.flatMap { $0 == quote ? [quote, quote] : [$0] }, as: UTF8.self) + "'"
    }

    /// Short enough to stand within a message.
    var abbreviated: String {
        let limit = 40
        guard utf8.count > limit else { return self }
        let head = unicodeScalars.prefix(limit)
        return head.count < unicodeScalars.count ? String(head) + "…" : self
    }
}
