package import Reporting
import Values

/// Takes an element or an entry out of its collection, with the comma or the dash that parts it from its neighbour: what
/// is there twice can be removed without a person looking at it.
///
/// Nil where there is no neighbour, since what an empty collection would mean is for the author to say, and where a comment
/// would go with it.
extension YAMLSequence {
    package func removal(of place: Int) -> Diagnostic.Fix? {
        let spans = map(\.span)
        guard spans.indices.contains(place) else { return nil }
        return children.removal(
            of: spans[place], after: place > 0 ? spans[place - 1] : nil,
            before: place + 1 < spans.count ? spans[place + 1] : nil)
    }
}

extension YAMLMapping {
    package func removal(of key: String) -> Diagnostic.Fix? {
        let entries = entries
        guard let place = entries.firstIndex(where: { $0.key.scalar?.text.sameCodePoints(as: key) == true }) else {
            return nil
        }
        let own = entries[place].key.span
        let span = SourceSpan(
            file: own.file, lower: own.lower, upper: Swift.max(own.upper, entries[place].value.span.upper))
        return children.removal(
            of: span, after: place > 0 ? entries[place - 1].value.span : nil,
            before: place + 1 < entries.count ? entries[place + 1].key.span : nil)
    }
}

extension YAMLChildren {
    fileprivate func removal(of span: SourceSpan, after last: SourceSpan?, before next: SourceSpan?) -> Diagnostic.Fix?
    {
        let range: Range<Int>
        if let next, span.upper <= next.lower {
            range = span.lower..<next.lower
        } else if let last, last.upper <= span.lower {
            range = last.upper..<span.upper
        } else {
            return nil
        }
        let between = range.lowerBound == span.lower ? span.upper..<range.upperBound : range.lowerBound..<span.lower
        guard !bytes[between].contains(UInt8(ascii: "#")) else { return nil }
        let place = SourceSpan(file: span.file, lower: range.lowerBound, upper: range.upperBound)
        return Diagnostic.Fix("remove it", [Diagnostic.Edit(replace: place, with: "")])
    }
}
