/// Looks once at every byte of a file, for what libyaml would stop at or stumble over.
struct ByteSurvey {
    private let bytes: [UInt8]
    /// Bytes that are not UTF-8.
    private(set) var illFormed: [Range<Int>] = []
    /// Characters that no YAML text may hold.
    private(set) var forbidden: [Range<Int>] = []
    /// Characters that ended a line in YAML 1.1, do so in libyaml, and are mere characters in YAML 1.2.
    private(set) var oldBreaks: [Range<Int>] = []
    /// Lines that begin with `%TAG`. libyaml compares each with all others.
    private(set) var tagDirectives: [Range<Int>] = []

    /// Nobody mends more than that by hand.
    private static let patience = 100

    /// Whether the file is no text at all.
    var isBinary: Bool { illFormed.count + forbidden.count > Self.patience }

    init(of bytes: [UInt8]) {
        self.bytes = bytes
        findIllFormed()
        findCharacters()
    }

    var bytesWithoutBadOnes: [UInt8] {
        var result = bytes
        for range in illFormed + forbidden {
            for place in range { result[place] = UInt8(ascii: "?") }
        }
        return result
    }

    private mutating func findIllFormed() {
        var start = 0
        while start < bytes.count, !isBinary {
            do throws(UTF8.ValidationError) {
                _ = try UTF8Span(validating: bytes.span.extracting(start...))
                return
            } catch {
                let range = start + error.byteOffsets.lowerBound..<start + error.byteOffsets.upperBound
                illFormed.append(range)
                start = range.upperBound
            }
        }
    }

    private mutating func findCharacters() {
        let bytes = bytes
        let span = bytes.span
        for place in span.indices {
            let byte = span[place]
            if byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "%") { continue }
            look(at: byte, place)
            if isBinary { return }
        }
    }

    private mutating func look(at byte: UInt8, _ place: Int) {
        let next = bytes.byte(at: place + 1)
        switch byte {
        case 0x09, 0x0A, 0x0D: break
        case 0..<0x20, 0x7F: forbidden.append(place..<place + 1)
        case UInt8(ascii: "%"):
            if place == 0 || bytes.endsBreak(at: place), bytes[place...].starts(with: "%TAG".utf8) {
                tagDirectives.append(place..<place + 4)
            }
        case 0xC2 where next == 0x85: oldBreaks.append(place..<place + 2)
        case 0xC2 where 0x80..<0xA0 ~= next: forbidden.append(place..<place + 2)
        case 0xE2 where bytes.isBreak(at: place): oldBreaks.append(place..<place + 3)
        case 0xEF where next == 0xBF && bytes.byte(at: place + 2) >= 0xBE: forbidden.append(place..<place + 3)
        default: break
        }
    }
}
