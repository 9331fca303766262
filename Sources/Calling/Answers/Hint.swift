import Exchanges
import Expressions
import Values

/// How long a server asks to wait.
enum Hint {
    /// What an expression says; less than nothing is nothing.
    static func wait(_ template: Template, _ names: Names) -> Duration? {
        guard case .duration(let wait)? = template.perhaps(names) else { return nil }
        return max(wait, .zero)
    }

    /// `Retry-After`, in seconds or as a date.
    static func retryAfter(_ headers: [HTTPRequest.Header], at now: Timestamp) -> Duration? {
        guard let text = headers.first(where: { $0.name == "retry-after" })?.value else { return nil }
        if let seconds = Double(text), seconds.isFinite, seconds < 1e9 {
            return Duration(nanoseconds: Int(max(seconds, 0) * 1e9))
        }
        return Timestamp(httpDate: text).flatMap { $0.since(now) }.map { max($0, .zero) }
    }
}

extension Timestamp {
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// `Sun, 06 Nov 1994 08:49:37 GMT`
    init?(httpDate text: String) {
        let words = text.split(separator: " ")
        guard words.count == 6, words[5] == "GMT", let day = Int(words[1]), let year = Int(words[3]),
            let month = Self.months.firstIndex(of: String(words[2]))
        else { return nil }
        let time = words[4].split(separator: ":").compactMap { Int($0) }
        guard time.count == 3, let date = CivilDate(year: year, month: month + 1, day: day),
            (0..<24).contains(time[0]), (0..<60).contains(time[1]), (0...60).contains(time[2])
        else { return nil }
        self.init(seconds: date.dayNumber * 86_400 + time[0] * 3_600 + time[1] * 60 + time[2])
    }
}
