import Reporting
import YAMLReading

@testable import Compiling

/// Mistakes in keys and names: misspelled, doubled, missing.
extension MutationBase {
    var keyMutations: [Mutation] {
        var found: [Mutation] = []
        for (turn, site) in sites.enumerated() {
            guard let key = site.key else { continue }
            let word = text(key)
            if let record = site.record {
                let slips = Set([Slip.made(in: word, turn), Slip.made(in: word, turn + 1)]).sorted()
                for slip in slips where record.field(slip) == nil {
                    found.append(Mutation("key slip", in: self, key, to: slip, token: key))
                }
                if record.field(word)?.isRequired == true || record.exactlyOne.contains(where: { $0.contains(word) }),
                    let entry = entry(of: site), let owner = ownerOfEntry(site)
                {
                    found.append(Mutation("required key removed", in: self, entry, to: "", token: owner))
                }
            } else if word.allSatisfy({ $0.isLowercase || $0 == "_" }), site.isDeclaredName, uses(of: word).count > 1 {
                let slip = Slip.made(in: word, turn)
                found.append(
                    Mutation(
                        site.isInternal ? "declaration slip (provider)" : "declaration slip", in: self, key, to: slip,
                        token: key, or: uses(of: word) + uses(ofModel: word, at: site)))
            }
            if turn % 3 == 0, let line = ownLine(of: site) {
                let end = line.upperBound
                let start = end + (key.lowerBound - line.lowerBound)
                found.append(
                    Mutation(
                        "doubled key", in: self, end..<end, to: text(line), token: end..<end,
                        or: [start..<start + key.count].map { $0 }))
            }
        }
        return found
    }

    /// All places where a word stands by itself.
    func uses(of word: String) -> [Range<Int>] {
        let wanted = Array(word.utf8)
        guard bytes.count > wanted.count else { return [] }
        return (0...bytes.count - wanted.count).compactMap { start in
            let range = start..<start + wanted.count
            guard bytes[range].elementsEqual(wanted) else { return nil }
            if start > 0, bytes[start - 1].isWord { return nil }
            if range.upperBound < bytes.count, bytes[range.upperBound].isWord { return nil }
            return range
        }
    }

    /// A model's name together with its provider's.
    private func uses(ofModel name: String, at site: Site) -> [Range<Int>] {
        let provider = sites.last {
            $0.path == ["provider", "provider"] && $0.range.lowerBound < site.range.lowerBound
        }
        return provider.map { uses(of: text($0.range) + "." + name) } ?? []
    }

    /// The line of a key, where it and its value are all of it.
    func ownLine(of site: Site) -> Range<Int>? {
        guard let key = site.key else { return nil }
        let start = bytes[..<key.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        guard let end = bytes[key.upperBound...].firstIndex(of: UInt8(ascii: "\n")), site.range.upperBound <= end,
            !site.range.isEmpty, bytes[start..<key.lowerBound].allSatisfy({ $0 == UInt8(ascii: " ") })
        else { return nil }
        return start..<end + 1
    }

    /// A key with its value, so that nothing is left of it when it goes.
    func entry(of site: Site) -> Range<Int>? {
        guard let key = site.key, !site.range.isEmpty else { return nil }
        let start = bytes[..<key.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        if bytes[start..<key.lowerBound].allSatisfy({ $0 == UInt8(ascii: " ") }) {
            guard let end = bytes[site.range.upperBound...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            return start..<end + 1
        }
        // In flow style, with the comma.
        var end = site.range.upperBound
        if bytes[end] == UInt8(ascii: "\"") { end += 1 }
        if bytes[end] == UInt8(ascii: ",") { return key.lowerBound..<end + 2 }
        guard bytes[end] == UInt8(ascii: "}") else { return nil }
        if bytes[key.lowerBound - 2] == UInt8(ascii: ",") { return key.lowerBound - 2..<end }
        return key.lowerBound..<end
    }

    /// The key above a key: that of the mapping it stands in, or of the list.
    func ownerOfEntry(_ site: Site) -> Range<Int>? {
        guard let key = site.key else { return nil }
        let around = sites.filter { $0.range.lowerBound <= key.lowerBound && key.upperBound <= $0.range.upperBound }
        guard let parent = around.last(where: { $0.range != site.range || $0.key != site.key }) else {
            return headKey(before: key.lowerBound)
        }
        // An element of a list has no key of its own: it is told at itself.
        return parent.key ?? parent.range
    }

    private func headKey(before offset: Int) -> Range<Int>? {
        sites.last { $0.path.count == 2 && $0.path[0] == $0.path[1] && ($0.key?.lowerBound ?? .max) <= offset }?.key
    }
}

extension UInt8 {
    var isWord: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

extension MutationBase.Site {
    /// A name that the author chose and that something else in the file refers to.
    fileprivate var isDeclaredName: Bool {
        guard record == nil, path.count > 2 else { return false }
        let group = path[path.count - 2]
        if group == "settings" { return path.count == 3 }
        switch path[0] {
        case "workflow": return ["steps", "inputs", "with", "for_each", "let"].contains(group)
        case "provider":
            return ["calls", "models", "tables", "keep", "extra", "accepts", "result"].contains(
                group)
        case "routes", "policies", "types": return path.count == 3
        case "interfaces": return path.count == 3 || ["inputs", "outputs"].contains(group) && path.count == 5
        case "test": return ["inputs", "calls", "steps", "answers"].contains(group)
        case "project": return group == "acme" || path.suffix(2).first == "settings"
        default: return false
        }
    }
}
