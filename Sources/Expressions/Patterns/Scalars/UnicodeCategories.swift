/// The sets that `\p{…}` and `\P{…}` name by a general category: `Lu`, or `L` for all of `Lu Ll Lt Lm Lo`.
enum UnicodeCategories {
    /// Nil for a name that is none. Unassigned scalars (`Cn`) have no name, and belong to no other.
    static func set(named name: String) -> ScalarSet? {
        if name == "Any" { return .all }
        let wanted = names.filter { $0.name == name || $0.name.prefix(1) == name }.map(\.category)
        guard !wanted.isEmpty else { return nil }
        return ScalarSet(runs.lazy.filter { wanted.contains($0.category) }.map(\.range))
    }

    private struct Run {
        let range: ScalarSet.Range
        let category: Unicode.GeneralCategory
    }

    /// All of Unicode, category after category. Made once, out of the properties that the standard library knows.
    private static let runs: [Run] = {
        var runs: [Run] = []
        for plane in planes {
            for value in plane {
                guard let category = Unicode.Scalar(value)?.properties.generalCategory else { continue }
                if let last = runs.last, last.category == category, last.range.upperBound == value - 1 {
                    runs[runs.count - 1] = Run(range: last.range.lowerBound...value, category: category)
                } else {
                    runs.append(Run(range: value...value, category: category))
                }
            }
        }
        return runs + privatePlanes.map { Run(range: $0, category: .privateUse) }
    }()

    /// The planes between these hold nothing yet, so looking at each of their scalars would be a waste.
    private static let planes: [ScalarSet.Range] = [0...0x3_FFFF, 0xE_0000...0xE_0FFF]
    private static let privatePlanes: [ScalarSet.Range] = [0xF_0000...0xF_FFFD, 0x10_0000...0x10_FFFD]

    private static let names: [(name: String, category: Unicode.GeneralCategory)] = [
        ("Lu", .uppercaseLetter), ("Ll", .lowercaseLetter), ("Lt", .titlecaseLetter), ("Lm", .modifierLetter),
        ("Lo", .otherLetter), ("Mn", .nonspacingMark), ("Mc", .spacingMark), ("Me", .enclosingMark),
        ("Nd", .decimalNumber), ("Nl", .letterNumber), ("No", .otherNumber), ("Pc", .connectorPunctuation),
        ("Pd", .dashPunctuation), ("Ps", .openPunctuation), ("Pe", .closePunctuation), ("Pi", .initialPunctuation),
        ("Pf", .finalPunctuation), ("Po", .otherPunctuation), ("Sm", .mathSymbol), ("Sc", .currencySymbol),
        ("Sk", .modifierSymbol), ("So", .otherSymbol), ("Zs", .spaceSeparator), ("Zl", .lineSeparator),
        ("Zp", .paragraphSeparator), ("Cc", .control), ("Cf", .format), ("Cs", .surrogate), ("Co", .privateUse),
    ]
}
