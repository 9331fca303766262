/// Messages put what is quoted between single quotes; in Markdown it is code, so that no star or brace in it means more.
extension String {
    var withQuotesAsCode: String {
        var result = ""
        var rest = self[...]
        while let open = rest.indices.first(where: { rest.opensQuote(at: $0) }) {
            let inner = rest[rest.index(after: open)...]
            guard let close = inner.indices.first(where: { inner.closesQuote(at: $0) }) else { break }
            let quoted = inner[..<close]
            result += rest[..<open] + (quoted.contains("`") ? "`` \(quoted) ``" : "`\(quoted)`")
            rest = inner[inner.index(after: close)...]
        }
        return result + rest
    }
}

extension Substring {
    /// An apostrophe stands behind a letter.
    fileprivate func opensQuote(at index: Index) -> Bool {
        self[index] == "'" && (index == startIndex || " (".contains(self[self.index(before: index)]))
    }

    /// Another's apostrophe stands before one.
    fileprivate func closesQuote(at index: Index) -> Bool {
        let next = self.index(after: index)
        return self[index] == "'" && index > startIndex && (next == endIndex || !self[next].isLetter)
    }
}
