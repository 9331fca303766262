#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An address of the internet protocol, as the bytes on the wire: 4 or 16 of them.
struct NetworkAddress: Equatable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Nil where it is no address.
    init?(_ text: String) {
        var bytes = [UInt8](repeating: 0, count: 16)
        // What is after a percent sign is an interface of this machine.
        let address = String(text.prefix { $0 != "%" })
        if unsafe inet_pton(AF_INET, address, &bytes) == 1 {
            self.bytes = Array(bytes[..<4])
        } else if unsafe inet_pton(AF_INET6, address, &bytes) == 1 {
            self.bytes = bytes
        } else {
            return nil
        }
    }

    /// Whether it is of the public internet: no loopback, no private or local network, no multicast, nothing that is
    /// reserved, and none of these in the clothes of IPv6.
    var isPublic: Bool {
        if bytes.count == 4 { return !Self.reserved4.contains { has(prefix: $0.prefix, $0.bits) } }
        guard bytes.count == 16 else { return false }
        if let inner = embedded { return inner.isPublic }
        return has(prefix: [0x20], 3) && !Self.reserved6.contains { has(prefix: $0.prefix, $0.bits) }
    }

    /// The IPv4 address that a translation between the two protocols leads to.
    private var embedded: NetworkAddress? {
        for (prefix, bits, offset) in Self.translations where has(prefix: prefix, bits) {
            return NetworkAddress(Array(bytes[offset..<offset + 4]))
        }
        return nil
    }

    private func has(prefix: [UInt8], _ bits: Int) -> Bool {
        for (place, byte) in prefix.enumerated() {
            let count = min(8, bits - place * 8)
            let mask = UInt8(truncatingIfNeeded: 0xFF00 >> count)
            if bytes[place] & mask != byte & mask { return false }
        }
        return true
    }

    // IANA's registries of special-purpose addresses.

    private static let reserved4: [(prefix: [UInt8], bits: Int)] = [
        ([0], 8), ([10], 8), ([100, 64], 10), ([127], 8), ([169, 254], 16), ([172, 16], 12), ([192, 0, 0], 24),
        ([192, 0, 2], 24), ([192, 88, 99], 24), ([192, 168], 16), ([198, 18], 15), ([198, 51, 100], 24),
        ([203, 0, 113], 24), ([224], 3),
    ]

    /// Of 2000::/3, the only part that is in public use.
    private static let reserved6: [(prefix: [UInt8], bits: Int)] = [
        ([0x20, 0x01, 0x00], 23), ([0x20, 0x01, 0x0d, 0xb8], 32), ([0x3f, 0xff, 0x00], 20),
    ]

    /// IPv4-mapped, NAT64 and 6to4, and where the IPv4 address stands in them.
    private static let translations: [(prefix: [UInt8], bits: Int, offset: Int)] = [
        ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff], 96, 12),
        ([0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0], 96, 12),
        ([0x20, 0x02], 16, 2),
    ]
}
