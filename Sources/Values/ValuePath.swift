/// Where something stands inside a value, as messages print it: `images[0].url`.
package struct ValuePath: Sendable, Hashable {
    package enum Step: Sendable, Hashable {
        case key(String)
        case index(Int)
    }

    package private(set) var steps: [Step] = []

    package init(_ steps: [Step] = []) { self.steps = steps }

    package var isRoot: Bool { steps.isEmpty }
}

extension ValuePath: CustomStringConvertible {
    /// Keys that are no names stand in brackets: `headers['content-type']`. Empty at the root.
    package var description: String {
        steps.reduce(into: "") { text, step in
            switch step {
            case .index(let index): text += "[\(index)]"
            case .key(let key) where !Self.isName(key): text += "['\(key)']"
            case .key(let key): text += text.isEmpty ? key : ".\(key)"
            }
        }
    }

    private static func isName(_ key: String) -> Bool {
        guard let first = key.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
        return key.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
    }
}
