import Values

extension String {
    /// With the names in ‹› as a person reads them, in a text that is escaped for a URL.
    package var withPlainNames: String {
        var text = ""
        var rest = self[...]
        while let start = rest.firstRange(of: "%E2%80%B9") {
            text += rest[..<start.lowerBound]
            rest = rest[start.lowerBound...]
            guard let end = rest.firstRange(of: "%E2%80%BA") else { break }
            text += rest[..<end.upperBound].unescaped
            rest = rest[end.upperBound...]
        }
        return text + rest
    }
}
