import Exchanges
import HTTPCalling
import TestKit
import Testing
import Values

/// Signature Version 4, checked by the server's side of it, which is written here from Amazon's description.
@Suite(.ownThreads) struct SignatureTests {
    private static let signature = HTTPRequest.Signature(
        accessKey: "AKIDEXAMPLE", secretKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", sessionToken: "the-token",
        region: "eu-central-1", service: "bedrock")

    @Test(arguments: [false, true], [0, 5, 100_000])
    func `a server that knows the key finds the signature right`(isPaid: Bool, length: Int) async throws {
        let server = try TestServer { _ in .status(200) }
        let request = HTTPRequest.post(server.url("/model/x/invoke"), String(repeating: "a", count: length)) {
            $0.signature = Self.signature
            $0.isPaid = isPaid
        }
        #expect(try await Caller().answer(to: request).status == 200)
        let received = try #require(server.requests.first)
        #expect(received.header("x-amz-security-token") == "the-token")
        #expect(received.body.count == length)
        let authorization = try #require(received.header("authorization"))
        #expect(authorization == (try expectedAuthorization(of: received, authorization)))
    }

    @Test func `a signature goes nowhere else`() async throws {
        let other = try TestServer { _ in .text(200, "there") }
        let server = try TestServer { _ in .redirect(to: other.url("/")) }
        _ = try await Caller().answer(to: .get(server.url("/")) { $0.signature = Self.signature })
        #expect(server.requests.first?.head.contains("AKIDEXAMPLE") == true)
        #expect(other.requests.count == 1)
        #expect(other.requests.first?.head.contains("AKIDEXAMPLE") == false)
        #expect(other.requests.first?.head.contains("the-token") == false)
    }

    @Test func `the keys stand in no message`() async throws {
        let server = try TestServer { _ in .close }
        let failure = try #require(
            await Caller().failure(of: .post(server.url("/"), "") { $0.signature = Self.signature }))
        #expect(!"\(failure)".contains("wJalr") && !"\(failure)".contains("the-token"))
    }

    private func expectedAuthorization(of request: TestRequest, _ given: String) throws -> String {
        let names = try #require(given.split(separator: "SignedHeaders=").last?.split(separator: ",").first)
        let date = try #require(request.header("x-amz-date"))
        let scope = "\(date.prefix(8))/eu-central-1/bedrock/aws4_request"
        let headers = try names.split(separator: ";").map { name in
            "\(name):\(try #require(request.header(String(name))))\n"
        }
        let canonical = [
            request.method, request.path, "", headers.joined(), String(names),
            Hex.encode(SHA256.digest(of: request.body)),
        ].joined(separator: "\n")
        let text = "AWS4-HMAC-SHA256\n\(date)\n\(scope)\n" + Hex.encode(SHA256.digest(of: Array(canonical.utf8)))
        var key = Array(("AWS4" + Self.signature.secretKey).utf8)
        for part in scope.split(separator: "/") {
            key = HMAC.code(for: Array(part.utf8), key: key, SHA256.digest(of:))
        }
        let code = Hex.encode(HMAC.code(for: Array(text.utf8), key: key, SHA256.digest(of:)))
        return "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/\(scope), SignedHeaders=\(names), Signature=\(code)"
    }
}
