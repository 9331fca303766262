import Values

/// What a scalar's text stands for, by the core schema of YAML 1.2.
enum CoreSchema {
    /// An unquoted scalar without a tag: as it looks.
    case untyped
    case text
    case null, bool, int, float

    /// Text that is quoted, in a block, or of a type that only its author knows, is text.
    init(tag: String?, style: YAMLScalar.Style) {
        switch tag {
        case nil: self = style == .plain ? .untyped : .text
        case "tag:yaml.org,2002:null": self = .null
        case "tag:yaml.org,2002:bool": self = .bool
        case "tag:yaml.org,2002:int": self = .int
        case "tag:yaml.org,2002:float": self = .float
        default: self = .text
        }
    }

    func value(of text: String) -> Value { read(text) ?? .string(text) }

    /// Nil where the text does not look like its type.
    func read(_ text: String) -> Value? {
        switch self {
        case .untyped: Self.plain(text)
        case .text: .string(text)
        case .null: Self.null(text)
        case .bool: Self.bool(text)
        case .int: Self.integer(text)
        case .float: Self.float(text)
        }
    }

    /// Nearly every scalar is a word, and its first letter tells.
    private static func plain(_ text: String) -> Value {
        guard let first = text.utf8.first else { return .null }
        let value: Value? =
            switch Unicode.Scalar(first) {
            case "0"..."9", "-", "+", ".": integer(text) ?? float(text)
            case "~", "n", "N": null(text)
            case "t", "T", "f", "F": bool(text)
            default: nil
            }
        return value ?? .string(text)
    }

    func isNull(_ text: String) -> Bool {
        switch self {
        case .untyped, .null: Self.null(text) != nil
        case .text, .bool, .int, .float: false
        }
    }

    private static func null(_ text: String) -> Value? {
        guard let first = text.utf8.first else { return .null }
        guard first == UInt8(ascii: "~") || first | 0x20 == UInt8(ascii: "n") else { return nil }
        return switch text {
        case "~", "null", "Null", "NULL": .null
        default: nil
        }
    }

    private static func bool(_ text: String) -> Value? {
        switch (text.utf8.count, text) {
        case (4, "true"), (4, "True"), (4, "TRUE"): true
        case (5, "false"), (5, "False"), (5, "FALSE"): false
        default: nil
        }
    }

    /// An `int`, beyond its range a `uint`, beyond that the nearest double.
    private static func integer(_ text: String) -> Value? {
        if let int = Int(text) { return .int(int) }
        var number = NumberText(text)
        let radix = number.take("0o") ? 8 : number.take("0x") ? 16 : 10
        let digits = number.text
        if radix == 10 { _ = number.takeSign() }
        guard number.takeDigits(radix: radix) > 0, number.isAtEnd else { return nil }
        if let int = Int(digits, radix: radix) { return .int(int) }
        if let uint = UInt(digits, radix: radix) { return .uint(uint) }
        return .double(radix == 10 ? Double(digits) ?? .nan : magnitude(digits, radix: radix))
    }

    private static func magnitude(_ digits: String, radix: Int) -> Double {
        digits.reduce(0) { $0 * Double(radix) + Double($1.hexDigitValue ?? 0) }
    }

    private static func float(_ text: String) -> Value? {
        switch text {
        case ".nan", ".NaN", ".NAN": return .double(.nan)
        case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .double(.infinity)
        case "-.inf", "-.Inf", "-.INF": return .double(-.infinity)
        default: break
        }
        var number = NumberText(text)
        _ = number.takeSign()
        var digits = number.takeDigits()
        if number.take(".") { digits += number.takeDigits() }
        guard digits > 0 else { return nil }
        if number.take("e") || number.take("E") {
            _ = number.takeSign()
            guard number.takeDigits() > 0 else { return nil }
        }
        guard number.isAtEnd else { return nil }
        return Double(text).map { .double($0) }
    }
}
