/// Lines of terminal output as they grow, with a gutter at their left that holds line numbers.
struct Page {
    private(set) var text = ""
    private let isColored: Bool
    private let gutter: Int

    /// - Parameter gutter: The digits of the largest line number.
    init(isColored: Bool, gutter: Int) {
        self.isColored = isColored
        self.gutter = gutter
    }

    /// A line without a gutter. Blanks at its end are dropped, and neighbours of one ink are painted together.
    mutating func line(_ pieces: [(String, Ink)]) {
        var runs: [(text: String, ink: Ink)] = []
        for (text, ink) in pieces where !text.isEmpty {
            if runs.last?.ink == ink { runs[runs.count - 1].text += text } else { runs.append((text, ink)) }
        }
        while let last = runs.popLast() {
            let text = last.text.trimmingBlanksAtEnd
            if !text.isEmpty {
                runs.append((text, last.ink))
                break
            }
        }
        for (text, ink) in runs { self.text += paint(text, ink) }
        text += "\n"
    }

    /// A line behind the gutter.
    mutating func row(_ number: Int? = nil, mark: (String, Ink) = ("|", .secondary), _ pieces: [(String, Ink)] = []) {
        let digits = number.map(String.init) ?? ""
        line([(blanks(gutter - digits.utf8.count) + digits + " ", .secondary), mark] + pieces)
    }

    /// A line that stands for lines left out.
    mutating func gap(_ pieces: [(String, Ink)] = []) {
        line([("..." + blanks(gutter - 1), .secondary)] + pieces)
    }

    /// A line whose mark, an arrow, reaches into the gutter.
    mutating func place(_ arrow: String, _ text: String) {
        line([(blanks(gutter) + arrow + " ", .secondary), (text, .plain)])
    }

    /// Advice below the source; its further lines stand under its first.
    mutating func note(_ title: String, _ text: String) {
        for (place, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let lead =
                place == 0
                ? [("=", Ink.secondary), (" " + title, .help), (": ", .plain)]
                : [(blanks(title.utf8.count + 4), .plain)]
            line([(blanks(gutter + 1), .plain)] + lead + [(String(part).shownSafely, .plain)])
        }
    }

    private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }

    private func paint(_ piece: String, _ ink: Ink) -> String {
        guard isColored, let ansi = ink.ansi else { return piece }
        return "\u{1B}[\(ansi)m\(piece)\u{1B}[0m"
    }
}

extension String {
    fileprivate var trimmingBlanksAtEnd: String {
        var rest = unicodeScalars[...]
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
