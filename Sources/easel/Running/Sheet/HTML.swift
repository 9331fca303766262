import Values

/// Writes HTML in UTF-8; every text and every attribute's value is escaped on its way.
struct HTML {
    private(set) var source: [UInt8] = []

    /// Markup of our own; nothing from outside gets here.
    mutating func raw(_ markup: String) { source.append(copying: markup.utf8Span.span) }

    mutating func text(_ text: String) {
        let bytes = text.utf8Span.span
        if bytes.indices.allSatisfy({ bytes[$0].isPlain }) {
            source.append(copying: bytes)
        } else {
            raw(Self.escaped(text))
        }
    }

    mutating func element(
        _ name: StaticString, class names: String? = nil, _ attributes: KeyValuePairs<StaticString, String> = [:],
        _ content: (inout HTML) -> Void
    ) {
        let name = name.description
        raw("<")
        raw(name)
        if let names { attribute("class", names) }
        for (name, value) in attributes { attribute(name, value) }
        raw(">")
        content(&self)
        raw("</")
        raw(name)
        raw(Self.blocks.contains(name) ? ">\n" : ">")
    }

    private mutating func attribute(_ name: StaticString, _ value: String) {
        raw(" ")
        raw(name.description)
        raw("=\"")
        text(value)
        raw("\"")
    }

    /// The start of an element whose content is none.
    mutating func void(_ name: StaticString, _ attributes: [(StaticString, String)]) {
        raw("<")
        raw(name.description)
        for (name, value) in attributes { attribute(name, value) }
        raw(">")
    }

    /// Elements that end a line of the source.
    private static let blocks = [
        "article", "dl", "fieldset", "h1", "h2", "header", "li", "main", "ol", "p", "title",
    ]

    private static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            // Left out: they change how the text after them reads, or cannot stand in a page.
            case "\u{0}"..."\u{8}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A relative path as a link.
    static func link(_ path: String) -> String {
        let link = path.escaped(keeping: .path)
        // What looks like a scheme or another host is none.
        return link.hasPrefix("/") || link.isEmpty ? link : "./" + link
    }
}

extension UInt8 {
    /// Whether it stands for itself: what is not ASCII may be one of the characters that are left out.
    fileprivate var isPlain: Bool {
        switch self {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
        default: self > 0x08 && self < 0x80
        }
    }
}
