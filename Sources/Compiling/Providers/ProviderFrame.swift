import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// What all calls of a provider share while they are compiled: its names, its rules for errors, and where its
/// credentials may go.
struct ProviderFrame {
    let name: String
    /// `settings` and `tables`.
    let scope: Scope
    /// `settings`
    let settingsScope: Scope
    /// Values made up for them.
    let values: ValueMap
    let types: [String: TypeDeclaration?]
    var rules: [ErrorRule] = []
    var hosts = Hosts(names: [], isCertain: false)
    /// Whether requests carry the provider's credentials unless they say otherwise.
    var hasCredentials = false
    var hasBase = true

    /// As a request for a token sees it: no credential goes with that.
    var withoutCredentials: ProviderFrame {
        var frame = self
        frame.hasCredentials = false
        return frame
    }

    func type(_ node: YAMLNode, _ reader: inout ValueReader) -> ValueType {
        var types = TypeReader()
        types.named = self.types
        let type = types.read(node).type
        reader.diagnostics.report(types.diagnostics)
        return type
    }

    // MARK: Where a request goes

    func check(_ request: Request, at node: YAMLNode, _ reader: inout ValueReader) {
        guard let address = Address(beginningOf: request.address) else {
            if !hasBase, case .text(let text)? = request.address.parts.first, !text.hasPrefix("http") {
                reader.report(.relativePath(text, of: name, at: node.span))
            }
            return
        }
        checkScheme(of: address, at: node.span(of: address.scheme), &reader)
        let carries =
            switch request.authentication {
            case .provider: hasCredentials
            case .own(let credentials): !credentials.isEmpty
            }
        if carries, !hosts.allow(address.host) {
            reader.report(.foreignHost(address.host, of: name, at: node.span(of: address.host)))
        }
    }

    /// A request that carries secrets itself, whatever its `auth` says.
    func checkHost(of request: Request, at fields: Fields, _ reader: inout ValueReader) {
        guard let address = Address(beginningOf: request.address), !hosts.allow(address.host),
            let node = Request.Method.allCases.lazy.compactMap({ fields[$0.rawValue] }).first
        else { return }
        reader.report(.foreignHost(address.host, of: name, at: node.span(of: address.host)))
    }

    func checkScheme(of address: Address, at span: SourceSpan, _ reader: inout ValueReader) {
        if address.scheme == "http", !address.isLocal { reader.report(.insecureURL(at: span)) }
    }

    // MARK: Credentials where none belong

    func checkLiterals(_ fields: Fields, _ reader: inout ValueReader) {
        for key in ["headers", "query"] {
            for (name, _, value) in fields[key]?.named ?? [] {
                guard let scalar = value.scalar, !scalar.mayHoldExpressions, !scalar.isNothing else { continue }
                let isKey = scalar.text.looksLikeKey
                if isKey || (Self.carriers.contains(name.lowercased()) && !scalar.text.isEmpty) {
                    reader.report(.literalCredential(at: value.span))
                }
            }
        }
        for key in ["base_url"] + Request.Method.allCases.map(\.rawValue) {
            guard let node = fields[key], let scalar = node.scalar, !scalar.mayHoldExpressions else { continue }
            if scalar.text.hasCredential { reader.report(.literalCredential(at: node.span)) }
        }
    }

    private static let carriers: Set<String> = [
        "authorization", "proxy-authorization", "x-api-key", "api-key", "apikey", "x-key", "x-auth-token", "key",
        "token",
        "api_key", "access_token", "x-goog-api-key", "xi-api-key",
    ]
}

extension YAMLNode {
    /// The first place of a piece of its text; all of it where the text has none.
    func span(of piece: String) -> SourceSpan {
        guard let scalar, let range = scalar.text.firstRange(of: piece) else { return span }
        let text = scalar.text
        let lower = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return scalar.source.span(lower..<lower + piece.utf8.count)
    }
}

extension String {
    /// Whether the text is a key as services give them away.
    fileprivate var looksLikeKey: Bool {
        let word = split(separator: " ").last.map(String.init) ?? self
        let prefixes = ["sk-", "sk_", "key-", "r8_", "hf_", "AKIA", "AIza", "ghp_", "xai-"]
        guard word.utf8.count >= 16, word.utf8.allSatisfy({ $0.isKeyCharacter }) else { return false }
        return prefixes.contains { word.hasPrefix($0) }
    }

    /// Whether a URL has a password or a key in it.
    fileprivate var hasCredential: Bool {
        guard Address(self) != nil else { return queryNames }
        let authority = split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)[2]
        return authority.contains("@") || queryNames
    }

    private var queryNames: Bool {
        guard let query = split(separator: "?", maxSplits: 1).dropFirst().first else { return false }
        return query.split(separator: "&").contains { pair in
            let parts = pair.split(separator: "=", maxSplits: 1)
            return parts.count == 2
                && ["key", "api_key", "apikey", "token", "access_token", "api-key", "secret"]
                    .contains(parts[0].lowercased())
        }
    }
}

extension UInt8 {
    fileprivate var isKeyCharacter: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
