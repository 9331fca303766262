import Values

extension Function {
    /// What workflows and providers need beyond CEL.
    static let easel: [Function] = [
        Function(
            "media",
            "a file that an answer names by its URL or holds as bytes, with its content type where it is known",
            [ValueType.string, .bytes].flatMap {
                [.global($0, returns: .media(nil)), .global($0, .string, returns: .media(nil))]
            }
        ) { (a, _) throws(Failure) in
            let type = a.count == 2 ? try a.string(1) : nil
            var media = Media(kind: Media.Kind(contentType: type))
            // Every file has a name and a content type, so that reading them cannot fail.
            media.contentType = type ?? "application/octet-stream"
            switch a[0] {
            case .string(let url):
                media.url = url
                media.name = url.stem
            case .bytes(let content):
                media.name = "file"
                media.content = content
                media.bytes = content.count
            default: throw a.mismatch
            }
            return .media(media)
        },
        Function(
            "data_uri", "a file's content as a data: URI, where its bytes are at hand",
            [.global(.media(nil), returns: .string)]
        ) { (a, evaluation) throws(Failure) in
            guard case .media(let media) = a[0] else { throw a.mismatch }
            guard let content = media.content else {
                throw .invalid("the bytes of this \(media.kind.rawValue) are not at hand")
            }
            try evaluation.pay(forBytes: content.count)
            return .string("data:\(media.contentType ?? "application/octet-stream");base64,\(Base64.encode(content))")
        },
        Function(
            "hash", "the SHA-256 of a value's JSON, or of bytes, as hexadecimal text", [.global(.any, returns: .string)]
        ) {
            (a, evaluation) throws(Failure) in
            try evaluation.pay(forAllOf: a[0])
            var bytes: [UInt8] = []
            if case .bytes(let given) = a[0] {
                bytes = given
            } else {
                do throws(JSONEncodingError) { bytes = try a[0].jsonBytes() } catch {
                    throw .invalid("the value cannot be hashed: \(error.message)")
                }
            }
            return .string(Hex.encode(SHA256.digest(of: bytes)))
        },
        Function(
            "slug", "text as a name for a file: lowercase letters, digits and dashes",
            [.global(.string, returns: .string)]
        ) {
            (a, evaluation) throws(Failure) in
            let text = try a.string(0)
            try evaluation.pay(forBytes: text.utf8.count)
            return .string(text.slug)
        },
    ]
}

extension Media.Kind {
    /// What a content type says of a file; a file of no known kind is a file.
    package init(contentType: String?) {
        let main = contentType?.utf8.drop { $0.isSlash }.prefix { !$0.isSlash }
        self = main.flatMap { Self(rawValue: Substring($0).lowercased()) } ?? .file
    }
}

extension String {
    /// The last part of a URL's path, without its extension; `file` where there is none.
    fileprivate var stem: String {
        var path = Array(utf8).prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        // Of a whole URL the first two parts are the scheme and the host.
        let isWhole = path.contains(UInt8(ascii: ":"))
        for _ in 0..<(isWhole ? 2 : 0) { path = path.drop { $0.isSlash }.drop { !$0.isSlash } }
        guard let last = path.lastIndex(where: { !$0.isSlash }) else { return "file" }
        let name = path[((path[...last].lastIndex { $0.isSlash } ?? path.startIndex - 1) + 1)...last]
        let end = name.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
        guard end > name.startIndex else { return "file" }
        return String(decoding: name[..<end], as: UTF8.self)
    }

    /// Letters and digits of any script in lower case, everything else one dash; nothing at the ends.
    fileprivate var slug: String {
        var words: [String] = [""]
        for scalar in unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                words[words.count - 1] += scalar.properties.lowercaseMapping
            } else if words.last != "" {
                words.append("")
            }
        }
        return words.filter { !$0.isEmpty }.joined(separator: "-")
    }
}

extension UInt8 {
    fileprivate var isSlash: Bool { self == UInt8(ascii: "/") }
}
