import Running
import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A line for each step on a terminal, drawn over in place: a bar, what is done, what waits and why, and the cost.
struct ProgressDisplay {
    private var shown: [String] = []
    private var spinner = 0
    private let isColored = Output.isColored(.standardError)

    static var isPossible: Bool {
        unsafe isatty(2) == 1 && getenv("TERM").map { unsafe String(cString: $0) != "dumb" } == true
    }

    mutating func show(_ progress: Progress, waits: [String], elapsed: Duration) {
        spinner += 1
        let width = Self.width
        var lines: [String] = []
        let active = progress.lines.filter { $0.state != .waiting || progress.lines.count <= Self.mostLines }
        let names = min(active.map(\.label.count).max() ?? 0, max(width / 3, 8))
        // Where there are more steps than lines, those at work and the latest that ended are worth theirs.
        for line in active.suffix(Self.mostLines) { lines.append(drawn(line, names: names, width: width)) }
        var last = "  \(progress.percent)%  \(elapsed.rounded)  \(Money.text(progress.cost))"
        if !waits.isEmpty { last += "  waiting: \(waits.prefix(2).joined(separator: "; "))" }
        lines.append(last)
        draw(lines.map { String($0.prefix(width + ($0.contains("\u{1B}") ? 9 : 0))) })
    }

    private static let mostLines = 20

    private func drawn(_ line: Progress.Line, names: Int, width: Int) -> String {
        let name = line.label.count > names ? String(line.label.prefix(names - 1)) + "…" : line.label
        let padded = name + String(repeating: " ", count: max(names - name.count, 0))
        let ended = line.succeeded + line.failed
        var text = "\(sign(line)) \(padded)"
        if line.total > 0, line.state == .working || line.total > 1 {
            let bar = max(min(width - names - 40, 24), 0)
            let filled = line.total == 0 ? 0 : bar * ended / line.total
            text += " " + String(repeating: "━", count: filled) + String(repeating: "╌", count: bar - filled)
            text += " \(ended)/\(line.total)"
        }
        if line.atWork > 0 { text += "  \(line.atWork) running" }
        if line.held > 0 { text += "  \(line.held) waiting" }
        if line.failed > 0 { text += "  \(line.failed) failed" }
        if line.cost > 0 { text += "  \(Money.text(line.cost))" }
        return text
    }

    private func sign(_ line: Progress.Line) -> String {
        let (sign, color) =
            switch line.state {
            case .waiting: ("·", "2")
            case .working: (String(Self.frames[spinner % Self.frames.count]), "36")
            case .done: ("✓", "32")
            case .skipped: ("–", "2")
            case .failed: ("✗", "31")
            case .cancelled: ("✗", "33")
            }
        return isColored ? "\u{1B}[\(color)m\(sign)\u{1B}[0m" : sign
    }

    private static let frames = Array("⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏")

    /// All in one write, and only what has changed: nothing flickers.
    private mutating func draw(_ lines: [String]) {
        var text = shown.isEmpty ? "" : "\u{1B}[\(shown.count)A"
        for (place, line) in lines.enumerated() {
            text += shown.indices.contains(place) && shown[place] == line ? "\n" : "\r\u{1B}[2K\(line)\n"
        }
        for _ in lines.count..<max(shown.count, lines.count) { text += "\r\u{1B}[2K\n" }
        if shown.count > lines.count { text += "\u{1B}[\(shown.count - lines.count)A" }
        shown = lines
        _ = Output.send(Array(text.utf8), to: 2)
    }

    /// Makes room for a message; the next display comes below it.
    mutating func clear() {
        guard !shown.isEmpty else { return }
        _ = Output.send(Array("\u{1B}[\(shown.count)A\u{1B}[J".utf8), to: 2)
        shown = []
    }

    mutating func finish() { shown = [] }

    private static var width: Int {
        var size = winsize()
        guard unsafe ioctl(2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return max(Int(size.ws_col) - 1, 20)
    }
}
