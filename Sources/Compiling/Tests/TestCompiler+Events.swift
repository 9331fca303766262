import Blueprint
import Reporting
import YAMLReading

/// Events that a test expects, word by word: `draw[oslo] failed timeout`, of which the first words are enough.
extension TestCompiler {
    mutating func event(_ node: YAMLNode) {
        guard let subject, !subject.stepNames.isEmpty, let text = node.text else { return }
        let words = Words(text)
        let isOfRun = words.owner == "run" && !words.isNested
        guard isOfRun || subject.stepNames.contains(String(words.owner)) else {
            let known = subject.stepNames + ["run"]
            return report(.unknownStep(String(words.owner), at: node.span(of: words.owner), among: known))
        }
        guard let verb = words.rest.first else { return }
        let possible = isOfRun ? Happening.toRun : Happening.toItem
        guard let happening = possible.first(where: { $0.rawValue == verb }) else {
            let known = possible.map(\.rawValue)
            return report(.unknownEvent(String(verb), at: node.span(of: verb), among: known))
        }
        guard let detail = words.rest.dropFirst().first else { return }
        switch (happening, String(detail)) {
        case (.failed, let word), (.refused, let word):
            if ErrorClass(rawValue: word) == nil { report(.unknownClass(word, at: node.span(of: detail))) }
        case (.intended, let name), (.reused, let name):
            if project.declarations[.model, name] == nil {
                report(project.unknownModel(name, at: node.span(of: detail)))
            }
        default: report(.longEvent(String(verb), at: node.span(of: detail)))
        }
    }

    private struct Words {
        /// The step, or `run`.
        let owner: Substring
        /// Whether it is an item of a workflow that the step uses: `scene[2] › draw`.
        private(set) var isNested = false
        /// What happens, and with whom or why.
        let rest: [Substring]

        init(_ text: String) {
            owner = text.prefix { $0 != "[" && $0 != " " }
            var rest = text[owner.endIndex...]
            while true {
                // An item's key may have blanks in it.
                if rest.hasPrefix("["), let end = rest.firstIndex(of: "]") { rest = rest[end...].dropFirst() }
                guard rest.hasPrefix(" › ") else { break }
                isNested = true
                rest = rest.dropFirst(3).drop { $0 != "[" && $0 != " " }
            }
            self.rest = rest.split(separator: " ")
        }
    }
}

extension YAMLNode {
    /// Where a part of its text stands.
    fileprivate func span(of part: Substring) -> SourceSpan {
        let text = part.base.utf8
        let lower = text.distance(from: text.startIndex, to: part.startIndex)
        return scalar?.source.span(lower..<lower + part.utf8.count) ?? span
    }
}
