package import Exchanges
import Values

/// An answer that is drawn, and not delivered yet.
package struct Composition {
    let status: Int
    var headers: [HTTPRequest.Header]
    /// What the body is, unless a header says so already; media say it themselves.
    let type: String?
    let bytes: [UInt8]

    package init(status: Int, headers: [HTTPRequest.Header], type: String?, bytes: [UInt8]) {
        self.status = status
        self.headers = headers
        self.type = type
        self.bytes = bytes
    }
}

extension HTTPAnswer {
    /// Puts the body where the request wants it.
    package static func delivered(_ made: Composition, to request: HTTPRequest) -> Result<HTTPAnswer, ExchangeFailure> {
        var headers = made.headers
        if let type = made.type {
            headers.removeAll { $0.name == "content-type" }
            headers.append(.init("content-type", type))
        }
        headers.append(.init("content-length", String(made.bytes.count)))
        if made.bytes.count > request.limits.bytes {
            return .failure(
                ExchangeFailure(
                    .tooLarge, wasSent: true, "the answer has more than \(request.limits.bytes) bytes"))
        }
        var body = Body.bytes(made.bytes)
        if case .file(let path) = request.sink, (200..<300).contains(made.status) {
            do { try NewFile.write(made.bytes, to: path) } catch { return .failure(error) }
            let sha256 = Hex.encode(SHA256.digest(of: made.bytes))
            body = .file(Receipt(path: path, bytes: made.bytes.count, sha256: sha256))
        }
        return .success(HTTPAnswer(status: made.status, headers: headers, body: body, url: request.url))
    }
}
