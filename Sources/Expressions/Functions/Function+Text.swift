import Values

extension Function {
    /// Text, read code point by code point.
    static let text: [Function] = [
        Function(
            "size", "how many code points, bytes, elements or entries there are",
            [ValueType.string, .bytes, .list(.parameter("T")), .map(.parameter("K"), .parameter("V"))].flatMap {
                [.global($0, returns: .int), .member($0, returns: .int)]
            }
        ) { (a, evaluation) throws(Failure) in
            switch a[0] {
            case .string(let text):
                try evaluation.pay(forBytes: text.utf8.count)
                return .int(text.unicodeScalars.count)
            case .bytes(let bytes): return .int(bytes.count)
            case .list(let list): return .int(list.count)
            case .map(let map): return .int(map.count)
            default: throw a.mismatch
            }
        },
        test("contains", "whether a text holds another") { $0.utf8.holds($1.utf8) },
        test("startsWith", "whether a text begins with another") { $0.utf8.starts(with: $1.utf8) },
        test("endsWith", "whether a text ends with another") { $0.utf8.reversed().starts(with: $1.utf8.reversed()) },
        Function(
            "matches", "whether a regular expression (RE2's syntax) matches somewhere in a text",
            [.member(.string, .string, returns: .bool), .global(.string, .string, returns: .bool)]
        ) { (a, evaluation) throws(Failure) in
            let text = try a.string(0)
            let pattern = try evaluation.pattern(try a.string(1))
            try evaluation.pay(1 + text.utf8.count * pattern.size / 256)
            return .bool(pattern.matches(text))
        },
    ]

    private static func test(
        _ name: String, _ summary: String, _ holds: @escaping @Sendable (String, String) -> Bool
    ) -> Function {
        Function(name, summary, [.member(.string, .string, returns: .bool)]) { (a, evaluation) throws(Failure) in
            let (text, other) = (try a.string(0), try a.string(1))
            try evaluation.pay(forBytes: text.utf8.count)
            return .bool(holds(text, other))
        }
    }
}
