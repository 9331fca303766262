/// Puts fixes into the files that they are about.
package enum Fixes {
    /// The files as they are with the fixes, and how many there are in them. One that overlaps an earlier one is left out,
    /// and so is one that does not fit its file.
    package static func applied(_ fixes: [Diagnostic.Fix], to sources: Sources) -> (sources: Sources, count: Int) {
        var taken = sources.files.map { EditsOfFile(length: $0.bytes.count) }
        var count = 0
        for fix in fixes {
            let edits = fix.edits.sorted { $0.span < $1.span }
            let areApart = zip(edits, edits.dropFirst()).allSatisfy { a, b in
                a.span.file != b.span.file || a.span.upper < b.span.lower
            }
            let haveRoom = edits.allSatisfy { taken[Int($0.span.file.rawValue)].hasRoom(for: $0) }
            guard areApart, haveRoom, edits.contains(where: { $0.changes(sources) }) else { continue }
            for edit in edits { taken[Int(edit.span.file.rawValue)].insert(edit) }
            count += 1
        }
        var result = Sources()
        for (file, edits) in zip(sources.files, taken) {
            _ = result.add(path: file.path, bytes: edits.applied(to: file.bytes))
        }
        return (result, count)
    }
}

extension Diagnostic.Edit {
    fileprivate func changes(_ sources: Sources) -> Bool {
        !sources[span.file].bytes[span.range].elementsEqual(replacement.utf8)
    }
}

/// The edits of one file: in order, and no two of them so much as touching.
private struct EditsOfFile {
    let length: Int
    private var edits: [Diagnostic.Edit] = []

    init(length: Int) { self.length = length }

    func hasRoom(for edit: Diagnostic.Edit) -> Bool {
        let next = place(of: edit)
        let isAfterLast = next == 0 || edits[next - 1].span.upper < edit.span.lower
        let isBeforeNext = next == edits.count || edit.span.upper < edits[next].span.lower
        return isAfterLast && isBeforeNext && edit.span.upper <= length
    }

    mutating func insert(_ edit: Diagnostic.Edit) { edits.insert(edit, at: place(of: edit)) }

    func applied(to bytes: [UInt8]) -> [UInt8] {
        if edits.isEmpty { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var end = 0
        for edit in edits {
            result += bytes[end..<edit.span.lower]
            result += edit.replacement.utf8
            end = edit.span.upper
        }
        return result + bytes[end...]
    }

    /// Where an edit belongs in the order.
    private func place(of edit: Diagnostic.Edit) -> Int {
        var (low, high) = (0, edits.count)
        while low < high {
            let middle = (low + high) / 2
            if edits[middle].span.lower < edit.span.lower { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
