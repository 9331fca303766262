import Exchanges

/// The headers of late: those of a request are often the same as those of one before.
final class HeaderLists {
    private var latest: [HeaderList] = []
    private var next = 0

    /// A submission, a poll and a fetch at a few providers.
    private static let most = 16

    func list(of headers: [HTTPRequest.Header], _ additions: HeaderList.Additions) -> HeaderList {
        if let known = latest.first(where: { $0.says(headers, additions) }) { return known }
        let list = HeaderList(headers, additions)
        if latest.count < Self.most { latest.append(list) } else { latest[next] = list }
        next = (next + 1) % Self.most
        return list
    }
}
