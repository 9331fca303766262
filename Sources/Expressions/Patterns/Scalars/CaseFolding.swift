/// Which scalars `(?i)` holds for the same: those that Unicode's simple case mappings lead to one another.
enum CaseFolding {
    private struct Member {
        let scalar: UInt32
        /// All scalars that are the same but for case, this one among them.
        let orbit: [UInt32]
    }

    /// Every scalar that has another case, in order. Made once, out of the properties that the standard library knows.
    private static let members: [Member] = {
        var orbits: [UInt32: Set<UInt32>] = [:]
        for value in cased {
            guard let scalar = Unicode.Scalar(value), scalar.properties.changesWhenCaseMapped else { continue }
            let key = folded(scalar).value
            orbits[key, default: [key]].insert(value)
        }
        return orbits.values.filter { $0.count > 1 }
            .flatMap { orbit in orbit.map { Member(scalar: $0, orbit: Array(orbit)) } }
            .sorted { $0.scalar < $1.scalar }
    }()

    /// No script beyond Adlam has cases.
    private static let cased: ClosedRange<UInt32> = 0x41...0x1_E943

    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar == "\u{131}" { return scalar }  // a dotless i is an i in Turkish only
        let upper = single(scalar.properties.uppercaseMapping) ?? scalar
        return single(upper.properties.lowercaseMapping) ?? upper
    }

    private static func single(_ mapping: String) -> Unicode.Scalar? {
        mapping.unicodeScalars.count == 1 ? mapping.unicodeScalars.first : nil
    }

    /// The ranges, and one for each scalar that is in them in another case.
    static func close(_ ranges: [ScalarSet.Range]) -> [ScalarSet.Range] {
        var closed = ranges
        for range in ranges {
            for member in members[firstMember(from: range.lowerBound)...] {
                if member.scalar > range.upperBound { break }
                closed += member.orbit.map { $0...$0 }
            }
        }
        return closed
    }

    private static func firstMember(from scalar: UInt32) -> Int {
        var low = 0
        var high = members.count
        while low < high {
            let middle = (low + high) / 2
            if members[middle].scalar < scalar { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
