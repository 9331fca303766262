import Values

/// What signs requests by hand, known only where credentials are.
extension Function {
    package static let signatures: [Function] =
        [
            digest("sha256", SHA256.digest), digest("sha1", SHA1.digest), digest("md5", MD5.digest),
            code("hmac.sha256", SHA256.digest), code("hmac.sha1", SHA1.digest),
        ]

    private static func digest(_ name: String, _ digest: @escaping @Sendable ([UInt8]) -> [UInt8]) -> Function {
        Function(
            name, "the digest of text or bytes",
            [.global(.string, returns: .bytes), .global(.bytes, returns: .bytes)]
        ) { (a, evaluation) throws(Failure) in
            let data = try a.data(0)
            try evaluation.pay(forBytes: data.count)
            return .bytes(digest(data))
        }
    }

    private static func code(_ name: String, _ digest: @escaping @Sendable ([UInt8]) -> [UInt8]) -> Function {
        Function(
            name, "what proves that data comes from somebody who knows the key",
            [ValueType.string, .bytes].flatMap { key in
                [.global(key, .string, returns: .bytes), .global(key, .bytes, returns: .bytes)]
            }
        ) { (a, evaluation) throws(Failure) in
            let (key, data) = (try a.data(0), try a.data(1))
            try evaluation.pay(forBytes: key.count + data.count)
            return .bytes(HMAC.code(for: data, key: key, digest))
        }
    }
}

extension Arguments {
    /// Text as its bytes, or bytes.
    fileprivate func data(_ place: Int) throws(EvaluationFailure) -> [UInt8] {
        switch self[place] {
        case .string(let text): Array(text.utf8)
        case .bytes(let bytes): bytes
        default: throw mismatch
        }
    }
}
