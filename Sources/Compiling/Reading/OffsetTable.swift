/// What belongs to places of a file, by their offsets. It is entered nearly in order, so that a sorted array is built and
/// asked in less time than it takes to hash.
struct OffsetTable<Element> {
    private(set) var entries: [(offset: Int, element: Element)] = []

    subscript(offset: Int) -> Element? {
        let place = place(of: offset)
        return place < entries.count && entries[place].offset == offset ? entries[place].element : nil
    }

    /// Enters what belongs to a place; what is there already stays.
    mutating func insert(_ element: Element, at offset: Int) {
        let place = place(of: offset)
        guard place < entries.count else { return entries.append((offset, element)) }
        if entries[place].offset != offset { entries.insert((offset, element), at: place) }
    }

    /// The first place at or behind an offset.
    private func place(of offset: Int) -> Int {
        guard let last = entries.last, last.offset >= offset else { return entries.count }
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].offset < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension OffsetTable: Sendable where Element: Sendable {}
