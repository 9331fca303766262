import Blueprint
import Exchanges
import Testing
import Values

@testable import Compiling
@testable import Simulating

/// A client of one provider file's area.
struct Visitor {
    var reception: Reception
    var now = Timestamp("2026-01-01T00:00:00Z")!
    var headers = [HTTPRequest.Header("Authorization", "Bearer k")]

    init(_ file: String, faults: Faults = Faults()) throws {
        let project = try ProviderFiles.project(file)
        let terms = Terms()
        reception = Reception(
            Simulator(providers: project.providers, models: project.models, seed: 7, faults: faults),
            variables: project.providers.mapValues { $0.variables(under: terms) }, authority: "127.0.0.1:80")
    }

    mutating func service(_ method: String, _ url: String, _ body: String = "", host: String? = nil) -> Service {
        let whole = url.hasPrefix("http") ? url : "http://\(host ?? "127.0.0.1:80")\(url)"
        var request = HTTPRequest(method: method, url: whole)
        request.headers = headers
        request.body = .content(.bytes(Array(body.utf8)))
        now = now.adding(.milliseconds(200)) ?? now
        return reception.receive(request, at: now)
    }

    mutating func ask(
        _ method: String, _ url: String, _ body: String = "", host: String? = nil
    ) throws -> (status: Int, body: Value, answer: HTTPAnswer) {
        let answer = try #require(service(method, url, body, host: host).make())
        return (answer.status, (try? Value(json: answer.bytes)) ?? .null, answer)
    }

    mutating func wait(_ duration: Duration) { now = now.adding(duration) ?? now }
}

extension Value {
    subscript(name: String) -> Value? { if case .map(let map) = self { map[name] } else { nil } }
    var text: String? { if case .string(let text) = self { text } else { nil } }
}
