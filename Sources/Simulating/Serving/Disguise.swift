import Values

/// Makes the answers of one job its own: every answer of an example names the same ids and the same addresses, and
/// whoever asks with them later has to be told apart.
struct Disguise: Sendable {
    /// What the examples say, and what this job says instead.
    private(set) var names: [(old: String, new: String)] = []
    private let chance: Chance

    init(_ chance: Chance) { self.chance = chance }

    /// Takes what an answer gives to keep, and from then on has another name for it.
    mutating func take(_ kept: Value) {
        switch kept {
        case .string(let text): if let word = Self.telling(text) { rename(word) }
        case .int(let number): rename(String(number))
        case .list(let elements): for element in elements { take(element) }
        default: break
        }
    }

    private mutating func rename(_ word: String) {
        guard !names.contains(where: { $0.old == word || $0.new == word }) else { return }
        names.append((word, Self.like(word, chance.of("name", word))))
    }

    /// The word that tells one such text from another: of a path the last segment with a digit, else what its query says.
    static func telling(_ text: String) -> String? {
        let path =
            text.contains("://") ? String(text[text.firstRange(of: "://")!.upperBound...].drop { $0 != "/" }) : text
        guard path.contains("/") else { return path.isEmpty ? nil : path }
        let segments = path.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").map(String.init)
        let last = segments.last { $0.contains { $0.isNumber } && !isVersion($0) }
        let told = FormText.fields(path.drop { $0 != "?" }.dropFirst().prefix { $0 != "#" })
        let said = told.entries.lazy.compactMap(\.value.asHeader).first {
            $0.utf8.count >= 8 && $0.contains { $0.isNumber }
        }
        return last ?? said ?? segments.last
    }

    /// Whether it is `v1`, `v1.1`, `v2beta` or the like.
    static func isVersion(_ segment: String) -> Bool {
        guard segment.first == "v", segment.count > 1 else { return false }
        return segment.dropFirst().allSatisfy {
            $0.isNumber || $0 == "." || $0 == "a" || $0 == "b" || $0 == "e" || $0 == "t"
        }
    }

    /// A word of the same look: digits stay digits, and what is short grows.
    static func like(_ word: String, _ chance: Chance) -> String {
        var chance = chance
        let digits = Array("0123456789"), hexadecimal = Array("0123456789abcdef")
        if word.allSatisfy({ $0.isASCII && $0.isNumber }) {
            return "1" + String((0..<max(word.count - 1, 8)).map { _ in digits[chance.next(below: 10)] })
        }
        let tail = word.reversed().prefix { $0.isHexDigit || $0 == "-" }.reversed()
        if tail.count >= 16 {
            let new = tail.map { $0 == "-" ? $0 : hexadecimal[chance.next(below: 16)] }
            return String(word.dropLast(tail.count)) + String(new)
        }
        let stem = word.prefix { !$0.isNumber }
        let ending = word.drop { $0 != "." }
        return stem.prefix(24) + (stem.isEmpty || stem.hasSuffix("-") || stem.hasSuffix("_") ? "" : "-")
            + String((0..<12).map { _ in hexadecimal[chance.next(below: 16)] }) + ending
    }

    // MARK: Applying

    /// The value with every name in the place of the old one, and every address as `move` wants it.
    func applied(to value: Value, sparing own: Set<String>, _ move: (String) -> String) -> Value {
        switch value {
        case .string(let text): own.contains(text) ? value : .string(applied(to: text, move))
        case .int(let number):
            names.first { $0.old == String(number) && number > 9 }.flatMap { Int($0.new) }.map { .int($0) } ?? value
        case .list(let elements): .list(elements.map { applied(to: $0, sparing: own, move) })
        case .map(let map):
            .map(ValueMap(map.entries.map { ($0.key, applied(to: $0.value, sparing: own, move)) }))
        default: value
        }
    }

    func applied(to text: String, _ move: (String) -> String) -> String {
        // What is so long is a file.
        guard text.utf8.count < 1 << 16 else { return text }
        if let name = names.first(where: { $0.old == text }) { return name.new }
        guard text.contains("://") else { return renamed(text) }
        var result = ""
        var rest = text[...]
        while let start = Self.address(in: rest) {
            result += renamed(String(rest[..<start]))
            let address = rest[start...].prefix { !$0.isWhitespace && !"\"'<>\\`{}|^".contains($0) }
            result += move(renamed(String(address)))
            rest = rest[address.endIndex...]
        }
        return result + renamed(String(rest))
    }

    private static func address(in text: Substring) -> String.Index? {
        [text.firstRange(of: "https://"), text.firstRange(of: "http://")].compactMap { $0?.lowerBound }.min()
    }

    /// With every name where it stands by itself.
    private func renamed(_ text: String) -> String {
        var text = text
        for name in names where text.utf8.count > name.old.utf8.count && text.contains(name.old) {
            let isSmall = name.old.utf8.count < 4
            var result = ""
            var rest = text[...]
            while let range = rest.firstRange(of: name.old) {
                let before = (result + rest[..<range.lowerBound]).last, after = rest[range.upperBound...].first
                // A short word is taken for the name only where it is a whole segment.
                let stands =
                    isSmall
                    ? (before == "/" || before == "=") && (after == nil || "/?&#".contains(after!))
                    : before?.standsInWord != true && after?.standsInWord != true
                result += rest[..<range.lowerBound] + (stands ? name.new : name.old)
                rest = rest[range.upperBound...]
            }
            text = result + rest
        }
        return text
    }
}

extension Character {
    fileprivate var standsInWord: Bool { isLetter || isNumber }
}
