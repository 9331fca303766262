import Foundation
import Values

/// JSON as providers send it: one long base64 string, and a document of many small values.
enum JSONBenchmarks {
    static func comparisons() throws -> [Comparison] {
        [try readingOneString(), try readingADocument(), try writingADocument()]
    }

    private static func readingOneString() throws -> Comparison {
        let picture = (0..<3_750_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) }
        let answer: Value = ["created": 1_700_000_000, "data": [["b64_json": .string(Base64.encode(picture))]]]
        let text = try answer.jsonBytes()
        return Comparison(
            "JSON: read a base64 string of 5 MB", .bytes(text.count),
            .init("copy the bytes") { copy(text).count },
            .init("look at each byte for the closing quote") { endOfString(in: text, from: 51) },
            .init("read into a `Value`") { size(try Value(json: text)) },
            .init("`JSONSerialization`") { (try foundationObject(text) as? [String: Any])?.count ?? 0 })
    }

    private static func readingADocument() throws -> Comparison {
        let text = try document.jsonBytes()
        return Comparison(
            "JSON: read a document of 5 MB", .bytes(text.count),
            .init("`JSONSerialization`") { (try foundationObject(text) as? [Any])?.count ?? 0 },
            .init("read into a `Value`") { size(try Value(json: text)) })
    }

    private static func writingADocument() throws -> Comparison {
        let value = document
        let text = try value.jsonBytes()
        let object = try foundationObject(text)
        return Comparison(
            "JSON: write a document of 5 MB", .bytes(text.count),
            .init("`JSONSerialization`") { try JSONSerialization.data(withJSONObject: object).count },
            .init("write a `Value`") { try value.jsonBytes().count },
            .init("write a `Value`, indented") { try value.jsonBytes(pretty: true).count })
    }

    /// What an API lists when it is asked for its last jobs.
    private static var document: Value { .list((0..<9_000).map(job)) }

    private static func job(_ number: Int) -> Value {
        let prompt = "a lighthouse at dusk, „Öl auf Leinwand“,\nvariation \(number) \u{1F3A8}"
        let seed = number &* 2_654_435_761 % 4_294_967_296
        let input: Value = [
            "prompt": .string(prompt), "seed": .int(seed), "guidance": 3.5, "steps": 28,
            "size": ["width": 1344, "height": 768], "safety": true,
        ]
        let image: Value = [
            "url": .string("https://media.example.com/files/\(number)/output.png"), "width": 1344, "height": 768,
            "content_type": "image/png",
        ]
        let timings: Value = ["inference": .double(Double(number) / 1009), "queue": .double(Double(number) * 0.001)]
        let embedding = (0..<4).map { Value.double(Double(number * 31 + $0) / 7) }
        return [
            "id": .string("job_\(number * 7919)"), "status": "COMPLETED", "progress": 1.0, "error": .null,
            "input": input, "images": [image], "timings": timings, "embedding": .list(embedding),
        ]
    }
}

// MARK: The limits
extension JSONBenchmarks {
    private static func copy(_ bytes: [UInt8]) -> [UInt8] {
        var copy = bytes
        copy[0] = 0
        return copy
    }

    private static func endOfString(in bytes: [UInt8], from start: Int) -> Int {
        var offset = start
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\""), bytes[offset] != UInt8(ascii: "\\"),
            bytes[offset] >= 0x20
        {
            offset += 1
        }
        return offset
    }

    private static func foundationObject(_ text: [UInt8]) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(text))
    }

    private static func size(_ value: Value) -> Int {
        switch value {
        case .list(let list): list.count
        case .map(let map): map.count
        default: 0
        }
    }
}
