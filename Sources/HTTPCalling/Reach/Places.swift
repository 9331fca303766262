import Values

/// Where URLs lead; libcurl's parser is asked again only where another server is meant than the last time.
final class Places {
    private let curl: Curl
    private var last: (start: String, place: Place)?

    init(_ curl: Curl) { self.curl = curl }

    /// Nil where it is no URL. The whole URL in it may be that of another request to the same server.
    func place(of url: String) -> Place? {
        if let last, url.begins(with: last.start) { return last.place }
        guard let place = Place(url, curl) else { return nil }
        if let start = Self.start(of: url) { last = (start, place) }
        return place
    }

    /// All up to the slash that ends a server's name decides where a URL leads.
    private static func start(of url: String) -> String? {
        let bytes = url.utf8
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes[colon...].starts(with: "://".utf8) else {
            return nil
        }
        let name = bytes[bytes.index(colon, offsetBy: 3)...]
        guard let slash = name.firstIndex(of: UInt8(ascii: "/")), slash > name.startIndex else { return nil }
        return String(url[...slash])
    }
}
