package import Values

/// What the headers of an answer say of how fast to go on, in whichever of the common ways they say it.
package struct RateAdvice: Sendable, Equatable {
    /// How long to wait before the next request.
    package var wait: Duration?
    /// How many requests are left, until the count begins anew.
    package var remaining: Int?
    package var reset: Duration?

    package init(wait: Duration? = nil, remaining: Int? = nil, reset: Duration? = nil) {
        self.wait = wait
        self.remaining = remaining
        self.reset = reset
    }

    /// Whether a header of this name, in lower case, may say how many requests are left.
    package static func mayCount(_ name: String) -> Bool {
        // Of most names the length alone tells that both words cannot stand in it.
        name == "ratelimit" || name == "x-ratelimit" || (name.utf8.count >= 18 && name.isOfRateLimit)
    }

    /// - Parameter headers: Names in lower case.
    package init(headers: [(name: String, value: String)], at now: Timestamp) {
        var scarcest: (remaining: Int, reset: Duration?)?
        for (name, value) in headers {
            switch name {
            case "retry-after-ms", "x-ms-retry-after-ms":
                wait = Double(value).flatMap { Duration(fractionalSeconds: $0 / 1000) }
            case "retry-after", "x-retry-after":
                // The finer one has the last word.
                if wait == nil { wait = Self.time(value, at: now) }
            case "ratelimit", "x-ratelimit":
                let parts = Self.parts(value)
                let remaining = (parts["remaining"] ?? parts["r"]).flatMap { Int($0) }
                let reset = (parts["reset"] ?? parts["t"]).flatMap { Self.time($0, at: now) }
                if let remaining, remaining < scarcest?.remaining ?? .max { scarcest = (remaining, reset) }
            default:
                guard Self.mayCount(name), name.contains("remaining"), let remaining = Int(value) else { continue }
                // What is left of tokens says nothing of requests until there is nothing left.
                guard remaining < scarcest?.remaining ?? .max, !name.contains("token") || remaining == 0 else {
                    continue
                }
                let twins = [
                    name.replacing("remaining", with: "reset"), name.replacing("remaining", with: "reset-after"),
                ]
                let reset = headers.first { twins.contains($0.name) }.flatMap { Self.time($0.value, at: now) }
                scarcest = (remaining, reset)
            }
        }
        remaining = scarcest?.remaining
        reset = scarcest?.reset
    }
}

// MARK: Times
extension RateAdvice {
    /// A number of seconds, an instant in seconds or milliseconds since 1970, `1m30s`, or a date.
    static func time(_ text: String, at now: Timestamp) -> Duration? {
        let text = text.trimmed
        if let number = Double(text), number.isFinite {
            // Nobody asks for a wait of thirty years: so large a number is an instant.
            if number >= 1e12 { return instant(number / 1000, at: now) }
            if number >= 1e9 { return instant(number, at: now) }
            return Duration(fractionalSeconds: max(0, number))
        }
        if let duration = Duration(celText: text) { return max(duration, .zero) }
        guard let date = Timestamp(text) ?? HTTPDate.read(text) else { return nil }
        return date.since(now).map { max($0, .zero) }
    }

    private static func instant(_ seconds: Double, at now: Timestamp) -> Duration? {
        let whole = seconds.rounded(.down)
        let rest = Int((seconds - whole) * 1e9)
        return Timestamp(seconds: Int(whole), nanoseconds: rest)?.since(now).map { max($0, .zero) }
    }

    /// `limit=10, remaining=0, reset=5`, `"default";r=50;t=30`
    private static func parts(_ text: String) -> [String: String] {
        var parts: [String: String] = [:]
        for part in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
            guard let sign = part.firstIndex(of: "=") else { continue }
            parts[String(part[..<sign]).trimmed.lowercased()] = String(part[part.index(after: sign)...]).trimmed
        }
        return parts
    }
}

extension Duration {
    fileprivate init?(fractionalSeconds seconds: Double) {
        guard seconds.isFinite, abs(seconds) < 9e9 else { return nil }
        self.init(nanoseconds: Int((seconds * 1e9).rounded()))
    }
}

extension String {
    fileprivate var isOfRateLimit: Bool { contains("ratelimit") || contains("rate-limit") }

    fileprivate var trimmed: String {
        let start = firstIndex { $0 != " " && $0 != "\t" } ?? endIndex
        let end = lastIndex { $0 != " " && $0 != "\t" }.map(index(after:)) ?? start
        return String(self[start..<end])
    }
}
