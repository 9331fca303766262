/// SHA-1 (FIPS 180-4): broken as a proof of anything, and still what some services sign their requests with.
package enum SHA1 {
    package static func digest(of bytes: [UInt8]) -> [UInt8] {
        var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0]
        let message = bytes.padded(lengthIsBigEndian: true)
        for offset in stride(from: 0, to: message.count, by: 64) {
            compress(message[offset..<offset + 64], into: &state)
        }
        return state.flatMap { word in
            stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
        }
    }

    private static func compress(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
        var schedule = (0..<16).map { index in
            block.dropFirst(index * 4).prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        for index in 16..<80 {
            let word = schedule[index - 3] ^ schedule[index - 8] ^ schedule[index - 14] ^ schedule[index - 16]
            schedule.append(word.rotated(left: 1))
        }
        var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
        for index in 0..<80 {
            let (mixed, constant): (UInt32, UInt32) =
                switch index {
                case ..<20: (b & c | ~b & d, 0x5a82_7999)
                case ..<40: (b ^ c ^ d, 0x6ed9_eba1)
                case ..<60: (b & c | b & d | c & d, 0x8f1b_bcdc)
                default: (b ^ c ^ d, 0xca62_c1d6)
                }
            let next = a.rotated(left: 5) &+ mixed &+ e &+ constant &+ schedule[index]
            (a, b, c, d, e) = (next, a, b.rotated(left: 30), c, d)
        }
        for (place, word) in [a, b, c, d, e].enumerated() { state[place] &+= word }
    }
}

extension UInt32 {
    func rotated(left count: Int) -> UInt32 { self << UInt32(count) | self >> UInt32(32 - count) }
}

extension [UInt8] {
    /// Filled up to whole blocks of 64 bytes: a bit, zeros, and the length in bits.
    func padded(lengthIsBigEndian: Bool) -> [UInt8] {
        let length = UInt64(count) &* 8
        let places = stride(from: 0, to: 64, by: 8).map { UInt8(truncatingIfNeeded: length >> UInt64($0)) }
        return self + [0x80] + [UInt8](repeating: 0, count: (119 - count % 64) % 64)
            + (lengthIsBigEndian ? places.reversed() : places)
    }
}
