import Values
import YAMLReading

/// Which YAML a shape takes.
extension Shape {
    /// Whether the kind of the node is right: text, list or mapping.
    func takes(_ content: YAMLNode.Content) -> Bool {
        switch (self, content) {
        case (.value, _), (.literal, _), (.expression(.any), _): true
        case (.either(let shapes), _): shapes.contains { $0.takes(content) }
        case (.list, .sequence), (.expression(.list), .sequence), (.map, .mapping), (.mapping, .mapping),
            (.type, .mapping):
            true
        case (.list, _), (.map, _), (.mapping, _): false
        case (_, .scalar(let scalar)): !scalar.isNothing
        default: false
        }
    }

    /// Whether `${ … }` may stand in a text of it.
    var holdsExpressions: Bool {
        switch self {
        case .template, .value, .expression: true
        default: false
        }
    }

    /// Whether a scalar has the form of a plain value.
    func reads(_ scalar: YAMLScalar) -> Bool {
        switch (self, scalar.value) {
        case (.bool, .bool), (.int, .int), (.int, .uint): true
        case (.count(let least), .int(let number)): number >= least
        case (.count, .uint): true
        case (.number, .int), (.number, .uint), (.number, .double): true
        case (.quantity(.money), .int(let amount)): amount >= 0
        case (.quantity(.money), .double(let amount)): amount >= 0
        case (.quantity(let quantity), _): quantity.reads(scalar.text)
        default: false
        }
    }
}

extension YAMLScalar {
    /// `null`, or nothing at all, where it is not quoted.
    var isNothing: Bool { style == .plain && isNull }
}

extension Shape.Quantity {
    func reads(_ text: String) -> Bool {
        switch self {
        case .duration: return Duration(configurationText: text) != nil
        case .range:
            let ends = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
                .map { Duration(configurationText: String($0)) }
            guard ends.count == 2, let least = ends[0], let greatest = ends[1] else { return false }
            return least <= greatest
        case .rate:
            let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count == 2, let count = Int(parts[0]), count > 0, let unit = parts[1].last,
                "smhd".contains(unit)
            else { return false }
            let period = parts[1].dropLast()
            return period.isEmpty || Int(period).map { $0 > 0 } == true
        case .percent:
            guard text.hasSuffix("%"), let share = Double(text.dropLast()) else { return false }
            return (0...100).contains(share)
        case .money: return false
        case .size:
            let digits = text.prefix { $0.isASCII && $0.isNumber }
            return !digits.isEmpty && ["B", "KB", "MB", "GB"].contains(text.dropFirst(digits.count))
        case .date: return Timestamp(text + "T00:00:00Z") != nil
        }
    }
}

extension Shape.Key {
    func allows(_ text: String) -> Bool {
        switch self {
        case .text: true
        case .name, .variable: text.isName
        case .interface: text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { String($0).isName }
        case .model:
            text.split(separator: ".", omittingEmptySubsequences: false).count == 2
                && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { String($0).isName }
        }
    }
}

extension Shape.Key {
    /// Whether expressions could not read what has this name.
    func reserves(_ text: String) -> Bool {
        switch self {
        case .name: Self.keywords.contains(text)
        case .variable: Self.keywords.contains(text) || Self.reserved.contains(text)
        case .interface, .model, .text: false
        }
    }

    /// CEL's own, which no field may have.
    private static let keywords = ["true", "false", "null", "in"]
    /// Those that CEL keeps for later, which no variable may have.
    private static let reserved: Set = [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
        "namespace", "return", "var", "void", "while",
    ]
}

extension String {
    /// Lowercase letters, digits and underscores, a letter first: what can stand in an expression.
    fileprivate var isName: Bool {
        guard let first = utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
        return utf8.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                || $0 == UInt8(ascii: "_")
        }
    }
}
