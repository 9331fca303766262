internal import Values

/// Parentheses: groups that capture or do not, their names, and the flags that hold inside them or from here on.
extension PatternParser {
    mutating func openGroup() throws(PatternError) {
        let start = reader.offset
        _ = reader.skip("(")
        guard reader.skip("?") else { return try open(capturingAs: nil, since: start) }
        for foreign in ForeignSyntax.groups where reader.skip(foreign.start) {
            throw .foreign(foreign, reader.text(start..<reader.offset), start..<reader.offset)
        }
        if reader.skip("P<") || reader.skip("<") {
            try open(capturingAs: readName(since: start), since: start)
        } else {
            try readFlags(since: start)
        }
    }

    mutating func closeGroup() throws(PatternError) {
        let start = reader.offset
        _ = reader.skip(")")
        guard let outer = outerGroups.popLast() else { throw .unopenedGroup(start..<reader.offset) }
        let whole = group.close()
        let opener = group.opener
        flags = group.flagsOutside
        group = outer
        try add(whole, readFrom: opener.lowerBound)
    }

    private mutating func open(capturingAs name: String?, since start: Int) throws(PatternError) {
        let opener = start..<reader.offset
        guard groupNames.count < limits.groups else { throw .tooManyGroups(limits.groups, opener) }
        groupNames.append(name)
        try open(number: groupNames.count, opener)
    }

    private mutating func open(number: Int?, _ opener: Range<Int>) throws(PatternError) {
        guard outerGroups.count < limits.depth else { throw .tooDeep(limits.depth, opener) }
        outerGroups.append(group)
        group = Group(opener: opener, number: number, flagsOutside: flags)
    }

    // MARK: Names

    private mutating func readName(since opener: Int) throws(PatternError) -> String {
        let start = reader.offset
        let name = reader.read(while: Self.isOfName)
        let range = start..<reader.offset
        guard reader.skip(">") else {
            let rest = reader.read { $0 != ">" && $0 != ")" }
            throw .groupName(name + rest, opener..<reader.offset)
        }
        guard !name.isEmpty else { throw .groupName(name, opener..<reader.offset) }
        let isTaken = groupNames.contains { $0?.sameCodePoints(as: name) ?? false }
        guard !isTaken else { throw .duplicateGroup(name, range) }
        return name
    }

    private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber,
            .nonspacingMark, .spacingMark, .decimalNumber, .connectorPunctuation:
            true
        default: false
        }
    }

    // MARK: Flags

    /// What follows `(?`: flags for the rest of the group around, or for a group of their own.
    private mutating func readFlags(since start: Int) throws(PatternError) {
        var inside = flags
        var isOn = true
        var isPending = false
        while let next = reader.next {
            let place = reader.offset
            _ = reader.read()
            switch next {
            case "i": inside.ignoresCase = isOn
            case "m": inside.anchorsAtLines = isOn
            case "s": inside.dotReadsNewlines = isOn
            case "U": inside.prefersFewer = isOn
            case "-" where isOn: isOn = false
            case ":" where !isPending:
                try open(number: nil, start..<reader.offset)
                flags = inside
                return
            case ")" where !isPending:
                flags = inside
                return
            default: throw wrongFlag(next, place..<reader.offset, since: start)
            }
            isPending = next == "-"
        }
        throw .unclosedGroup(reader.text(start..<reader.offset), start..<reader.offset)
    }

    private func wrongFlag(_ flag: Unicode.Scalar, _ range: Range<Int>, since start: Int) -> PatternError {
        if flag == ":" || flag == ")" { return .missingFlag(range) }
        if flag.properties.isAlphabetic && flag != "P" { return .unknownFlag(flag, range) }
        let opener = start..<range.upperBound
        return .unknownGroup(reader.text(opener), opener)
    }
}
