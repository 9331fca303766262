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
    func cacheKey(_ order: Order, _ callable: Callable) -> String {
        var variables = callable.variables
        variables["inputs"] = .map(order.inputs)
        let params = (try? callable.offer.params?.evaluate(variables)) ?? .map(order.inputs)
        let facts: Value = [
            "model": .string(order.model), "facts": variables["model"] ?? .null, "inputs": .map(order.inputs).hashed,
            "params": params.hashed,
        ]
        return Hex.encode(SHA256.digest(of: (try? facts.jsonBytes()) ?? []))
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
    private func note(under key: String) -> Note? {
        for case .put(let note) in notes where note.key == key { return note }
        return try? ports.journal.recall(NoteQuery(space: Self.space, key: key), at: now).first
    }

    /// What a success leaves for later runs, in the transaction that makes it durable.
    func note(of event: Event, in run: RunShell) -> NoteChange? {
        guard case .succeeded(let item, let success) = event.kind, let intent = run.machine.intent(of: item),
            let hash = intent.hash, let lifetime = run.machine.lifetime(of: item)
        else { return nil }
        let value: Value = ["run": .string(run.id), "outputs": .map(EventCodec.keep(success.outputs))]
        let expires = lifetime.lifetime.flatMap { now.adding($0) }
        return .put(Note(space: Self.space, key: hash, value: (try? value.jsonBytes()) ?? [], expires: expires))
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
