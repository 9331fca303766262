/// Where nodes stand. libyaml's places are those of its tokens, which are not always those of the nodes.
extension TreeBuilder {
    func range(
        ofScalar content: String, _ style: YAMLScalar.Style, _ event: YAMLEvent, _ properties: NodeProperties?
    ) -> Range<Int> {
        if content.isEmpty, style == .plain {
            let place = properties?.end ?? place(ofNothingAt: event.range.lowerBound)
            return place..<place
        }
        var range = event.range
        if let properties { range = text.bytes.skippingSeparation(from: properties.end)..<range.upperBound }
        let isBlock = style == .literal || style == .folded
        return isBlock ? range.lowerBound..<text.bytes.endOfBlockScalar(range) : range
    }

    /// A node that is not there stands behind its `-`, `?` or `:`, and where it has none behind its key.
    /// libyaml gives the place of the next token instead where that is easier.
    private func place(ofNothingAt mark: Int) -> Int {
        let bytes = text.bytes
        let isBehindIndicator = ["-", "?", ":"].contains { bytes.has($0, at: mark - 1) }
        if isBehindIndicator, mark > tokens.position { return mark }
        if expectsKey { return bytes.has(":", at: mark) ? mark : tokens.position }
        let next = bytes.skippingSeparation(from: tokens.position)
        return bytes.has(":", at: next) ? next + 1 : tokens.position
    }

    /// The bracket of a flow collection, the first item or key of a block collection.
    func start(ofCollection event: YAMLEvent) -> (offset: Int, isDelimited: Bool) {
        let bytes = text.bytes
        let end = event.range.upperBound
        switch event.kind {
        case .sequenceStart(isFlow: true): return (end - 1, true)
        case .mappingStart(isFlow: true):
            // `[a: b]` holds a mapping without braces.
            let isDelimited = !event.range.isEmpty && bytes.has("{", at: end - 1)
            return (isDelimited ? end - 1 : event.range.lowerBound, isDelimited)
        // The items of a mapping's sequence may stand as far left as the keys; then libyaml is past the first dash.
        case .sequenceStart(isFlow: false): return (bytes.has("-", at: end) ? end : end - 1, false)
        default: return (end, false)
        }
    }
}

extension [UInt8] {
    /// The end of the last line that is not blank; libyaml counts in the blank lines after it.
    fileprivate func endOfBlockScalar(_ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound {
            let length = isBlank(at: end - 1) ? 1 : breakLength(endingAt: end)
            if length == 0 { break }
            end -= length
        }
        guard end > lineEnd(from: range.lowerBound) else { return endOfHeader(from: range.lowerBound) }
        return lineEnd(from: end)
    }

    private func breakLength(endingAt end: Int) -> Int {
        guard endsBreak(at: end) else { return 0 }
        return [3, 2, 1].first { end >= $0 && breakLength(at: end - $0) == $0 } ?? 0
    }

    /// Behind `|` or `>` and their indicators.
    private func endOfHeader(from start: Int) -> Int {
        var end = start + 1
        while !isSpace(at: end), !has("#", at: end) { end += 1 }
        return end
    }
}
