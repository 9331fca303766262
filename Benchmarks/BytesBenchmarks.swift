import Values

/// What happens to a picture of megabytes besides JSON: base64 in and out, and its digest.
enum BytesBenchmarks {
    static func comparisons() -> [Comparison] {
        let picture = (0..<3_750_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) }
        let text = Base64.encode(picture)
        return [
            Comparison(
                "Bytes: a picture of 3.75 MB", .bytes(picture.count),
                .init("copy the bytes") {
                    var copy = picture
                    copy[0] = 0
                    return copy.count
                },
                .init("`Base64.encode`") { Base64.encode(picture).utf8.count },
                .init("`Base64.decode`") { Base64.decode(text)?.count ?? 0 },
                .init("`SHA256`") { Int(SHA256.digest(of: picture)[0]) })
        ]
    }
}
