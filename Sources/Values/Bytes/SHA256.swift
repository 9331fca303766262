/// The SHA-256 of bytes that may arrive in pieces (FIPS 180-4): the address of every artifact.
package struct SHA256: Sendable {
    private var state = SHA256State()
    /// What does not fill a block yet.
    private var pending: [UInt8] = []
    private var length: UInt64 = 0

    package init() {}

    package mutating func update(_ bytes: Span<UInt8>) {
        length &+= UInt64(bytes.count)
        var offset = 0
        if !pending.isEmpty {
            offset = min(64 - pending.count, bytes.count)
            pending.append(copying: bytes.extracting(0..<offset))
            guard pending.count == 64 else { return }
            let block = pending
            state.compress(block.span, at: 0)
            pending = []
        }
        while bytes.count - offset >= 64 {
            state.compress(bytes, at: offset)
            offset += 64
        }
        pending.append(copying: bytes.extracting(offset...))
    }

    /// The 32 bytes of the digest of all that came in.
    package consuming func finish() -> [UInt8] {
        let bitLength = length &* 8
        var end = [0x80] + [UInt8](repeating: 0, count: (119 - Int(length % 64)) % 64)
        end.append(contentsOf: bitLength.bigEndianBytes)
        update(end.span)
        return state.words.indices.flatMap { state.words[$0].bigEndianBytes }
    }
}

extension SHA256 {
    package static func digest(of bytes: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(bytes.span)
        return hash.finish()
    }
}

extension FixedWidthInteger {
    fileprivate var bigEndianBytes: [UInt8] {
        stride(from: Self.bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: self >> $0) }
    }
}
