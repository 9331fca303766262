/// A fix as the lines that it takes away and those that it puts in their place.
struct FixPreview {
    private struct Hunk {
        let file: SourceFile
        /// The index of the first line that changes.
        let line: Int
        let removed: ArraySlice<[UInt8]>
        let added: ArraySlice<[UInt8]>
    }

    private let hunks: [Hunk]
    /// More lines than this say no more about a fix.
    private static let mostLines = 8

    /// Edits that overlap cannot be shown.
    init(of fix: Diagnostic.Fix, in sources: Sources) {
        let edits = fix.edits.sorted { $0.span < $1.span }
        let overlap = zip(edits, edits.dropFirst()).contains {
            $0.span.file == $1.span.file && $0.span.upper > $1.span.lower
        }
        hunks = overlap ? [] : Self.groups(of: edits, in: sources).compactMap { Self.hunk($0, in: sources) }
    }

    var lastLineNumber: Int { hunks.map { $0.line + max($0.removed.count, $0.added.count) }.max() ?? 0 }

    /// - Parameter file: The file that the reader has before them; others are named.
    func draw(on page: inout Page, in file: SourceFile.ID, limit: Int) {
        var shown = file
        for (place, hunk) in hunks.enumerated() {
            if hunk.file.id != shown {
                page.place(":::", hunk.file.path.shownSafely)
                page.row()
                shown = hunk.file.id
            } else {
                place == 0 ? page.row() : page.gap()
            }
            draw(hunk.removed, against: hunk.added, from: hunk.line, mark: ("-", .removed), on: &page, limit: limit)
            draw(hunk.added, against: hunk.removed, from: hunk.line, mark: ("+", .added), on: &page, limit: limit)
        }
    }

    private func draw(
        _ lines: ArraySlice<[UInt8]>, against others: ArraySlice<[UInt8]>, from number: Int, mark: (String, Ink),
        on page: inout Page, limit: Int
    ) {
        for (place, line) in lines.prefix(Self.mostLines).enumerated() {
            let other = others.dropFirst(place).first ?? []
            let change = zip(line, other).prefix { $0 == $1 }.count
            let view = VisibleLine(line, content: 0..<line.count, focus: change..<change, limit: limit)
            page.row(number + place + 1, mark: mark, [(" " + view.text, mark.1)])
        }
        if lines.count > Self.mostLines { page.gap() }
    }

    /// Edits of one line and of neighbours are one change.
    private static func groups(of edits: [Diagnostic.Edit], in sources: Sources) -> [[Diagnostic.Edit]] {
        var groups: [[Diagnostic.Edit]] = []
        for edit in edits {
            let file = sources[edit.span.file]
            if let last = groups.last?.last, last.span.file == edit.span.file,
                file.lineIndex(at: edit.span.lower) <= file.lineIndex(at: last.span.upper) + 1
            {
                groups[groups.count - 1].append(edit)
            } else {
                groups.append([edit])
            }
        }
        return groups
    }

    private static func hunk(_ edits: [Diagnostic.Edit], in sources: Sources) -> Hunk? {
        guard let first = edits.first, let last = edits.last else { return nil }
        let file = sources[first.span.file]
        let line = file.lineIndex(at: first.span.lower)
        let end = file.lineIndex(at: last.span.upper) + 1
        let whole = file.lineStarts[line]..<(end < file.lineStarts.count ? file.lineStarts[end] : file.bytes.count)

        var changed: [UInt8] = []
        var rest = whole
        for edit in edits {
            let span = edit.span.range.clamped(to: rest)
            changed += file.bytes[rest.lowerBound..<span.lowerBound]
            changed += edit.replacement.utf8
            rest = span.upperBound..<rest.upperBound
        }
        changed += file.bytes[rest]

        var old = lines(of: file.bytes[whole])[...]
        var new = lines(of: changed[...])[...]
        let same = zip(old, new).prefix { $0 == $1 }.count
        old = old.dropFirst(same)
        new = new.dropFirst(same)
        while let last = old.last, last == new.last {
            old.removeLast()
            new.removeLast()
        }
        return old.isEmpty && new.isEmpty ? nil : Hunk(file: file, line: line + same, removed: old, added: new)
    }

    private static func lines(of bytes: ArraySlice<UInt8>) -> [[UInt8]] {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { Array($0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0) }
    }
}
