import Reporting

/// The tag and the anchor in front of a node, found again in the source: libyaml tells their names, not their places.
///
/// A class, since hardly any node has them: then they cost no more than an empty reference.
final class NodeProperties: Sendable {
    let tag: YAMLNode.Property?
    let anchor: YAMLNode.Property?
    /// Where they end.
    let end: Int

    /// Nil where there are none, which is nearly always.
    static func of(_ event: borrowing YAMLEvent, in text: borrowing ReadableText) -> NodeProperties? {
        event.tag != nil || event.anchor != nil ? NodeProperties(before: event, in: text) : nil
    }

    private init(before event: borrowing YAMLEvent, in text: borrowing ReadableText) {
        let bytes = text.bytes
        var tag: YAMLNode.Property?
        var anchor: YAMLNode.Property?
        var end = event.range.lowerBound
        while true {
            let start = bytes.skippingSeparation(from: end)
            if anchor == nil, let name = event.anchor, bytes.has("&", at: start) {
                end = start + 1 + name.utf8.count
                anchor = YAMLNode.Property(name: name, span: text.span(start..<end))
            } else if tag == nil, let name = event.tag, bytes.has("!", at: start) {
                end = bytes.tagEnd(from: start)
                tag = YAMLNode.Property(name: name, span: text.span(start..<end))
            } else {
                break
            }
        }
        self.tag = tag
        self.anchor = anchor
        self.end = end
    }
}

extension [UInt8] {
    /// A tag ends before white space; in a flow collection also before a comma, which only `!<…>` may hold.
    fileprivate func tagEnd(from start: Int) -> Int {
        let isVerbatim = has("<", at: start + 1)
        var offset = start
        while !isSpace(at: offset), isVerbatim || !has(",", at: offset) { offset += 1 }
        return offset
    }
}
