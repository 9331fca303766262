import Reporting
import Running
import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A line for each step on a terminal, drawn over in place: a bar, what is done, what waits and why, and the cost.
struct ProgressDisplay {
    private struct Line: Equatable {
        let text: String
        /// On the terminal, whatever bytes it takes.
        let columns: Int
    }

    private var shown: [Line] = []
    private var shownWidth = 0
    private var spinner = 0
    private let isColored = Output.isColored(.standardError)

    static var isPossible: Bool {
        unsafe isatty(2) == 1 && getenv("TERM").map { unsafe String(cString: $0) != "dumb" } == true
    }

    mutating func show(_ rows: [ProgressRow], of progress: Progress, waits: [String], elapsed: Duration) {
        spinner += 1
        let size = Self.size
        let most = max(min(Self.mostLines, size.rows - 3), 1)
        // Where there are more steps than lines, those at work and the latest that ended are worth theirs.
        let active = rows.filter { $0.state != .waiting || rows.count <= most }.suffix(most)
        let widest = active.map(\.label.columns).max() ?? 0
        let names = min(widest, max(size.columns / 3, 10))
        var lines = active.map { row in
            let text = row.text(names: names, width: size.columns - 2)
            return Line(text: "\(sign(row.state)) \(text)", columns: 2 + text.columns)
        }
        var last = "  \(progress.percent)%  \(elapsed.rounded)  \(Money.text(progress.cost))"
        if !waits.isEmpty { last += "  held up by \(waits.prefix(2).joined(separator: ", "))" }
        let text = last.cut(toColumns: size.columns)
        lines.append(Line(text: text, columns: text.columns))
        draw(lines, width: size.columns)
    }

    private static let mostLines = 20

    private func sign(_ state: Progress.Line.State) -> String {
        let (sign, color) =
            switch state {
            case .waiting: ("·", "2")
            case .working: (String(Self.frames[spinner % Self.frames.count]), "36")
            case .done: ("✓", "32")
            case .skipped: ("–", "2")
            case .failed: ("✗", "31")
            case .cancelled: ("–", "33")
            }
        return isColored ? "\u{1B}[\(color)m\(sign)\u{1B}[0m" : sign
    }

    private static let frames = Array("⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏")

    /// All in one write, and only what has changed: nothing flickers.
    private mutating func draw(_ lines: [Line], width: Int) {
        var text = "\r"
        // A window that has become narrower has broken the lines, and none of them is where it was.
        if width < shownWidth {
            text += up + "\u{1B}[J"
            shown = []
        } else {
            text += up
        }
        for (place, line) in lines.enumerated() {
            text += shown.indices.contains(place) && shown[place] == line ? "\n" : "\(line.text)\u{1B}[K\n"
        }
        // What was below, and what somebody has typed.
        text += "\u{1B}[J"
        shown = lines
        shownWidth = width
        _ = Output.send(Array(text.utf8), to: 2)
    }

    /// To where the display begins, in a window as wide as it is now.
    private var up: String {
        let width = Self.size.columns
        let rows = shown.reduce(0) { $0 + max(($1.columns + width) / (width + 1), 1) }
        return rows == 0 ? "" : "\u{1B}[\(rows)A"
    }

    /// Makes room for a message; the next display comes below it.
    mutating func clear() {
        guard !shown.isEmpty else { return }
        _ = Output.send(Array("\r\(up)\u{1B}[J".utf8), to: 2)
        shown = []
    }

    mutating func finish() { shown = [] }

    /// The last column stays free: some terminals break the line behind it.
    private static var size: (columns: Int, rows: Int) {
        var size = winsize()
        guard unsafe ioctl(2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return (79, 24) }
        return (max(Int(size.ws_col) - 1, 16), size.ws_row > 0 ? Int(size.ws_row) : 24)
    }
}
