/// Finds the name that was probably meant.
package enum Suggestion {
    /// The nearest of the known names, if one is near enough to be a slip; the first in order wins a tie.
    package static func nearest(to name: String, among known: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars)
        let limit = wanted.count <= 3 ? 1 : wanted.count <= 7 ? 2 : 3
        var best: (name: String, distance: Int)?
        for candidate in known.sorted() where candidate != name {
            let scalars = Array(candidate.lowercased().unicodeScalars)
            guard abs(scalars.count - wanted.count) <= limit else { continue }
            let distance = distance(wanted, scalars)
            if distance <= min(limit, max(wanted.count, scalars.count) / 2), distance < best?.distance ?? .max {
                best = (candidate, distance)
            }
        }
        return best?.name ?? shortened(name, known)
    }

    /// `minimum` was probably `min`: a known name that the wrong one begins with, the longest of them.
    private static func shortened(_ name: String, _ known: some Sequence<String>) -> String? {
        known.filter { $0.utf8.count >= 3 && name.hasPrefix($0) && $0 != name }.max {
            ($0.utf8.count, $1) < ($1.utf8.count, $0)
        }
    }

    /// "did you mean 'x'?", or nil where nothing is near.
    package static func help(for name: String, among known: some Sequence<String>) -> String? {
        nearest(to: name, among: known).map { "did you mean '\($0)'?" }
    }

    /// Insertions, deletions, replacements and swaps of neighbours that lead from one text to the other.
    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [i]
            for j in 1...b.count {
                var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, beforeLast[j - 2] + 1) }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
