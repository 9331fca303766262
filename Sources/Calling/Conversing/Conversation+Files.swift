import Blueprint
import Exchanges
import Values

/// Files that have to be at hand before they can be sent on.
extension Conversation {
    private static let mostTries = 4

    mutating func download(_ url: String, for need: Need) {
        guard let request = fetching(url, as: "input-\(nextID)") else {
            return missed(need, Trouble(.invalid, "'\(url.withoutQuery)' is no address of http or https"))
        }
        send(.http(request), .download, for: .need(need))
    }

    /// A request for a file; its address may have come from anywhere.
    func fetching(_ url: String, as name: String) -> HTTPRequest? {
        let url = url.mendedURL
        guard Address(url) != nil else { return nil }
        var request = HTTPRequest(method: "GET", url: url)
        request.sink = .file("\(subject.folder)/\(name)")
        request.reach = counterpart.reach
        request.limits.total = .seconds(600)
        request.limits.bytes = 4 << 30
        return request
    }

    /// A file has come, or has not.
    mutating func brought(_ url: String, _ result: Result<Answer, ExchangeFailure>) {
        let need = Need.download(url)
        switch result {
        case .success(.http(let answer)):
            if answer.status < 300, case .file(let receipt) = answer.body {
                luggage.update {
                    $0.url == url
                } _: { parcel in
                    parcel.media.path = receipt.path
                    parcel.media.bytes = receipt.bytes
                    parcel.media.sha256 = receipt.sha256
                }
                return met(need)
            }
            let kind = ErrorClass(status: answer.status, of: .fetch) ?? .malformed
            var trouble = Trouble(kind, "'\(url.withoutQuery)' cannot be had: its status is \(answer.status)")
            trouble.wait = Hint.retryAfter(answer.headers, at: now)
            // Whoever has the file is not whom the attempt asks.
            if [.auth, .quota].contains(kind) { trouble.class = .invalid }
            hinder(need, trouble)
        case .success: hinder(need, Trouble(.malformed, "a program answered"))
        case .failure(let failure):
            var trouble = Trouble(failure)
            trouble.message = "'\(url.withoutQuery)' cannot be had: \(trouble.message)"
            trouble.isUnanswered = false
            hinder(need, trouble)
        }
    }

    private mutating func hinder(_ need: Need, _ trouble: Trouble) {
        let tries = (needs[need] ?? 0) + 1
        guard trouble.isHiccup, tries < Self.mostTries else { return missed(need, trouble.final) }
        needs[need] = tries
        wake(in: trouble.wait ?? Self.rest(after: tries), for: .needRest(need))
    }

    mutating func read(_ path: String, _ bytes: [UInt8]?) {
        let need = Need.bytes(path)
        guard let bytes else {
            return missed(need, Trouble(.invalid, "the file '\(path)' cannot be read"))
        }
        luggage.update {
            $0.path == path
        } _: { parcel in
            parcel.media.content = bytes
            parcel.media.bytes = bytes.count
        }
        met(need)
    }
}

extension Trouble {
    /// Not to be tried again: it has been.
    var final: Trouble {
        var trouble = self
        trouble.retries = 0
        trouble.isUnanswered = false
        return trouble
    }
}

extension String {
    /// What may be shown of a URL: what follows the question mark often proves who may have the file.
    var withoutQuery: String { String(prefix { $0 != "?" }) }
}
