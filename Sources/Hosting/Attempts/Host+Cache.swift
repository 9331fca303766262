import Blueprint
import Calling
import Exchanges
import Expressions
import Journaling
import Running
import Values

/// Earlier results that may stand in.
extension Host {
    private static let space = "cache"

    /// What makes two attempts the same: the model as it is declared, what would be sent, and the files' contents.
    private func facts(_ order: Order, _ callable: Callable) -> ValueMap {
        var variables = callable.variables
        variables["inputs"] = .map(order.inputs)
        let params = (try? callable.offer.params?.evaluate(variables)) ?? .map(order.inputs)
        return ValueMap([
            "model": .string(order.model), "facts": variables["model"] ?? .null, "inputs": .map(order.inputs).hashed,
            "params": params.hashed,
        ])
    }

    func cacheKey(_ order: Order, _ callable: Callable) -> String {
        Hex.encode(SHA256.digest(of: (try? Value.map(facts(order, callable)).jsonBytes()) ?? []))
    }

    func cached(_ order: Order, _ callable: Callable, for run: RunShell) -> Reuse? {
        guard usesCache, order.cache != nil, order.attempt == 1, callable.model.interface?.hasEffects != true else {
            return nil
        }
        guard let note = note(under: cacheKey(order, callable)),
            case .map(let kept)? = try? Value(json: note.value), case .map(let outputs)? = kept["outputs"],
            case .string(let owner)? = kept["run"]
        else { return nil }
        let restored = EventCodec.restore(outputs)
        let files = Value.map(restored).allMedia.compactMap(\.path)
        guard files.allSatisfy(Files.exists) else { return nil }
        return Reuse(model: order.model, option: order.option, outputs: restored, run: owner)
    }

    /// What was noted in this turn is not in the journal yet.
    private func note(under key: String, in space: String = Host.space) -> Note? {
        for case .put(let note) in notes where note.key == key && note.space == space { return note }
        return try? ports.journal.recall(NoteQuery(space: space, key: key), at: now).first
    }

    /// What a success leaves for later runs, in the transaction that makes it durable: the result, and a trail that
    /// tells what has changed since where a later one is none of it.
    func notes(of event: Event, in run: RunShell) -> [NoteChange] {
        guard case .succeeded(let item, let success) = event.kind, let intent = run.machine.intent(of: item),
            let hash = intent.hash, let lifetime = run.machine.lifetime(of: item)
        else { return [] }
        let value: Value = ["run": .string(run.id), "outputs": .map(EventCodec.keep(success.outputs))]
        let expires = lifetime.lifetime.flatMap { now.adding($0) }
        var changes: [NoteChange] = [
            .put(Note(space: Self.space, key: hash, value: (try? value.jsonBytes()) ?? [], expires: expires))
        ]
        guard let order = run.machine.order(of: item), let callable = run.library.callables[order.model] else {
            return changes
        }
        let trail: Value = ["run": .string(run.id), "hash": .string(hash), "facts": .map(facts(order, callable).brief)]
        let place = trailKey(of: item, in: run)
        changes.append(.put(Note(space: Self.trails, key: place, value: (try? trail.jsonBytes()) ?? [])))
        return changes
    }

    // MARK: Misses

    private static let trails = "cache-trail"

    private func trailKey(of item: ItemID, in run: RunShell) -> String {
        "\(run.library.blueprint.name) \(run.machine.path(of: item))"
    }

    /// Why no earlier result stands in; nil where none was looked for.
    func miss(of order: Order, _ callable: Callable, for run: RunShell) -> String? {
        guard order.cache != nil, order.attempt == 1 else { return nil }
        guard usesCache else { return "the cache was not to be asked" }
        guard callable.model.interface?.hasEffects != true else { return "what it does has effects, and is done anew" }
        let key = cacheKey(order, callable)
        if let note = note(under: key) {
            return "the files that \(Self.owner(of: note.value)) has made are gone"
        }
        guard let trail = note(under: trailKey(of: order.item, in: run), in: Self.trails),
            case .map(let kept)? = try? Value(json: trail.value), case .map(let facts)? = kept["facts"]
        else { return "nothing was made for it before" }
        let owner = Self.owner(of: trail.value)
        if kept["hash"] == .string(key) { return "what \(owner) has made is too old" }
        let changes = self.facts(order, callable).brief.changes(since: facts)
        return changes.isEmpty
            ? "the model is declared otherwise than for \(owner)"
            : "\(changes.joined(separator: ", ")) \(changes.count == 1 ? "is" : "are") not what \(owner) had"
    }

    private static func owner(of note: [UInt8]) -> String {
        guard case .map(let kept)? = try? Value(json: note), case .string(let run)? = kept["run"] else {
            return "an earlier run"
        }
        return "the run '\(run)'"
    }
}

extension ValueMap {
    /// With what is long as its hash: it is only compared.
    fileprivate var brief: ValueMap {
        var brief = self
        for (key, value) in self {
            switch value {
            case .map(let map): brief[key] = .map(map.brief)
            default:
                guard let text = try? value.json(), text.utf8.count > 64 else { continue }
                brief[key] = .string(String(Hex.encode(SHA256.digest(of: Array(text.utf8))).prefix(16)))
            }
        }
        return brief
    }

    /// The names of what is another now, the model or its inputs.
    fileprivate func changes(since earlier: ValueMap) -> [String] {
        if self["model"] != earlier["model"] { return ["the model"] }
        guard case .map(let inputs)? = self["inputs"], case .map(let before)? = earlier["inputs"] else { return [] }
        let names = inputs.entries.map(\.key.text) + before.entries.map(\.key.text).filter { inputs[$0] == nil }
        return names.filter { inputs[$0] != before[$0] }.map { "'\($0)'" }
    }
}

extension Value {
    /// With files as their hashes: where they are does not matter.
    fileprivate var hashed: Value {
        switch self {
        case .media(let media): .string(media.sha256 ?? media.url ?? media.path ?? "")
        case .list(let elements): .list(elements.map(\.hashed))
        case .map(let map): .map(ValueMap(map.entries.map { ($0.key, $0.value.hashed) }))
        default: self
        }
    }
}
