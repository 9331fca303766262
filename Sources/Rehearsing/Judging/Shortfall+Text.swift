package import Reporting

extension Shortfall {
    /// `tests/hello.test.yaml:12:14`
    package func place(in sources: Sources) -> String {
        let file = sources[span.file]
        let position = file.position(at: span.lower)
        return "\(file.path):\(position.line):\(position.column)"
    }

    /// The place and the subject, and below them both sides.
    package func lines(in sources: Sources) -> [String] {
        ["\(place(in: sources)): \(subject)"] + Self.side("expected", expected) + Self.side("seen", seen)
    }

    private static func side(_ name: String, _ text: String) -> [String] {
        let lead = "  " + name + String(repeating: " ", count: 10 - name.count)
        let lines = text.split(whereSeparator: \.isNewline)
        return lines.enumerated().map { place, line in
            (place == 0 ? lead : String(repeating: " ", count: lead.count)) + line
        }
    }
}
