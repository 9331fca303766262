/// Text compared code point by code point, where Swift would compare by canonical equivalence.
extension String {
    @inlinable package func sameCodePoints(as other: String) -> Bool {
        // Swift's comparison is a few instructions for most pairs; where it finds a difference, there is one, and equal
        // ASCII is the same.
        guard utf8.count == other.utf8.count, self == other else { return false }
        return utf8Span.isKnownASCII || utf8.elementsEqual(other.utf8)
    }

    package func begins(with start: String) -> Bool {
        let (own, others) = (utf8Span.span, start.utf8Span.span)
        guard own.count >= others.count else { return false }
        for place in others.indices where own[place] != others[place] { return false }
        return true
    }

    package func precedesByCodePoints(_ other: String) -> Bool {
        utf8.lexicographicallyPrecedes(other.utf8)
    }
}
