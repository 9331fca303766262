import Values

/// What somebody probably meant who wrote a quantity in another form: `5 minutes`, `10 per second`, `$4.00`.
extension Shape.Quantity {
    func meant(by text: String) -> String? {
        let words = Words(text)
        let meant: String? =
            switch self {
            case .duration: words.duration
            case .range: Self.range(text)
            case .rate: words.rate
            case .percent: words.percent
            case .size: words.size
            case .money: ["$", "usd", "dollars", "dollar", "us$"].contains(words.unit) ? words.number : nil
            case .date: Self.date(text)
            }
        return meant.flatMap { self == .money || reads($0) ? $0 : nil }
    }

    /// `1s-10s`, `1s to 10s`, `1..10s`
    private static func range(_ text: String) -> String? {
        for separator in ["..", "-", "–", " to ", "…"] {
            let ends = text.split(separator: separator).map(String.init)
            guard ends.count == 2, let upper = Words(ends[1]).duration else { continue }
            let lower = Words(ends[0])
            if lower.unit.isEmpty, let number = lower.number { return "\(number)\(Words(upper).unit)..\(upper)" }
            if let lower = lower.duration { return "\(lower)..\(upper)" }
        }
        return nil
    }

    /// `2026/6/1`
    private static func date(_ text: String) -> String? {
        let parts = text.split { "/.-".contains($0) }.compactMap { Int($0) }
        guard parts.count == 3, parts[0] > 1000 else { return nil }
        return CivilDate(year: parts[0], month: parts[1], day: parts[2])?.text
    }
}

/// A number and the words around it.
private struct Words {
    let number: String?
    /// All that is no digit, in lowercase, without spaces.
    let unit: String

    init(_ text: String) {
        let digits = text.filter { $0.isASCII && ($0.isNumber || $0 == ".") }
        number = Double(digits) == nil ? nil : digits
        unit = text.lowercased().filter { !($0.isASCII && ($0.isNumber || $0 == ".")) && !$0.isWhitespace }
    }

    var duration: String? { Self.time[unit].flatMap { unit in number.map { $0 + unit } } }

    /// `10`, `10 percent`, and `0.1`, which is a share of one.
    var percent: String? {
        guard unit.isEmpty || unit == "percent", let number, let value = Double(number) else { return nil }
        return value < 1 ? "\(Int((value * 100).rounded()))%" : number + "%"
    }

    var size: String? {
        let units = [
            "b": "B", "bytes": "B", "kb": "KB", "k": "KB", "kib": "KB", "mb": "MB", "m": "MB", "mib": "MB", "gb": "GB",
            "g": "GB", "gib": "GB",
        ]
        return units[unit].flatMap { unit in number.map { $0 + unit } }
    }

    /// `10 per second`, `10/sec`
    var rate: String? {
        for separator in ["per", "/", "a"] where unit.hasPrefix(separator) {
            guard let time = Self.time[String(unit.dropFirst(separator.count))], time != "ms" else { continue }
            return number.map { "\($0)/\(time)" }
        }
        return nil
    }

    private static let time: [String: String] = {
        var units: [String: String] = [:]
        for (unit, names) in [
            ("ms", ["ms", "msec", "msecs", "millisecond", "milliseconds"]),
            ("s", ["s", "sec", "secs", "second", "seconds"]), ("m", ["m", "min", "mins", "minute", "minutes"]),
            ("h", ["h", "hr", "hrs", "hour", "hours"]), ("d", ["d", "day", "days"]),
        ] {
            for name in names { units[name] = unit }
        }
        return units
    }()
}
