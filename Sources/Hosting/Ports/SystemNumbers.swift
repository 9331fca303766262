#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Random numbers of the system's, fetched many at a time: to ask for each of them takes longer than to write it down.
struct SystemNumbers: RandomNumberGenerator, Sendable {
    private var numbers: [UInt64] = []

    mutating func next() -> UInt64 {
        if numbers.isEmpty { numbers = Self.fetched() }
        return numbers.removeLast()
    }

    /// As many bytes as the system gives at once; one number that Swift fetches, should it give none.
    private static func fetched() -> [UInt64] {
        var numbers = [UInt64](repeating: 0, count: 32)
        let status = unsafe numbers.withUnsafeMutableBytes { unsafe getentropy($0.baseAddress, $0.count) }
        return status == 0 ? numbers : [.random(in: 0 ... .max)]
    }
}
