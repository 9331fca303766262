import Values

/// Values as YAML in block style, which people can read in a difference and mend by hand. What is read of it is the
/// same again.
struct BlockText {
    private(set) var text = ""

    /// - Parameter indentation: of the first line too; that of a list's element begins with its dash.
    init(_ map: ValueMap, indentation: Int = 0, isElement: Bool = false) {
        entries(map, indentation, isElement: isElement)
    }

    private mutating func entries(_ map: ValueMap, _ indentation: Int, isElement: Bool) {
        var isFirst = isElement
        for (key, value) in map {
            let inner = isElement ? indentation + 2 : indentation
            text += isFirst ? spaces(indentation) + "- " : spaces(inner)
            isFirst = false
            text += Self.scalar(key.text) + ":"
            self.value(value, inner)
        }
    }

    private mutating func value(_ value: Value, _ indentation: Int) {
        switch value {
        case .map(let map) where !map.isEmpty:
            text += "\n"
            entries(map, indentation + 2, isElement: false)
        case .list(let elements) where !elements.isEmpty:
            text += "\n"
            for element in elements { self.element(element, indentation + 2) }
        default:
            text += " "
            leaf(value, indentation)
        }
    }

    private mutating func element(_ value: Value, _ indentation: Int) {
        switch value {
        case .map(let map) where !map.isEmpty: entries(map, indentation, isElement: true)
        case .list(let elements) where !elements.isEmpty:
            text += spaces(indentation) + "-\n"
            for element in elements { self.element(element, indentation + 2) }
        default:
            text += spaces(indentation) + "- "
            leaf(value, indentation)
        }
    }

    private mutating func leaf(_ value: Value, _ indentation: Int) {
        guard case .string(let string) = value else {
            text += ((try? value.json()) ?? "null") + "\n"
            return
        }
        guard Self.isParagraphs(string) else {
            text += Self.scalar(string) + "\n"
            return
        }
        text += string.hasSuffix("\n") ? "|\n" : "|-\n"
        var lines = string.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        for line in lines { text += (line.isEmpty ? "" : spaces(indentation + 2) + line) + "\n" }
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

    // MARK: Texts

    /// Whether it is best read line by line.
    private static func isParagraphs(_ text: String) -> Bool {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 2 || (lines.count == 2 && lines[1] != ""), !text.hasSuffix("\n\n"), !text.contains("${")
        else { return false }
        guard let first = lines.first, !first.isEmpty, first.first != " " else { return false }
        return text.unicodeScalars.allSatisfy { $0 == "\n" || isPrintable($0) }
            && lines.allSatisfy { $0.last != " " }
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA1...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...: true
        default: false
        }
    }

    /// Plain where nothing else could be read of it.
    static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

    private static let words: Set = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]

    /// In a block most signs mean something at the beginning alone.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        let isOption = first == "-" && text.dropFirst().first?.isLetter == true
        let begins = first.properties.isAlphabetic || first == "/" || first == "‹" || first == "_" || isOption
        guard begins, last != " ", last != ":", !words.contains(text.lowercased()) else { return false }
        return text.unicodeScalars.allSatisfy(isPrintable)
            && ![": ", " #", "${", "{{", "}}"].contains { text.contains($0) }
    }

    /// What YAML takes for the end of a line, or does not take at all, by its number; and so what looks like an
    /// expression, which there are none of here.
    private static func quoted(_ text: String) -> String {
        let hasExpressions = text.contains("${")
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\t": result += "\\t"
            case "\n" where !hasExpressions: result += "\\n"
            case let scalar where isPrintable(scalar): result.unicodeScalars.append(scalar)
            default:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            }
        }
        return "\"" + result.replacing("${", with: "\\u0024{").replacing("{{", with: "{\\u007b") + "\""
    }
}
