/// Tells where `${ … }` begins and ends as far as braces and quotes show it: enough to explain what YAML does to it.
///
/// The exact answer needs the grammar of expressions and comes later, from text that YAML has left whole.
struct ExpressionOutline {
    private let bytes: ArraySlice<UInt8>

    /// - Parameter bytes: of the source; places are theirs.
    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    /// - Parameter text: decoded; places count its bytes.
    init(_ text: String) { bytes = Array(text.utf8)[...] }

    /// The place of the first `${` that is not closed; `$${` is no expression.
    var unclosed: Int? {
        var place = bytes.startIndex
        while let start = nextStart(from: place) {
            guard let end = end(ofExpressionAt: start) else { return start }
            place = end
        }
        return nil
    }

    /// The places of all expressions; the last may be open to the end.
    var expressions: [Range<Int>] {
        var found: [Range<Int>] = []
        var place = bytes.startIndex
        while let start = nextStart(from: place) {
            place = end(ofExpressionAt: start) ?? bytes.endIndex
            found.append(start..<place)
        }
        return found
    }

    private func nextStart(from start: Int) -> Int? {
        var place = start
        while place < bytes.endIndex {
            if has("$", at: place), has("{", at: place + 1) { return place }
            place += has("$", at: place) && has("$", at: place + 1) && has("{", at: place + 2) ? 3 : 1
        }
        return nil
    }

    /// Behind the closing brace; nil where there is none.
    func end(ofExpressionAt start: Int) -> Int? {
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
