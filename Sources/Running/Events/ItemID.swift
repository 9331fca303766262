/// An item's place: in which instance of a workflow, at which of its steps, and which of the items there.
package struct ItemID: Hashable, Sendable, Comparable {
    package let frame: Int32
    package let step: Int32
    package let index: Int32

    package init(frame: Int, step: Int, index: Int) {
        self.frame = Int32(frame)
        self.step = Int32(step)
        self.index = Int32(index)
    }

    package static func < (a: ItemID, b: ItemID) -> Bool {
        (a.frame, a.step, a.index) < (b.frame, b.step, b.index)
    }
}
