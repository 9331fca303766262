import Exchanges

extension Transfer {
    /// Turns into a request to where the server points, with what may be known there.
    func follow(_ location: String, _ status: Int) throws(ExchangeFailure) {
        redirects += 1
        guard redirects <= Self.mostRedirects else {
            throw ExchangeFailure(
                .malformed, wasSent: wasSent, "'\(hostName)' redirects more than \(Self.mostRedirects) times")
        }
        guard let here = Place(request.url, surroundings.curl),
            let there = Place(location, from: request.url, surroundings.curl)
        else { throw ExchangeFailure(.malformed, wasSent: wasSent, "'\(hostName)' redirects to what is no URL") }
        guard there.scheme == "https" || there.scheme == "http" && here.scheme == "http" else {
            throw ExchangeFailure(
                .forbidden, wasSent: wasSent, "'\(hostName)' redirects from \(here.scheme) to \(there.scheme)")
        }
        request = request.redirected(by: status)
        if !there.hasOrigin(of: here) { request = request.withoutCredentials() }
        request.url = there.url
        try configure()
    }

    private static let mostRedirects = 10
}
