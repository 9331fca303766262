import Values

extension Function {
    /// From one type to another; what does not fit is an error, never cut.
    static let conversions: [Function] = [
        Function("type", "the type of a value", [.global(t, returns: .type(t))]) { a, _ in .type(a[0].typeName) },
        Function("dyn", "the same value, its type left to be checked when it is there", [.global(t, returns: .any)]) {
            a, _ in a[0]
        },
        Function("bool", "true or false, from text: 1, t, true, 0, f, false", from(.bool, .string, to: .bool)) {
            (a, evaluation) throws(Failure) in
            if case .bool = a[0] { return a[0] }
            try evaluation.pay(lookingUp: a[0])
            switch try a.string(0) {
            case "1", "t", "true", "TRUE", "True": return .bool(true)
            case "0", "f", "false", "FALSE", "False": return .bool(false)
            case let text: throw .invalid("\(text.shortened) is no bool")
            }
        },
        Function(
            "int", "an int, from another number (its fraction cut off), decimal text, or a timestamp's seconds",
            from(.int, .uint, .double, .string, .timestamp, to: .int)
        ) { (a, evaluation) throws(Failure) in
            try evaluation.pay(lookingUp: a[0])
            switch a[0] {
            case .int: return a[0]
            case .uint(let value): return .int(try fitting(Int(exactly: value), "\(value)"))
            case .double(let value): return .int(try int(value))
            case .string(let text): return .int(try reading(Int(celText: text), text, "int"))
            case .timestamp(let value): return .int(value.seconds)
            default: throw a.mismatch
            }
        },
        Function(
            "uint", "an unsigned int, from another number (its fraction cut off) or decimal text",
            from(.uint, .int, .double, .string, to: .uint)
        ) { (a, evaluation) throws(Failure) in
            try evaluation.pay(lookingUp: a[0])
            switch a[0] {
            case .uint: return a[0]
            case .int(let value): return .uint(try fitting(UInt(exactly: value), "\(value)"))
            case .double(let value):
                let whole = value.rounded(.towardZero)
                guard value >= 0, whole < 0x1p64 else { throw .outOfRange("\(value)") }
                return .uint(UInt(whole))
            case .string(let text):
                return .uint(try reading(UInt(celText: text), text, "uint"))
            default: throw a.mismatch
            }
        },
        Function(
            "double", "a number with a fraction, from another number or text",
            from(.double, .int, .uint, .string, to: .double)
        ) { (a, evaluation) throws(Failure) in
            try evaluation.pay(lookingUp: a[0])
            switch a[0] {
            case .double: return a[0]
            case .int(let value): return .double(Double(value))
            case .uint(let value): return .double(Double(value))
            case .string(let text): return .double(try reading(Double(celText: text), text, "number"))
            default: throw a.mismatch
            }
        },
        Function(
            "string", "text, from a number, a bool, UTF-8 bytes, a timestamp or a duration",
            from(.string, .bool, .int, .uint, .double, .bytes, .timestamp, .duration, to: .string)
        ) { (a, evaluation) throws(Failure) in
            switch a[0] {
            case .string: return a[0]
            case .bool(let value): return .string(String(value))
            case .int(let value): return .string(String(value))
            case .uint(let value): return .string(String(value))
            case .double(let value): return .string(value.celText)
            case .bytes(let bytes):
                try evaluation.pay(forBytes: bytes.count)
                guard let text = String(validating: bytes, as: UTF8.self) else {
                    throw .invalid("the bytes are no UTF-8 text")
                }
                return .string(text)
            case .timestamp(let value): return .string(value.description)
            case .duration(let value): return .string(value.description)
            default: throw a.mismatch
            }
        },
        Function("bytes", "the UTF-8 bytes of text", from(.bytes, .string, to: .bytes)) {
            (a, evaluation) throws(Failure) in
            if case .bytes = a[0] { return a[0] }
            let text = try a.string(0)
            try evaluation.pay(forBytes: text.utf8.count)
            return .bytes(Array(text.utf8))
        },
        Function(
            "timestamp", "an instant, from RFC 3339 text or seconds since 1970",
            from(.timestamp, .string, .int, to: .timestamp)
        ) { (a, evaluation) throws(Failure) in
            try evaluation.pay(lookingUp: a[0])
            switch a[0] {
            case .timestamp: return a[0]
            case .int(let seconds):
                return .timestamp(try fitting(Timestamp(seconds: seconds), "the timestamp \(seconds)"))
            case .string(let text): return .timestamp(try reading(Timestamp(text), text, "timestamp"))
            default: throw a.mismatch
            }
        },
        Function(
            "duration", "a span of time, from text such as 1h30m, 90s or 1.5s", from(.duration, .string, to: .duration)
        ) { (a, evaluation) throws(Failure) in
            if case .duration = a[0] { return a[0] }
            try evaluation.pay(lookingUp: a[0])
            let text = try a.string(0)
            return .duration(try reading(Duration(celText: text), text, "duration"))
        },
    ]

    private static let t = ValueType.parameter("T")

    private static func from(_ types: ValueType..., to result: ValueType) -> [Overload] {
        types.map { .global($0, returns: result) }
    }

    private static func fitting<Result>(_ result: Result?, _ what: String) throws(Failure) -> Result {
        guard let result else { throw .outOfRange(what) }
        return result
    }

    private static func reading<Result>(_ result: Result?, _ text: String, _ type: String) throws(Failure) -> Result {
        guard let result else { throw .invalid("\(text.shortened) is no \(type)") }
        return result
    }

    /// Both ends of the range are refused, because the doubles there stand for numbers beyond it too.
    private static func int(_ value: Double) throws(Failure) -> Int {
        guard value > -0x1p63, value < 0x1p63 else { throw .outOfRange("\(value)") }
        return Int(value.rounded(.towardZero))
    }
}
