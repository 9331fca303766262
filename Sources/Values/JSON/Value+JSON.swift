extension Value {
    /// The deepest nesting of lists and maps that JSON may have, read or written.
    package static let jsonDepthLimit = 512

    /// Reads one JSON text, strictly as RFC 8259 has it.
    ///
    /// What the RFC leaves open is settled so that an answer that was paid for is not lost:
    /// - a byte order mark at the start is skipped;
    /// - half a surrogate pair (`"\ud800"`) becomes U+FFFD; bytes that are not UTF-8 are an error;
    /// - of repeated keys the last value wins, at the first one's place;
    /// - a number without fraction and exponent is an `int`, else a `uint`, else the nearest `double`; any other
    ///   number is the nearest `double`, and beyond the range that is the greatest finite one.
    ///
    /// - Parameter maxDepth: lowers `jsonDepthLimit`, never raises it.
    package init(json bytes: [UInt8], maxDepth: Int = jsonDepthLimit) throws(JSONDecodingError) {
        var reader = JSONReader(bytes, maxDepth: min(maxDepth, Self.jsonDepthLimit))
        self = try reader.readDocument()
    }

    package init(json text: String, maxDepth: Int = jsonDepthLimit) throws(JSONDecodingError) {
        try self.init(json: Array(text.utf8), maxDepth: maxDepth)
    }

    /// The value as JSON text, on one line or indented by two spaces a level; keys in their own order.
    ///
    /// What JSON has no type for is written as text: bytes in base64, timestamps by RFC 3339, durations in seconds,
    /// types by name, keys by their text. A media value becomes an object of its known facts, without its content.
    /// An optional is its value, or null.
    package func json(pretty: Bool = false) throws(JSONEncodingError) -> String {
        String(decoding: try jsonBytes(pretty: pretty), as: UTF8.self)
    }

    package func jsonBytes(pretty: Bool = false) throws(JSONEncodingError) -> [UInt8] {
        var writer = JSONWriter(pretty: pretty)
        try writer.write(self)
        return writer.output
    }
}
