/// Tells where `${ … }` begins and ends as far as braces and quotes show it: enough to explain what YAML does to it.
///
/// The exact answer needs the grammar of expressions and comes later, from text that YAML has left whole.
struct ExpressionOutline {
    /// In order; the last may be open to the end.
    private(set) var expressions: [Range<Int>] = []
    /// The place of a `${` that is not closed.
    private(set) var unclosed: Int?
    private let bytes: ArraySlice<UInt8>

    /// - Parameter text: decoded; places count its bytes.
    init(_ text: String) { self.init(Array(text.utf8)[...]) }

    /// - Parameter bytes: of the source; places are theirs.
    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        var place = bytes.startIndex
        while let start = nextStart(from: place) {
            let end = end(ofExpressionAt: start)
            if end == nil { unclosed = start }
            place = end ?? bytes.endIndex
            expressions.append(start..<place)
        }
    }

    func contains(_ place: Int) -> Bool { expression(at: place) != nil }

    /// The expression that a place belongs to.
    func expression(at place: Int) -> Range<Int>? {
        var low = 0
        var high = expressions.count
        while low < high {
            let middle = (low + high) / 2
            if expressions[middle].upperBound <= place { low = middle + 1 } else { high = middle }
        }
        return low < expressions.count && expressions[low].contains(place) ? expressions[low] : nil
    }

    /// `$${` is no expression.
    private func nextStart(from start: Int) -> Int? {
        var place = start
        while place < bytes.endIndex {
            if has("$", at: place) {
                if has("{", at: place + 1) { return place }
                if has("$", at: place + 1), has("{", at: place + 2) { place += 2 }
            }
            place += 1
        }
        return nil
    }

    /// Behind the closing brace; nil where there is none.
    private func end(ofExpressionAt start: Int) -> Int? {
        var depth = 0
        var place = start + 1
        while place < bytes.endIndex {
            switch Unicode.Scalar(bytes[place]) {
            case "{": depth += 1
            case "}": depth -= 1
            case "'", "\"": place = end(ofTextAt: place)
            default: break
            }
            place += 1
            if depth == 0 { return place }
        }
        return nil
    }

    /// The place of the closing quote, or the end.
    private func end(ofTextAt start: Int) -> Int {
        var place = start + 1
        while place < bytes.endIndex, bytes[place] != bytes[start] { place += has("\\", at: place) ? 2 : 1 }
        return place
    }

    private func has(_ character: Unicode.Scalar, at place: Int) -> Bool {
        place < bytes.endIndex && UInt32(bytes[place]) == character.value
    }
}
