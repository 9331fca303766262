import Foundation
import TestKit
import Testing

@testable import Signing

/// Signatures, held against those of the `openssl` program.
@Suite struct RSATests {
    private static func openssl(_ arguments: [String], input: Data = Data()) throws -> Data {
        let (output, status) = try OpenSSL.run(arguments, input: input)
        try #require(status == 0)
        return output
    }

    private static func key(_ arguments: String...) throws -> String {
        String(decoding: try openssl(["genpkey"] + arguments), as: UTF8.self)
    }

    @Test func `a signature is the one that openssl makes`() throws {
        try #require(RSA.isAvailable)
        let pem = try Self.key("-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048")
        let file = FileManager.default.temporaryDirectory.appending(path: "signing-\(UUID().uuidString).pem")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(pem.utf8).write(to: file)
        let message = Array("header.claims".utf8)
        let expected = try Self.openssl(["dgst", "-sha256", "-sign", file.path], input: Data(message))
        #expect(RSA.sign(message, pem: pem) == Array(expected))
    }

    @Test func `what is no RSA key signs nothing`() throws {
        #expect(RSA.sign([1, 2, 3], pem: "") == nil)
        #expect(RSA.sign([1, 2, 3], pem: "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n") == nil)
        #expect(RSA.sign([1, 2, 3], pem: try Self.key("-algorithm", "ED25519")) == nil)
        let locked = try Self.key("-algorithm", "RSA", "-aes256", "-pass", "pass:word")
        #expect(RSA.sign([1, 2, 3], pem: locked) == nil)
    }
}
