/// What tells a finding from others and stays when lines move: its code, its file, and the text of its line.
///
/// Findings that agree in all three are numbered, in their order.
struct Fingerprints {
    /// More of a line tells no more findings apart, and would make each of many in one long line read all of it.
    private static let mostBytes = 1024
    private var occurrences: [UInt64: Int] = [:]

    mutating func fingerprint(of diagnostic: Diagnostic, in file: SourceFile) -> String {
        let line = file.content(ofLine: file.lineIndex(at: diagnostic.span.lower))
        var hash = FNV1a()
        hash.combine(diagnostic.check.code.utf8)
        hash.combine(file.servicePath.utf8)
        hash.combine(file.bytes[line].prefix(Self.mostBytes).trimmingBlanks)
        let occurrence = occurrences[hash.value, default: 0] + 1
        occurrences[hash.value] = occurrence
        let digits = String(hash.value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits + ":\(occurrence)"
    }
}

/// The 64-bit hash of Fowler, Noll and Vo, variant 1a: the same in every run, as Swift's own is not.
private struct FNV1a {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// A zero byte ends each part, so that no part can pass for a piece of the next.
    mutating func combine(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { combine(byte) }
        combine(0)
    }

    private mutating func combine(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}

extension ArraySlice<UInt8> {
    fileprivate var trimmingBlanks: Self {
        var rest = self
        while let first = rest.first, first.isBlank { rest.removeFirst() }
        while let last = rest.last, last.isBlank { rest.removeLast() }
        return rest
    }
}
