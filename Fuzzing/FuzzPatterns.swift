import Expressions

/// The first line is a pattern, the rest a text. A pattern is refused for a stretch of itself, or its two ways of
/// matching agree on the text.
func fuzzPatterns(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)
    let source = String(decoding: lines[0], as: UTF8.self)
    let text = String(decoding: lines.dropFirst().joined().prefix(500), as: UTF8.self)
    var limits = PatternLimits()
    limits.automatonEntries = 0
    do {
        let (pattern, plain) = (try Pattern(source), try Pattern(source, limits: limits))
        let match = pattern.firstMatch(in: text)
        precondition(match == plain.firstMatch(in: text), "\(source) finds two things in \(text)")
        precondition(pattern.matches(text) == (match != nil), "\(source) matches and finds nothing in \(text)")
        precondition(plain.matches(text) == (match != nil), "\(source) matches and finds nothing in \(text)")
        for group in match?.groups ?? [] {
            guard let group else { continue }
            let utf8 = text.utf8
            let bounds = [group.lowerBound, group.upperBound].map { utf8.index(utf8.startIndex, offsetBy: $0) }
            precondition(
                bounds.allSatisfy { $0.samePosition(in: text.unicodeScalars) != nil }, "\(group) cuts a scalar")
        }
    } catch {
        precondition(
            0 <= error.range.lowerBound && error.range.upperBound <= source.utf8.count, "\(error) is elsewhere")
    }
}
