/// Proves that bytes come from somebody who knows a key (RFC 2104), with any hash whose blocks have 64 bytes.
package enum HMAC {
    package static func code(
        for message: [UInt8], key: [UInt8], _ digest: ([UInt8]) -> [UInt8]
    ) -> [UInt8] {
        var block = key.count > 64 ? digest(key) : key
        block += [UInt8](repeating: 0, count: 64 - block.count)
        return digest(block.map { $0 ^ 0x5c } + digest(block.map { $0 ^ 0x36 } + message))
    }
}
