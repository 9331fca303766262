extension ZoneRules {
    /// Reads a compiled time zone file (TZif, RFC 9636); nil for bytes that are none.
    package init?(file bytes: [UInt8]) {
        var reader = BigEndianReader(bytes)
        guard var header = ZoneFileHeader(&reader) else { return nil }
        let hasLongTimes = header.version > 0
        if hasLongTimes {
            // The first tables, whose times have four bytes, are for programs that know no others.
            guard reader.take(header.tableSize(timeSize: 4)) != nil, let second = ZoneFileHeader(&reader)
            else { return nil }
            header = second
        }
        guard let times = reader.takeAll(header.transitionCount, { hasLongTimes ? $0.takeInt64() : $0.takeInt32() }),
            zip(times, times.dropFirst()).allSatisfy({ $0 < $1 }),
            let types = reader.take(header.transitionCount),
            let offsets = reader.takeAll(header.typeCount, { $0.takeOffset() }), let firstOffset = offsets.first,
            types.allSatisfy({ $0 < offsets.count }),
            reader.take(header.remainderSize(timeSize: hasLongTimes ? 8 : 4)) != nil
        else { return nil }

        var yearlyRule: YearlyRule?
        if hasLongTimes {
            guard let text = reader.takeFooter() else { return nil }
            yearlyRule = YearlyRule(posixText: text)
            guard yearlyRule != nil || text.isEmpty else { return nil }
        }
        self.init(
            firstOffset: firstOffset,
            transitions: zip(times, types).map { Transition(time: $0, offset: offsets[Int($1)]) },
            yearlyRule: yearlyRule)
    }
}

/// The start of the tables of a time zone file, which tells how long they are.
private struct ZoneFileHeader {
    /// Zero in the oldest files.
    let version: UInt8
    private let universalMarkCount: Int
    private let standardMarkCount: Int
    private let leapSecondCount: Int
    let transitionCount: Int
    let typeCount: Int
    private let nameLength: Int

    init?(_ reader: inout BigEndianReader) {
        guard reader.take(4)?.elementsEqual("TZif".utf8) == true, let version = reader.take(1)?.first,
            reader.take(15) != nil, let counts = reader.takeAll(6, { $0.takeInt32() }), counts.allSatisfy({ $0 >= 0 })
        else { return nil }
        self.version = version
        universalMarkCount = counts[0]
        standardMarkCount = counts[1]
        leapSecondCount = counts[2]
        transitionCount = counts[3]
        typeCount = counts[4]
        nameLength = counts[5]
    }

    /// What follows the header, in bytes.
    func tableSize(timeSize: Int) -> Int {
        transitionCount * (timeSize + 1) + typeCount * 6 + remainderSize(timeSize: timeSize)
    }

    /// What follows the types, in bytes: names, leap seconds and marks that nobody needs here.
    func remainderSize(timeSize: Int) -> Int {
        nameLength + leapSecondCount * (timeSize + 4) + standardMarkCount + universalMarkCount
    }
}

extension BigEndianReader {
    /// Reads a local time type for its offset from UTC; nil where that is beyond what the format allows.
    fileprivate mutating func takeOffset() -> Int? {
        guard let offset = takeInt32(), (-89_999...93_599).contains(offset), take(2) != nil else { return nil }
        return offset
    }

    /// Reads the text between two line feeds that ends the file.
    fileprivate mutating func takeFooter() -> ArraySlice<UInt8>? {
        let lineFeed = UInt8(ascii: "\n")
        guard take(1)?.first == lineFeed, let end = rest.firstIndex(of: lineFeed) else { return nil }
        return take(end - rest.startIndex)
    }
}
