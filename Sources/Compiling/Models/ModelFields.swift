import Reporting
import YAMLReading

/// The keys of a model: its own, and behind them those of the models that it says it is like.
struct ModelFields: Sendable {
    /// The model's own first.
    private let layers: [Fields]

    init(_ own: Fields, like bases: [Fields] = []) { layers = [own] + bases }

    var own: Fields { layers[0] }

    subscript(key: String) -> YAMLNode? { layer(of: key)?[key] }

    func span(of key: String) -> SourceSpan? { layer(of: key)?.span(of: key) }

    /// The mapping under a key, by the keys of its record.
    func fields(_ key: String) -> Fields? { layer(of: key)?.fields(key) }

    /// The entries under a key that is taken over name by name: each from the nearest model that has it.
    func merged(_ key: String) -> [(name: String, key: SourceSpan, value: YAMLNode)] {
        var seen: Set<String> = []
        return layers.flatMap { $0[key]?.named ?? [] }.filter { seen.insert($0.name).inserted }
    }

    private func layer(of key: String) -> Fields? { layers.first { $0.span(of: key) != nil } }
}

/// Finds the models that the models of one provider are like.
struct Likeness {
    private let provider: String
    private let models: [String: (Fields, key: SourceSpan)]
    private(set) var diagnostics = Diagnostics()

    init(_ models: [String: (Fields, key: SourceSpan)], of provider: String) {
        self.models = models
        self.provider = provider
    }

    /// The models whose keys stand behind those of a model, nearest first.
    mutating func bases(of name: String) -> [Fields] {
        var bases: [Fields] = []
        var path = [name]
        var current = models[name]?.0
        while let node = current?["like"], let wanted = node.text {
            let base = wanted.hasPrefix(provider + ".") ? String(wanted.dropFirst(provider.count + 1)) : wanted
            guard let (fields, _) = models[base] else {
                diagnostics.report(
                    .unknownReference(
                        DeclarationChecks.unknownModel, "model of '\(provider)' called", wanted, at: node.span,
                        among: models.keys.sorted()))
                break
            }
            guard !path.contains(base) else {
                // Told once for all models of the circle, by the first of them.
                if base == name, path.allSatisfy({ key(of: name) <= key(of: $0) }) {
                    diagnostics.report(.likeCycle(path + [name], at: node.span))
                }
                break
            }
            path.append(base)
            bases.append(fields)
            current = fields
        }
        return bases
    }

    private func key(of name: String) -> Int { models[name]?.key.lower ?? .max }
}
