extension ServedAnswer {
    /// What a client gets who asks for a stretch of a file: players and resumed downloads do. Of several stretches, and of
    /// what is none, the whole is given.
    ///
    /// - Parameter range: the header's value, as `bytes=0-99`.
    package func part(_ range: String?) -> ServedAnswer {
        guard status == 200, case .whole(let bytes) = content else { return self }
        var headers = self.headers + [(name: "Accept-Ranges", value: "bytes")]
        guard let range, let wanted = Self.stretch(range, of: bytes.count) else {
            return Self.made(200, headers, bytes, delay)
        }
        guard let stretch = wanted, !stretch.isEmpty else {
            headers.append(("Content-Range", "bytes */\(bytes.count)"))
            return Self.made(416, headers, [], delay)
        }
        headers.append(("Content-Range", "bytes \(stretch.lowerBound)-\(stretch.upperBound - 1)/\(bytes.count)"))
        return Self.made(206, headers, Array(bytes[stretch]), delay)
    }

    private static func made(
        _ status: Int, _ headers: [(name: String, value: String)], _ bytes: [UInt8], _ delay: Swift.Duration
    ) -> ServedAnswer {
        var answer = ServedAnswer(status, headers: headers, bytes)
        answer.delay = delay
        return answer
    }

    /// Nil where there is no such form; nil within where nothing lies there.
    private static func stretch(_ range: String, of count: Int) -> Range<Int>?? {
        guard range.hasPrefix("bytes=") else { return nil }
        let ends = range.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2 else { return nil }
        guard let first = Int(ends[0]), first >= 0 else {
            guard ends[0].isEmpty, let length = Int(ends[1]), length >= 0 else { return nil }
            return .some(length == 0 || count == 0 ? nil : max(count - length, 0)..<count)
        }
        if ends[1].isEmpty { return .some(first < count ? first..<count : nil) }
        guard let last = Int(ends[1]), last >= first else { return nil }
        return .some(first < count ? first..<min(last, count - 1) + 1 : nil)
    }
}
