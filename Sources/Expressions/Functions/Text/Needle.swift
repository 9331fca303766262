/// A text to be found in others, in time that grows with the two and not with their product (Knuth, Morris and Pratt).
struct Needle {
    private let bytes: [UInt8]
    /// For each length matched so far: how much of it can still be the beginning of a match after a mismatch.
    private let fallbacks: [Int]

    init(_ text: String) {
        bytes = Array(text.utf8)
        var fallbacks = [0]
        var length = 0
        for byte in bytes.dropFirst() {
            while length > 0, bytes[length] != byte { length = fallbacks[length - 1] }
            if bytes[length] == byte { length += 1 }
            fallbacks.append(length)
        }
        self.fallbacks = fallbacks
    }

    var count: Int { bytes.count }

    /// The place of the first match at or after a place; an empty needle matches everywhere.
    func first(in text: [UInt8], from start: Int = 0) -> Int? {
        if bytes.isEmpty { return start }
        var length = 0
        for place in start..<max(start, text.count) {
            while length > 0, bytes[length] != text[place] { length = fallbacks[length - 1] }
            if bytes[length] == text[place] { length += 1 }
            if length == bytes.count { return place + 1 - length }
        }
        return nil
    }

    /// The places of matches that do not overlap, from the left, at most so many.
    func all(in text: [UInt8], atMost limit: Int = .max) -> [Int] {
        var found: [Int] = []
        var place = 0
        while found.count < limit, let match = first(in: text, from: place) {
            found.append(match)
            place = match + bytes.count
        }
        return found
    }
}
