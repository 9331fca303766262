import Blueprint
import Calling
import Hosting
import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Finds the keys of providers where the project says they are: in the environment, in `.env`, in files, or from
/// programs that print them.
struct KeyringReader {
    let root: String
    private let dotenv: [String: String]

    init(root: String) {
        self.root = root
        dotenv = Dotenv.read(root + "/.env")
    }

    /// What is missing, and what to do.
    struct Missing: Error {
        struct Gap {
            let provider: String
            let message: String
            let advice: String
        }

        let gaps: [Gap]
        var messages: [String] { gaps.map { "\($0.message): \($0.advice)" } }
    }

    /// The keys of each secret that there are.
    private typealias Found = [String: [(name: String, value: Value)]]

    /// Providers that routes can lead around may lack their keys.
    func keyring(for blueprint: Blueprint) throws(Missing) -> Keyring {
        var keys: [String: [Key]] = [:]
        var gaps: [Missing.Gap] = []
        for provider in blueprint.providers.values.sorted(by: { $0.name < $1.name }) where !provider.secrets.isEmpty {
            do { keys[provider.name] = try self.keys(of: provider, blueprint.terms) } catch { gaps += error.gaps }
        }
        let needed = blueprint.indispensable(of: Set(gaps.map(\.provider)))
        let missing = gaps.filter { needed.contains($0.provider) }
        guard missing.isEmpty else { throw Missing(gaps: missing) }
        return Keyring(keys, gaps: Dictionary(gaps.map { ($0.provider, $0.message) }) { first, _ in first })
    }

    /// Keys that nothing needs: the simulator takes any. They are masked wherever they stand, and so are no plain words.
    static func simulated(for blueprint: Blueprint) -> Keyring {
        Keyring(
            blueprint.providers.mapValues { provider in
                let fields = provider.credentials.map(\.kind.secretFields)
                    .reduce(into: [:]) { $0.merge($1) { $0.union($1) } }
                let secrets = provider.secrets.sorted().map { name -> (String, Value) in
                    guard let own = fields[name] else { return (name, simulated(name)) }
                    return (name, .map(ValueMap(own.sorted().map { ($0, simulated("\(name).\($0)")) })))
                }
                return [Key(id: "simulated", secrets: ValueMap(secrets))]
            })
    }

    /// No word that stands in a message, where it would be taken for a secret.
    private static func simulated(_ name: String) -> Value { .string("‹\(name)›") }

    /// How many keys each of a provider's secrets has.
    func counts(of provider: Provider, _ terms: Terms) throws(Missing) -> [(secret: String, count: Int)] {
        try found(of: provider, terms).filter { !$0.value.isEmpty }.map { ($0.key, $0.value.count) }
            .sorted { $0.0 < $1.0 }
    }

    private func found(of provider: Provider, _ terms: Terms) throws(Missing) -> Found {
        var found: Found = [:]
        var missing: [Missing.Gap] = []
        for secret in provider.secrets.sorted() {
            let sources = terms.secrets[secret] ?? [SecretSource(origin: .environment(secret), name: secret)]
            let values = sources.compactMap { source in value(of: source).map { (source.name, $0) } }
            if values.isEmpty {
                missing.append(
                    .init(
                        provider: provider.name, message: "'\(provider.name)' needs the key '\(secret)'",
                        advice: advice(for: sources, secret)))
            }
            found[secret] = values
        }
        // Where `when` offers a choice, one that is there will do. Where it is said of the only credential, that one may be
        // left out: anybody may ask, and who has a key is told more.
        let hasChoice = provider.credentials.contains { $0.condition != nil }
        let isEnough = found.values.contains { !$0.isEmpty } || provider.credentials.count == 1
        guard missing.isEmpty || (hasChoice && isEnough) else { throw Missing(gaps: missing) }
        return found
    }

