import Blueprint
import Expressions
import Values

/// The names that examples are evaluated with.
struct Naming {
    private(set) var names: ValueMap

    /// What whoever asks did not say is worked out: the settings' defaults, the tables, the model's constants, what is
    /// sent, and what the job's answers so far gave to keep.
    init(_ origin: Origin, at desk: Desk, kept: ValueMap, now: Timestamp, chance: Chance) {
        names = origin.names
        names.reserveCapacity(8)
        names["now"] = .timestamp(now)
        if names["inputs"] == nil { names["inputs"] = .map(ValueMap()) }
        if names["settings"] == nil {
            names["settings"] = .map(
                ValueMap(
                    desk.provider.settings.compactMap { setting in
                        setting.declaration.standard.map { (setting.name, $0) }
                    }))
        }
        if names["tables"] == nil { names["tables"] = .map(Self.map(of: desk.provider.tables, names)) }
        if names["model"] == nil {
            var facts = Self.map(of: desk.offer.constants, names)
            facts["name"] = .string(desk.offer.name)
            facts["id"] = desk.offer.id.map { .string($0) }
            names["model"] = .map(facts)
        }
        var job = Self.minted(for: desk.offer.call, now, chance)
        for (key, value) in kept { job[key] = value }
        if case .map(let told)? = origin.names["job"] { for (key, value) in told { job[key] = value } }
        names["job"] = .map(job)
        if names["params"] == nil, let params = try? desk.offer.params?.evaluate(names) { names["params"] = params }
        if desk.isDirect { submit(desk.offer.call?.submission ?? []) }
    }

    /// What the stages would have kept before the one whose answer is given at once.
    private mutating func submit(_ requests: [Request]) {
        for request in requests {
            guard case .map(var job)? = names["job"], let example = request.examples.first(where: { $0.status < 300 }),
                let answer = Repertoire.answer(example, request.response, names, [:])
            else { continue }
            for kept in request.keep where job[kept.key] == nil { job[kept.key] = try? kept.value.evaluate(answer) }
            names["job"] = .map(job)
        }
    }

    private static func map(of entries: [Computed.Entry], _ names: ValueMap) -> ValueMap {
        var map = ValueMap()
        for entry in entries { map[entry.key] = try? entry.value.evaluate(names) }
        return map
    }

    private static func minted(for call: Call?, _ now: Timestamp, _ chance: Chance) -> ValueMap {
        var values = ValueMap()
        for (name, kind) in call?.mint ?? [] {
            let bits = chance.of("mint", name).bits
            switch kind {
            case .uuid: values[name] = .string(uuid(bits, chance.of("mint", name, "more").bits))
            case .timestamp: values[name] = .timestamp(now)
            case .random: values[name] = .int(Int(bits >> 33))
            }
        }
        return values
    }

    /// As RFC 9562 writes one that was drawn.
    private static func uuid(_ high: UInt64, _ low: UInt64) -> String {
        var bytes = (0..<16).map { UInt8(truncatingIfNeeded: ($0 < 8 ? high : low) >> UInt64(56 - $0 % 8 * 8)) }
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = Array(Hex.encode(bytes))
        return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }.joined(separator: "-")
    }
}
