import Reporting

/// Finds the comments of a file: whatever begins with `#` between two tokens, and so never inside a scalar.
struct CommentCollector {
    private let text: ReadableText
    private(set) var comments: [YAMLComment] = []
    /// The end of what has been looked at.
    private(set) var position: Int
    private(set) var lastToken: Range<Int>

    init(_ text: ReadableText) {
        self.text = text
        position = text.start
        lastToken = position..<position
    }

    /// Goes past a token; what stands before it is searched.
    mutating func pass(_ token: Range<Int>) {
        search(upTo: token.lowerBound)
        position = max(position, token.upperBound)
        lastToken = token
    }

    /// Goes past a block scalar, whose header may end in a comment, and the blank lines after it.
    mutating func passBlockScalar(_ token: Range<Int>, upTo end: Int) {
        search(upTo: text.bytes.lineEnd(from: token.lowerBound))
        pass(token)
        position = max(position, end)
    }

    /// Goes on at a place beyond a syntax error; of what lies between nobody knows what it is.
    mutating func jump(to offset: Int) {
        position = offset
        lastToken = offset..<offset
    }

    mutating func search(upTo end: Int) {
        while position < end, let start = text.bytes[position..<end].firstIndex(of: UInt8(ascii: "#")) {
            let range = start..<text.bytes.lineEnd(from: start)
            comments.append(YAMLComment(text: text.bytes.text(range), span: text.span(range)))
            position = range.upperBound
        }
        position = max(position, end)
    }
}
