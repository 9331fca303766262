import Blueprint
import Expressions
import Values

/// One place at which two requests say something else.
struct Difference: Sendable, Equatable {
    /// `body.prompt`
    let path: String
    let recorded: String
    let asked: String

    static func all(between recorded: Value, and asked: Value) -> [Difference] {
        var found: [Difference] = []
        compare(recorded, asked, at: "", into: &found)
        return found
    }

    private static func compare(_ recorded: Value?, _ asked: Value?, at path: String, into found: inout [Difference]) {
        switch (recorded, asked) {
        case (.map(let first)?, .map(let second)?):
            for (key, value) in first {
                compare(value, second[key], at: path.isEmpty ? key.text : "\(path).\(key.text)", into: &found)
            }
            for (key, value) in second where first[key] == nil {
                compare(nil, value, at: path.isEmpty ? key.text : "\(path).\(key.text)", into: &found)
            }
        case (.list(let first)?, .list(let second)?):
            for place in 0..<max(first.count, second.count) {
                compare(
                    place < first.count ? first[place] : nil, place < second.count ? second[place] : nil,
                    at: "\(path)[\(place)]", into: &found)
            }
        default:
            if let recorded, let asked, recorded.says(asked) { return }
            found.append(
                Difference(path: path, recorded: recorded?.shown ?? "nothing", asked: asked?.shown ?? "nothing"))
        }
    }
}

extension Value {
    /// Numbers by their value: what is read of YAML may be whole where JSON had a point.
    func says(_ other: Value) -> Bool {
        switch (self, other) {
        case (.map(let first), .map(let second)):
            first.count == second.count
                && first.allSatisfy { key, value in second[key].map { value.says($0) } ?? false }
        case (.list(let first), .list(let second)):
            first.count == second.count && zip(first, second).allSatisfy { $0.says($1) }
        default: if let number, let another = other.number { number == another } else { self == other }
        }
    }
}
