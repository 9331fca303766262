import Values

extension Function {
    /// Bytes and values as text, and back.
    static let encodings: [Function] = [
        Function("base64.encode", "bytes as base64 text", [.global(.bytes, returns: .string)]) {
            (a, evaluation) throws(Failure) in
            let bytes = try a.bytes(0)
            try evaluation.pay(forBytes: bytes.count)
            return .string(Base64.encode(bytes))
        },
        Function("base64.decode", "the bytes of base64 text, padded or not", [.global(.string, returns: .bytes)]) {
            (a, evaluation) throws(Failure) in
            let text = try a.string(0)
            try evaluation.pay(forBytes: text.utf8.count)
            guard let bytes = Base64.decode(text) else { throw .invalid("this is no base64 text: \(text.shortened)") }
            return .bytes(bytes)
        },
        Function("hex.encode", "bytes as hexadecimal text", [.global(.bytes, returns: .string)]) {
            (a, evaluation) throws(Failure) in
            let bytes = try a.bytes(0)
            try evaluation.pay(forBytes: bytes.count)
            return .string(Hex.encode(bytes))
        },
        Function("hex.decode", "the bytes of hexadecimal text", [.global(.string, returns: .bytes)]) {
            (a, evaluation) throws(Failure) in
            let text = try a.string(0)
            try evaluation.pay(forBytes: text.utf8.count)
            guard let bytes = Hex.decode(text) else { throw .invalid("this is no hexadecimal text: \(text.shortened)") }
            return .bytes(bytes)
        },
        Function("url.encode", "text as a part of a URL, as %20", [.global(.string, returns: .string)]) {
            (a, evaluation) throws(Failure) in
            let text = try a.string(0)
            try evaluation.pay(forBytes: text.utf8.count)
            return .string(text.escaped())
        },
        Function("json.encode", "a value as JSON text", [.global(.any, returns: .string)]) {
            (a, evaluation) throws(Failure) in
            try evaluation.pay(forAllOf: a[0])
            let text: String
            do throws(JSONEncodingError) { text = try a[0].json() } catch {
                throw .invalid("the value cannot be written as JSON: \(error.message)")
            }
            return .string(text)
        },
        Function("json.decode", "the value of JSON text", [.global(.string, returns: .any)]) {
            (a, evaluation) throws(Failure) in
            let text = try a.string(0)
            try evaluation.pay(forBytes: text.utf8.count)
            do throws(JSONDecodingError) { return try Value(json: text) } catch {
                throw .invalid("this is no JSON, at byte \(error.offset): \(error.message)")
            }
        },
    ]
}
