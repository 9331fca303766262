/// The lines of one file that a finding speaks of, with everything that is marked in them.
struct Excerpt {
    private let file: SourceFile
    private let marks: [Mark]
    /// The most columns that a line of source may fill.
    private let limit: Int

    init(of file: SourceFile, marks: [Mark], limit: Int) {
        self.file = file
        self.marks = Self.assigningLanes(to: marks)
        self.limit = limit
    }

    /// What a terminal makes a link of: the path, and where the first mark stands.
    var place: String {
        let position = file.position(at: marks.first?.range.lowerBound ?? 0)
        return "\(file.path):\(position.line):\(position.column)"
    }

    var lastLineNumber: Int { (marks.map(\.lines.upperBound).max() ?? 0) + 1 }

    func draw(on page: inout Page) {
        var lanes: [Int: Ink] = [:]
        var previous: Int?
        for line in shownLines {
            if let previous, line > previous + 1 { page.gap(bars(in: lanes).pieces) }
            draw(line, lanes: &lanes, on: &page)
            previous = line
        }
    }

    /// Marks of several lines that meet run side by side, the one that opens first at the left.
    private static func assigningLanes(to marks: [Mark]) -> [Mark] {
        var marks = marks
        var ends: [Int] = []
        let order = marks.indices.filter { marks[$0].lines.count > 1 }
            .sorted { marks[$0].range.lowerBound < marks[$1].range.lowerBound }
        for index in order {
            let lines = marks[index].lines
            if let free = ends.firstIndex(where: { $0 < lines.lowerBound }) {
                ends[free] = lines.upperBound
                marks[index].lane = free
            } else {
                marks[index].lane = ends.count
                ends.append(lines.upperBound)
            }
        }
        return marks
    }

    /// Where marks begin and end; one or two lines between are not worth leaving out.
    private var shownLines: [Int] {
        var shown: [Int] = []
        for line in Set(marks.flatMap { [$0.lines.lowerBound, $0.lines.upperBound] }).sorted() {
            if let last = shown.last, line - last <= 3 { shown += last + 1..<line }
            shown.append(line)
        }
        return shown
    }

    /// The column at which the source begins.
    private var indent: Int { marks.compactMap(\.lane).max().map { $0 + 3 } ?? 1 }

    private static func column(ofLane lane: Int) -> Int { lane + 1 }

    private func bars(in lanes: [Int: Ink]) -> Strokes {
        var strokes = Strokes()
        for (column, ink) in lanes { strokes.draw("|", at: column, ink) }
        return strokes
    }

    private func draw(_ line: Int, lanes: inout [Int: Ink], on page: inout Page) {
        let content = file.content(ofLine: line)
        let marks = marks.filter { $0.opens(line) || $0.closes(line) }
        let view = VisibleLine(file.bytes, content: content, focus: focus(of: marks, in: content), limit: limit)

        var source = bars(in: lanes)
        var items: [Annotations.Item] = []
        for mark in marks {
            if let lane = mark.lane, opensAtMargin(mark, content, of: line) {
                source.draw("/", at: Self.column(ofLane: lane), mark.ink)
                lanes[Self.column(ofLane: lane)] = mark.ink
            } else {
                items.append(item(mark, columns: mark.columns(of: line, content: content, view: view), on: line))
            }
        }
        source.end(at: indent, with: view.text, .plain)
        page.row(line + 1, source.pieces)

        let annotations = Annotations(items, lanes: lanes)
        for row in annotations.rows { page.row(nil, row.pieces) }
        lanes = annotations.lanes
    }

    /// A span of several lines that begins where its line does needs no underline to say so.
    private func opensAtMargin(_ mark: Mark, _ content: Range<Int>, of line: Int) -> Bool {
        let start = mark.range.clamped(to: content).lowerBound
        return mark.opens(line) && file.bytes[content.lowerBound..<start].allSatisfy(\.isBlank)
    }

    private func item(_ mark: Mark, columns: Range<Int>, on line: Int) -> Annotations.Item {
        let lane = mark.lane.map { lane in
            let column = Self.column(ofLane: lane)
            return mark.opens(line) ? Annotations.Item.Lane.opens(column) : .closes(column)
        }
        return Annotations.Item(
            columns: columns.lowerBound + indent..<columns.upperBound + indent, isPrimary: mark.isPrimary,
            ink: mark.ink, label: mark.closes(line) ? mark.label : "", lane: lane)
    }

    /// All that is marked in a line, or the main thing where that is too much to be seen at once.
    private func focus(of marks: [Mark], in content: Range<Int>) -> Range<Int> {
        let ranges = marks.map { $0.range.clamped(to: content) }
        guard let lower = ranges.map(\.lowerBound).min(), let upper = ranges.map(\.upperBound).max() else {
            return content.lowerBound..<content.lowerBound
        }
        if upper - lower <= limit { return lower..<upper }
        return ranges[marks.firstIndex(where: \.isPrimary) ?? 0]
    }
}
