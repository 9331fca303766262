package import Running
import Values

extension Pinned {
    package init(_ start: Start, blueprint: [UInt8], hash: String) {
        self.init(inputs: EventCodec.encode(.began(start)), blueprint: blueprint, hash: hash)
    }
}

extension Start {
    /// What a run was to begin with; nil where that is not what was pinned.
    package init?(pinned: Pinned) {
        guard case .began(let start)? = EventCodec.decode(pinned.inputs, at: .epoch)?.kind else { return nil }
        self = start
    }
}
