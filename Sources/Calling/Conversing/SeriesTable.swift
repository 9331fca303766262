/// The series of a conversation, by number.
///
/// That of its stage has a place of its own: it is changed at every turn, and most conversations have no other.
struct SeriesTable: Sendable {
    private var own: Series?
    private var others: [UInt32: Series] = [:]

    subscript(id: UInt32) -> Series? {
        _read {
            if id == Conversation.stageSeries { yield own } else { yield others[id] }
        }
        _modify {
            if id == Conversation.stageSeries { yield &own } else { yield &others[id] }
        }
    }

    /// The latest first.
    var ids: [UInt32] { others.keys.sorted(by: >) + (own == nil ? [] : [Conversation.stageSeries]) }

    var all: [Series] { ids.compactMap { self[$0] } }
}
