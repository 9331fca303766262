import Reporting
import YAMLReading

@testable import Compiling

/// Mistakes in values: another form, another unit, another kind, a name that nobody declares.
extension MutationBase {
    var valueMutations: [Mutation] {
        var found: [Mutation] = []
        for (turn, site) in sites.enumerated() where !site.range.isEmpty {
            for (kind, text) in wrong(site, turn) where text != self.text(site.range) {
                found.append(Mutation(kind, in: self, site.range, to: text, token: site.range, or: [site.owner]))
            }
        }
        return found
    }

    private func wrong(_ site: Site, _ turn: Int) -> [(kind: String, text: String)] {
        let old = text(site.range)
        guard site.node.scalar != nil else { return collection(site, turn) }
        switch site.shape {
        case .bool: return [("bool", ["yes", "\"true\"", "1", "ture"][turn % 4])]
        case .int:
            return [("int", ["\"\(old)\"", "three", "\(old).5", "\(old)x"][turn % 4]), ("list for int", "[\(old)]")]
        case .number: return [("number", ["\"\(old)\"", "half", "\(old)s"][turn % 3])]
        case .quantity(let quantity):
            return Self.wrong(quantity, old, turn).map { ("unit of \(quantity.rawValue)", $0) }
        case .choice(let choices):
            return [("choice slip", Slip.made(in: old, turn)), ("foreign choice", "whatever")]
                .filter { pair in !choices.contains { $0.word == pair.1 } }
        case .reference(let reference): return references(reference, old, turn)
        case .type: return types(old, turn)
        case .name: return [("bad name", ["My \(old)", "\(old)-x", old.uppercased()][turn % 3])]
        case .template, .text:
            return turn % 4 == 0 ? [("mapping for text", "{a: b}"), ("list for text", "[a, b]")] : []
        default: return []
        }
    }

    private static func wrong(_ quantity: Shape.Quantity, _ old: String, _ turn: Int) -> [String] {
        func pick(_ texts: [String]) -> [String] { [texts[turn % texts.count], texts[(turn + 1) % texts.count]] }
        let digits = String(old.prefix { $0.isNumber })
        return switch quantity {
        case .duration: pick(["5 minutes", "10", "10 s", "5 sec", "8 seconds", "1.5.0s", "2w", "-5s", "1h30m"])
        case .rate: pick(["10 per s", "10/sec", "10", "0/s", "10 / s", "10s"])
        case .percent: pick(["50", "0.5", "150%", "50 %", "half"])
        case .money: pick(["four", "$4", "4 USD", "\"4.00\"", "4,00"])
        case .size: pick(["20 MB", "20mb", "20", "20MiB", "big"])
        case .date: pick(["2026-6-1", "01.06.2026", "June", "2026-13-01", "2026-06"])
        case .range: pick(["1s-10s", "10s..1s", "1..10", "\(digits)s..", "1s...10s"])
        }
    }

    private func references(_ reference: Shape.Reference, _ old: String, _ turn: Int) -> [(String, String)] {
        if old.contains("${") { return [] }
        let slip: String
        if let dot = old.lastIndex(of: "."), turn % 2 == 0 {
            slip = old[...dot] + Slip.made(in: String(old[old.index(after: dot)...]), turn)
        } else {
            slip = Slip.made(in: old, turn)
        }
        let other: String =
            switch reference {
            case .interface: "music.compose"
            case .model, .callee: turn % 2 == 0 ? "nobody.nothing" : "nothing"
            default: "nothing"
            }
        return [("slip in \(reference.rawValue)", slip), ("wrong \(reference.rawValue)", other)]
    }

    private func types(_ old: String, _ turn: Int) -> [(String, String)] {
        let foreign = ["integer", "str", "array", "float", "boolean", "String", "text", "any[]", "dict"][turn % 9]
        var found = [("type slip", Slip.made(in: old, turn)), ("foreign type", foreign)]
        if old.hasPrefix("list<") {
            found += [
                ("type syntax", String(old.dropLast())),
                ("type syntax", old.replacing("<", with: "[").replacing(">", with: "]")),
                ("type slip", "list<" + Slip.made(in: String(old.dropFirst(5).dropLast()), turn) + ">"),
            ]
        }
        return found
    }

    private func collection(_ site: Site, _ turn: Int) -> [(String, String)] {
        let isFlow = site.node.mapping?.isFlow ?? site.node.sequence?.isFlow ?? false
        guard isFlow, site.key != nil else { return [] }
        switch site.shape {
        case .list(let element):
            if case .value = element { return [("text for list", "text")] }
            return [(turn % 2 == 0 ? "text for list" : "mapping for list", turn % 2 == 0 ? "5" : "{a: b}")]
        case .mapping, .map:
            return [(turn % 2 == 0 ? "text for mapping" : "list for mapping", turn % 2 == 0 ? "7 8" : "[a, b]")]
        default: return []
        }
    }

    /// Bounds that contradict each other, and values beyond them.
    var boundMutations: [Mutation] {
        var found: [Mutation] = []
        for site in sites {
            guard case .type = site.shape, let mapping = site.node.mapping else { continue }
            func add(_ kind: String, _ key: String, _ text: String) {
                guard let entry = mapping.entry(key) else { return }
                let range = quoted(entry.value.span.range)
                found.append(
                    Mutation(
                        kind, in: self, range, to: text, token: range,
                        or: [entry.key.span.range] + mapping.map { quoted($0.value.span.range) }))
            }
            for (low, high) in [("min", "max"), ("min_length", "max_length"), ("min_items", "max_items")] {
                if mapping[high] != nil, mapping[low] != nil { add("bounds reversed", low, "99999") }
                if mapping[low] != nil, low != "min" { add("negative bound", low, "-1") }
            }
            if mapping["default"] != nil {
                if mapping["max"] != nil { add("default outside bounds", "default", "77777") }
                if mapping["enum"] != nil { add("default not in enum", "default", "elsewhere") }
                switch mapping["type"]?.scalar?.text {
                case "int", "number": add("default of other type", "default", "many")
                case "bool": add("default of other type", "default", "yes")
                case "string": add("default of other type", "default", "5")
                case "duration": add("default of other type", "default", "5")
                default: add("default of other type", "default", "{a: b}")
                }
            }
            if let type = mapping.entry("type")?.key.span.range.lowerBound,
                let word = mapping["type"]?.scalar?.text, word == "string" || word == "int" || word == "number"
            {
                let key = word == "string" ? "min_items" : "max_length"
                if mapping.isFlow, mapping[key] == nil {
                    let text = "\(key): 3, "
                    found.append(
                        Mutation("bound of other type", in: self, type..<type, to: text, token: type..<type))
                }
            }
        }
        return found
    }

    /// With the quotes around it, if there are any.
    func quoted(_ range: Range<Int>) -> Range<Int> {
        guard range.lowerBound > 0, bytes[range.lowerBound - 1] == UInt8(ascii: "\""), range.upperBound < bytes.count,
            bytes[range.upperBound] == UInt8(ascii: "\"")
        else { return range }
        return range.lowerBound - 1..<range.upperBound + 1
    }
}
