package import Values

/// Takes secrets out of texts, however they are written: as they are, escaped for a URL or JSON, or in base64.
package struct Redactor: Sendable {
    /// The longest first, so that nothing is left of one that holds another.
    private var patterns: [[UInt8]] = []
    /// Whether a pattern begins with a byte: all else is passed over.
    private var begins = [Bool](repeating: false, count: 256)
    /// What is shorter stands in too many words.
    private static let least = 4
    /// In results, which are worth something as they are, even a longer word is more likely chance.
    private static let leastInResults = 8
    private static let mask = "***"
    /// What stands for patterns where it is to be seen whose they are.
    private var names: [[UInt8]: String] = [:]

    package init(_ secrets: ValueMap) { self.init([secrets]) }

    /// For the secrets of several keys.
    package init(_ keys: some Sequence<ValueMap>) {
        for secrets in keys { for (_, value) in secrets { add(value) } }
        settle()
    }

    /// For secrets that are told apart: each stands as its name in ‹›.
    package init(naming keys: some Sequence<ValueMap>) {
        for secrets in keys {
            for (key, value) in secrets {
                guard case .map(let fields) = value else {
                    add(value, as: "‹\(key.text)›")
                    continue
                }
                for (field, value) in fields { add(value, as: "‹\(key.text).\(field.text)›") }
            }
        }
        settle()
    }

    /// The same with names in the place of secrets.
    package func naming(_ text: String) -> String {
        replacing(in: text, least: Self.least) { names[patterns[$0]] ?? Self.mask }
    }

    private mutating func add(_ value: Value, as name: String) {
        let known = patterns.count
        add(value)
        for pattern in patterns[known...] { names[pattern] = name }
    }

    /// Adds one that became known later.
    package mutating func learn(_ secret: String) {
        add(secret)
        settle()
    }

    package func redact(_ text: String) -> String { replacing(in: text, least: Self.least) { _ in Self.mask } }

    /// Results without secrets. A file that is here needs no address that has one in it.
    package func redact(_ results: ValueMap) -> ValueMap {
        guard !patterns.isEmpty else { return results }
        var results = results
        for (key, value) in results { results[key] = redact(value) }
        return results
    }

    private func redact(_ value: Value) -> Value {
        switch value {
        case .string(let text): return .string(redact(result: text))
        case .list(let elements): return .list(elements.map(redact))
        case .map(let map): return .map(redact(map))
        case .media(var media):
            if let url = media.url {
                let shown = redact(result: url)
                media.url = shown == url ? url : media.path == nil ? shown : nil
            }
            media.name = media.name.map(redact(result:))
            return .media(media)
        default: return value
        }
    }

    private func redact(result text: String) -> String {
        replacing(in: text, least: Self.leastInResults) { _ in Self.mask }
    }

    // MARK: What has to be known again

    /// The same with every secret as a number, for a journal: whoever has the key can undo it.
    package func sealed(_ job: ValueMap) -> ValueMap {
        if patterns.isEmpty { return job }
        return job.mappingTexts { replacing(in: $0, least: Self.leastInResults, with: Self.seal) }
    }

    package func unsealed(_ job: ValueMap) -> ValueMap {
        if patterns.isEmpty { return job }
        return job.mappingTexts { text in
            guard text.contains("‹secret ") else { return text }
            return patterns.indices.reduce(text) { text, place in
                text.replacing(Self.seal(place), with: String(decoding: patterns[place], as: UTF8.self))
            }
        }
    }

    private static func seal(_ place: Int) -> String { "‹secret \(place)›" }

    // MARK: Patterns

    private func replacing(in text: String, least: Int, with mask: (Int) -> String) -> String {
        if patterns.isEmpty { return text }
        let bytes = text.utf8Span.span
        var result: [UInt8] = []
        var (copied, place) = (0, 0)
        while place < bytes.count {
            guard begins[Int(bytes[place])], let found = pattern(in: bytes, at: place, least) else {
                place += 1
                continue
            }
            for index in copied..<place { result.append(bytes[index]) }
            result += mask(found).utf8
            place += patterns[found].count
            copied = place
        }
        if copied == 0 { return text }
        for index in copied..<bytes.count { result.append(bytes[index]) }
        return String(decoding: result, as: UTF8.self)
    }

    private func pattern(in bytes: borrowing Span<UInt8>, at place: Int, _ least: Int) -> Int? {
        for (number, pattern) in patterns.enumerated()
        where pattern.count >= least && place + pattern.count <= bytes.count {
            var length = 0
            while length < pattern.count, bytes[place + length] == pattern[length] { length += 1 }
            if length == pattern.count { return number }
        }
        return nil
    }

    private mutating func settle() {
        patterns.sort { ($0.count, $1.first ?? 0) > ($1.count, $0.first ?? 0) }
        for pattern in patterns { if let first = pattern.first { begins[Int(first)] = true } }
    }

    private mutating func add(_ secret: String) {
        guard secret.utf8.count >= Self.least else { return }
        for form in [secret, secret.escaped(), secret.quoted] + Self.encodings(of: secret) { add(form: form) }
        // A key in several lines shows in each of them.
        for line in secret.split(whereSeparator: \.isNewline) where line.utf8.count >= 12 && line.count < secret.count {
            add(form: String(line))
        }
    }

    private mutating func add(form: String) {
        let pattern = Array(form.utf8)
        if pattern.count >= Self.least, !patterns.contains(pattern) { patterns.append(pattern) }
    }

    private mutating func add(_ value: Value) {
        switch value {
        case .map(let fields): for (_, field) in fields { add(field) }
        case .list(let elements): for element in elements { add(element) }
        default: if let text = value.plainText { add(text) }
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

extension Value {
    /// The same with other texts in it.
    fileprivate func mappingTexts(_ change: (String) -> String) -> Value {
        switch self {
        case .string(let text): return .string(change(text))
        case .list(let elements): return .list(elements.map { $0.mappingTexts(change) })
        case .map(let map): return .map(map.mappingTexts(change))
        case .optional(let value?): return value.mappingTexts(change)
        default: return self
        }
    }
}

extension ValueMap {
    fileprivate func mappingTexts(_ change: (String) -> String) -> ValueMap {
        var map = self
        for (key, value) in self { map[key] = value.mappingTexts(change) }
        return map
    }
}

extension String {
    /// As it stands in JSON, without the quotes around it.
    fileprivate var quoted: String { ((try? Value.string(self).json()) ?? "").dropFirst().dropLast().description }
}
