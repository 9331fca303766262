/// The series of a conversation, by number.
///
/// That of its stage has a place of its own: it is changed at every turn, and most conversations have no other.
struct SeriesTable: Sendable {
    private struct Other: Sendable {
        let id: UInt32
        var series: Series?
    }

    private var own: Series?
    private var others: [Other] = []

    subscript(id: UInt32) -> Series? {
        // To look at one copies none: it holds a dozen references.
        _read {
            if id == Conversation.stageSeries { yield own } else { yield others.first { $0.id == id }?.series }
        }
        _modify {
            if id == Conversation.stageSeries { yield &own } else { yield &others[place(of: id)].series }
        }
    }

    private mutating func place(of id: UInt32) -> Int {
        if let place = others.firstIndex(where: { $0.id == id }) { return place }
        others.append(Other(id: id))
        return others.count - 1
    }

    /// The latest first.
    var ids: [UInt32] {
        others.filter { $0.series != nil }.map(\.id).sorted(by: >) + (own == nil ? [] : [Conversation.stageSeries])
    }

    var all: [Series] { ids.compactMap { self[$0] } }
}
