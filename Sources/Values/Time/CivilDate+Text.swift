extension CivilDate: CustomStringConvertible {
    /// `2026-06-01`
    package var description: String { "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))" }

    /// Nil for a text of another form than `2026-06-01`, and for a day that the calendar lacks.
    package init?(_ text: String) {
        var cursor = TextCursor(text.utf8)
        guard let date = cursor.takeDate(), cursor.isAtEnd else { return nil }
        self = date
    }
}