    /// Several keys of one secret make several keys of the provider; its other secrets belong to each.
    private func keys(of provider: Provider, _ terms: Terms) throws(Missing) -> [Key] {
        let found = try found(of: provider, terms)
        let count = max(found.values.map(\.count).max() ?? 1, 1)
        return (0..<count).map { place in
            var secrets = ValueMap()
            var names: [String] = []
            for (secret, values) in found.sorted(by: { $0.key < $1.key }) where !values.isEmpty {
                let own = values[min(place, values.count - 1)]
                secrets[secret] = own.value
                if values.count > 1 || names.isEmpty { names = [own.name] }
            }
            return Key(id: names.first ?? provider.name, secrets: secrets)
        }
    }

    private func advice(for sources: [SecretSource], _ secret: String) -> String {
        switch sources.first?.origin {
        case .file(let path)?: "'\(path)' cannot be read"
        case .command(let words)?: "'\(words.joined(separator: " "))' printed nothing"
        case .environment(let name)?: "export \(name)=…, or put it into '.env'"
        case nil: "export \(secret)=…, or put it into '.env'"
        }
    }

    private func value(of source: SecretSource) -> Value? {
        switch source.origin {
        case .environment(let name):
            return (Variables.value(of: name) ?? dotenv[name]).flatMap { $0.isEmpty ? nil : .string($0) }
        case .file(let path):
            guard var file = Input(path: path.hasPrefix("/") ? path : root + "/" + path), let bytes = file.readAll()
            else { return nil }
            if case .map(let fields)? = try? Value(json: bytes) { return .map(fields) }
            return Self.text(bytes)
        case .command(let words): return ProgramOutput.of(words).flatMap(Self.text)
        }
    }

    private static func text(_ bytes: [UInt8]) -> Value? {
        let text = String(decoding: bytes, as: UTF8.self).trimmingBlanks
        return text.isEmpty ? nil : .string(text)
    }
}

/// The variables of the environment.
enum Variables {
    static func value(of name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }
}

/// `NAME=value` lines; `export`, quotes and comments are understood.
enum Dotenv {
    static func read(_ path: String) -> [String: String] {
        guard var file = Input(path: path), let bytes = file.readAll() else { return [:] }
        var values: [String: String] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
            var text = String(line).trimmingBlanks
            if text.hasPrefix("export ") { text = String(text.dropFirst(7)).trimmingBlanks }
            guard !text.hasPrefix("#"), let equals = text.firstIndex(of: "=") else { continue }
            let name = String(text[..<equals]).trimmingBlanks
            var value = String(text[text.index(after: equals)...]).trimmingBlanks
            if let quote = value.first, quote == "\"" || quote == "'", value.count > 1, value.last == quote {
                value = String(value.dropFirst().dropLast())
            }
            values[name] = value
        }
        return values
    }
}

extension String {
    var trimmingBlanks: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

/// What a program prints, run for its output alone.
enum ProgramOutput {
    static func of(_ words: [String]) -> [UInt8]? {
        guard !words.isEmpty else { return nil }
        var ends: [Int32] = [-1, -1]
        guard unsafe ends.withUnsafeMutableBufferPointer({ unsafe pipe($0.baseAddress!) }) == 0 else { return nil }
        defer { close(ends[0]) }
        #if canImport(Glibc)
            var actions = unsafe posix_spawn_file_actions_t()
        #else
            var actions: posix_spawn_file_actions_t?
        #endif
        _ = unsafe posix_spawn_file_actions_init(&actions)
        defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
        _ = unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        _ = unsafe posix_spawn_file_actions_addclose(&actions, ends[0])
        var arguments: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) }
        unsafe arguments.append(nil)
        defer { for place in words.indices { unsafe free(arguments[place]) } }
        var process = pid_t()
        let status = unsafe posix_spawnp(&process, words[0], &actions, nil, &arguments, environ)
        close(ends[1])
        guard status == 0 else { return nil }
        var output: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(ends[0], $0.baseAddress, $0.count) }
            guard count > 0 || (count < 0 && errno == EINTR) else { break }
            if count > 0 { output += chunk[..<count] }
        }
        var code: Int32 = 0
        unsafe waitpid(process, &code, 0)
        return code == 0 ? output : nil
    }
}
