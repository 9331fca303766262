import Calling
import Hosting
import Values

/// Takes out of exchanges whatever proves something to somebody: secrets, tokens, and what signs an address.
///
/// A secret becomes its name in ‹›, anything else a word that is the same for the same text, so that what an answer
/// gives and what a later request says of it still belong together. What has been masked once stays as it is.
struct Mask: Sendable {
    private let redactor: Redactor
    private var learned = LearnedTexts()

    init(_ keyring: Keyring) {
        redactor = Redactor(naming: keyring.keys.sorted { $0.key < $1.key }.flatMap(\.value).map(\.secrets))
    }

    static let token = "‹token›"
    static let credential = "‹credential›"
    /// A word such as `Bearer` or `Key` has no more letters.
    private static let mostPlain = 12

    // MARK: Texts

    /// What was learned first: it may have a secret in it, and be none in parts.
    private func naming(_ text: String) -> String { redactor.naming(learned.naming(text)) }

    /// - Parameter credentials: parts of a query that are credentials, whatever they look like.
    mutating func text(_ text: String, credentials: Set<String> = []) -> String {
        let named = naming(text)
        guard named.utf8.contains(UInt8(ascii: "=")) else { return named }
        return query(named, credentials)
    }

    /// A header that is a credential: what is left beside the names of secrets must not be one by itself.
    mutating func credential(_ text: String) -> String {
        let named = naming(text)
        var rest = ""
        var depth = 0
        for character in named {
            if character == "‹" { depth += 1 }
            if depth == 0 { rest.append(character) }
            if character == "›" { depth -= 1 }
        }
        let isPlain = rest.split(separator: " ").allSatisfy { $0.count <= Self.mostPlain }
        // What is encoded shows a little of what stands beside a secret.
        if isPlain, named.contains("‹"), !text.lowercased().hasPrefix("basic ") { return named }
        // What was signed or encoded may come back in an answer, as a whole or in parts.
        for part in text.split(separator: " ") + text.split(whereSeparator: { " ,;=".contains($0) })
        where part.count > Self.mostPlain {
            learned.learn(String(part), as: Self.credential)
        }
        return Self.credential
    }

    /// With all of its texts masked. In answers, whatever a key says is a proof goes too.
    mutating func value(_ value: Value, isAnswer: Bool) -> Value {
        switch value {
        case .string(let text): return .string(self.text(text))
        case .list(let elements): return .list(elements.map { self.value($0, isAnswer: isAnswer) })
        case .map(let map):
            var masked = ValueMap()
            for (key, value) in map {
                if isAnswer, case .string(let text) = value, Proof.isNamed(key: key.text, text) {
                    masked[key] = .string(hide(naming(text)))
                } else {
                    masked[key] = self.value(value, isAnswer: isAnswer)
                }
            }
            return .map(masked)
        default: return value
        }
    }

    /// The answer that holds a token: its texts are, and so is whatever stands in them.
    mutating func tokens(in value: Value) -> Value {
        switch value {
        case .string(let text):
            // How long it lives may well be written as text.
            if text.count <= 6, text.utf8.allSatisfy({ (48...57).contains($0) }) { return value }
            learned.learn(text, as: Self.token)
            return .string(Self.token)
        case .list(let elements): return .list(elements.map { tokens(in: $0) })
        case .map(let map):
            var masked = ValueMap()
            for (key, value) in map { masked[key] = tokens(in: value) }
            return .map(masked)
        default: return value
        }
    }

    // MARK: Addresses

    /// What has a name and an equals sign: parts of an address, and what is written like them.
    private mutating func query(_ text: String, _ credentials: Set<String>) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(where: { "?&,; ".contains($0) }) {
            let isOfAddress = rest[start] == "?" || rest[start] == "&"
            result += rest[...start]
            rest = rest[rest.index(after: start)...]
            let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "_-.~%[]".contains($0)) }
            guard rest[name.endIndex...].first == "=" else { continue }
            let value = rest[name.endIndex...].dropFirst().prefix { !"&,;\"'<>\\ )]\n\t#".contains($0) }
            result += name + "="
            if isOfAddress, credentials.contains(String(name)) {
                result += credential(String(value))
            } else {
                let isProof = Proof.isNamed(parameter: String(name), String(value), ofAddress: isOfAddress)
                result += isProof ? hide(String(value)) : String(value)
            }
            rest = rest[value.endIndex...]
        }
        return result + rest
    }

    private mutating func hide(_ text: String) -> String {
        guard !text.contains("‹"), !text.hasPrefix(Self.masked) else { return text }
        let name = Self.masked + Hex.encode(SHA256.digest(of: Array(text.utf8))).prefix(8)
        learned.learn(text, as: name)
        return name
    }

    private static let masked = "masked-"
}
