#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Signs as RS256 wants it: RSA with PKCS #1 padding over a SHA-256.
///
/// Few people need it, so the system's libcrypto is loaded when it is first asked for, and not linked.
package enum RSA {
    /// Whether there is a library to sign with.
    package static var isAvailable: Bool { LibCrypto.shared != nil }

    /// - Parameter pem: a private key, in PKCS #8 or PKCS #1.
    /// - Returns: nil for what is no RSA key, and where there is no library.
    package static func sign(_ message: [UInt8], pem: String) -> [UInt8]? {
        guard let library = LibCrypto.shared, let key = SigningKey(pem: pem, library) else { return nil }
        return key.sign(message)
    }
}

/// A private key in the hands of libcrypto, which gets it back in the end.
@safe private struct SigningKey: ~Copyable {
    private let library: LibCrypto
    private let key: UnsafeMutableRawPointer

    init?(pem: String, _ library: LibCrypto) {
        var bytes = Array(pem.utf8)
        let read = unsafe bytes.withUnsafeMutableBytes { buffer -> UnsafeMutableRawPointer? in
            guard let source = unsafe library.newMemory(buffer.baseAddress, Int32(buffer.count)) else { return nil }
            defer { _ = unsafe library.freeMemory(source) }
            // A key that is locked would be asked for its password, on the terminal.
            return unsafe library.readKey(source, nil, { _, _, _, _ in 0 }, nil)
        }
        guard let key = unsafe read else { return nil }
        guard unsafe library.kind(key) == LibCrypto.rsa else {
            unsafe library.freeKey(key)
            return nil
        }
        self.library = library
        unsafe self.key = key
    }

    deinit { unsafe library.freeKey(key) }

    func sign(_ message: [UInt8]) -> [UInt8]? {
        guard let context = unsafe library.newContext() else { return nil }
        defer { unsafe library.freeContext(context) }
        guard unsafe library.begin(context, nil, library.sha256(), nil, key) == 1 else { return nil }
        var count = 0
        return unsafe message.withUnsafeBytes { bytes -> [UInt8]? in
            guard unsafe library.sign(context, nil, &count, bytes.baseAddress, bytes.count) == 1 else { return nil }
            var signature = [UInt8](repeating: 0, count: count)
            guard unsafe library.sign(context, &signature, &count, bytes.baseAddress, bytes.count) == 1 else {
                return nil
            }
            return Array(signature.prefix(count))
        }
    }
}
