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
        test("contains", "whether a text holds another") { Needle($1).first(in: Array($0.utf8)) != nil },
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
        Function(
            "split", "the parts of a text between separators, at most so many if a number is given",
            [
                .member(.string, .string, returns: .list(.string)),
                .member(.string, .string, .int, returns: .list(.string)),
            ]
        ) { (a, evaluation) throws(Failure) in
            let (text, separator) = (try a.string(0), try a.string(1))
            let limit = a.count == 3 ? try a.int(2) : -1
            try evaluation.pay(forBytes: text.utf8.count + separator.utf8.count)
            // One part more than can be paid for is enough to fail.
            let affordable = evaluation.affordableSteps + 1
            let parts = text.split(at: separator, atMost: limit < 0 ? affordable : min(limit, affordable))
            try evaluation.pay(parts.count)
            return .list(parts.map(Value.string))
        },
        Function(
            "join", "the texts of a list as one, with a separator between them if one is given",
            [.member(.list(.string), returns: .string), .member(.list(.string), .string, returns: .string)]
        ) { (a, evaluation) throws(Failure) in
            let separator = a.count == 2 ? try a.string(1) : ""
            var parts: [String] = []
            for part in try a.list(0) {
                guard case .string(let text) = part else {
                    throw .noSuchOverload(name: "'join'", types: [part.kindName])
                }
                try evaluation.pay(forBytes: text.utf8.count + separator.utf8.count)
                parts.append(text)
            }
            return .string(parts.joined(separator: separator))
        },
        Function(
            "replace", "a text with another in the place of each match, of at most so many if a number is given",
            [
                .member(.string, .string, .string, returns: .string),
                .member(.string, .string, .string, .int, returns: .string),
            ]
        ) { (a, evaluation) throws(Failure) in
            let (text, old, new) = (try a.string(0), try a.string(1), try a.string(2))
            let limit = a.count == 4 ? try a.int(3) : -1
            // The most it could become is paid for before it is made.
            let matches = text.utf8.count / max(1, old.utf8.count) + 1
            let (growth, overflow) = matches.multipliedReportingOverflow(by: new.utf8.count)
            try evaluation.pay(forBytes: text.utf8.count + old.utf8.count)
            try evaluation.pay(forBytes: overflow ? .max : growth)
            return .string(text.replacing(old, with: new, atMost: limit < 0 ? .max : limit))
        },
        Function(
            "substring", "the part of a text from one place on, or up to but not including another",
            [.member(.string, .int, returns: .string), .member(.string, .int, .int, returns: .string)]
        ) { (a, evaluation) throws(Failure) in
            let scalars = try codePoints(a, &evaluation)
            let start = try a.int(1)
            let end = a.count == 3 ? try a.int(2) : scalars.count
            for place in [start, end] where !(0...scalars.count).contains(place) { throw outside(place, scalars) }
            guard start <= end else { throw .invalid("a part cannot begin at \(start) and end at \(end)") }
            return .string(String(codePoints: scalars[start..<end]))
        },
        Function("charAt", "the code point at a place; nothing at the end", [.member(.string, .int, returns: .string)])
        {
            (a, evaluation) throws(Failure) in
            let scalars = try codePoints(a, &evaluation)
            let place = try a.int(1)
            guard (0...scalars.count).contains(place) else { throw outside(place, scalars) }
            return .string(place == scalars.count ? "" : String(scalars[place]))
        },
        Function(
            "indexOf", "the place of the first match, from another place on if one is given; -1 for none",
            [.member(.string, .string, returns: .int), .member(.string, .string, .int, returns: .int)]
        ) { (a, evaluation) throws(Failure) in
            let scalars = try codePoints(a, &evaluation)
            let other = try a.string(1)
            try evaluation.pay(forBytes: other.utf8.count)
            let start = a.count == 3 ? try a.int(2) : 0
            guard (0...scalars.count).contains(start) else { throw outside(start, scalars) }
            let rest = String(codePoints: scalars[start...])
            guard let match = Needle(other).first(in: Array(rest.utf8)) else { return .int(-1) }
            return .int(start + String(decoding: rest.utf8.prefix(match), as: UTF8.self).unicodeScalars.count)
        },
        Function(
            "lastIndexOf", "the place of the last match, up to another place if one is given; -1 for none",
            [.member(.string, .string, returns: .int), .member(.string, .string, .int, returns: .int)]
        ) { (a, evaluation) throws(Failure) in
            let scalars = try codePoints(a, &evaluation)
            let wanted = Array(try a.string(1).unicodeScalars)
            try evaluation.pay(wanted.count)
            let start = a.count == 3 ? try a.int(2) : scalars.count
            guard (0...scalars.count).contains(start) else { throw outside(start, scalars) }
            // Searched backwards, the last match is the first.
            let reach = min(scalars.count, start + wanted.count)
            let reversed = String(codePoints: scalars[..<reach].reversed())
            let needle = Needle(String(codePoints: wanted.reversed()))
            guard let match = needle.first(in: Array(reversed.utf8)) else { return .int(-1) }
            let skipped = String(decoding: reversed.utf8.prefix(match), as: UTF8.self).unicodeScalars.count
            return .int(reach - skipped - wanted.count)
        },
        Function(
            "format", "a text with the values of a list in its places: %s %d %.2f %e %b %o %x",
            [.member(.string, .list(.any), returns: .string)]
        ) { (a, evaluation) throws(Failure) in
            let (text, values) = (try a.string(0), try a.list(1))
            try evaluation.pay(forBytes: text.utf8.count)
            let result: String
            do throws(FormatError) {
                result = try FormatTemplate(text).filled(with: values, limit: evaluation.affordableBytes)
            } catch { throw .invalid(error.message) }
            try evaluation.pay(forBytes: result.utf8.count)
            return .string(result)
        },
        change("trim", "a text without white space at its ends") { $0.trimmed },
        change("lowerAscii", "a text with its ASCII letters in lower case") { $0.asciiLowercased },
        change("upperAscii", "a text with its ASCII letters in upper case") { $0.asciiUppercased },
        change("reverse", "a text with its code points in reverse order") {
            String(codePoints: $0.unicodeScalars.reversed())
        },
        Function(
            "strings.quote", "a text in double quotes, escaped as it would be written",
            [.global(.string, returns: .string)]
        ) { (a, evaluation) throws(Failure) in
            let text = try a.string(0)
            try evaluation.pay(forBytes: text.utf8.count)
            return .string(text.quoted)
        },
    ]

    private static func test(
        _ name: String, _ summary: String, _ holds: @escaping @Sendable (String, String) -> Bool
    ) -> Function {
        Function(name, summary, [.member(.string, .string, returns: .bool)]) { (a, evaluation) throws(Failure) in
            let (text, other) = (try a.string(0), try a.string(1))
            try evaluation.pay(forBytes: text.utf8.count + other.utf8.count)
            return .bool(holds(text, other))
        }
    }

    private static func change(
        _ name: String, _ summary: String, _ change: @escaping @Sendable (String) -> String
    ) -> Function {
        Function(name, summary, [.member(.string, returns: .string)]) { (a, evaluation) throws(Failure) in
            let text = try a.string(0)
            try evaluation.pay(forBytes: text.utf8.count)
            return .string(change(text))
        }
    }

    /// The receiver's code points, paid for.
    private static func codePoints(
        _ a: Arguments, _ evaluation: inout Evaluation
    ) throws(Failure) -> [Unicode.Scalar] {
        let text = try a.string(0)
        try evaluation.pay(forBytes: text.utf8.count)
        return Array(text.unicodeScalars)
    }

    private static func outside(_ place: Int, _ scalars: [Unicode.Scalar]) -> Failure {
        .invalid("place \(place) is outside a text of \(scalars.count) code points")
    }
}
