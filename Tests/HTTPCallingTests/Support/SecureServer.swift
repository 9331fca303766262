import Foundation
import TestKit

/// `openssl s_server` with a certificate for localhost that it signed itself and whole answers in files; ends with
/// this object.
final class SecureServer {
    let port: UInt16
    private let scratch: Scratch
    private let process = Process()

    var certificate: String { scratch.path("certificate.pem") }

    /// Nil where there is no openssl.
    init?(_ answers: [String: String] = [:]) throws {
        scratch = try Scratch()
        // A port that was free a moment ago.
        let probe = try TestServer { _ in .close }
        port = probe.port
        probe.stop()
        let key = scratch.path("key.pem")
        let request = [
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
            "subjectAltName=DNS:localhost", "-keyout", key, "-out", scratch.path("certificate.pem"),
        ]
        guard try Self.run(request) else { return nil }
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "openssl", "s_server", "-accept", "\(port)", "-key", key, "-cert", scratch.path("certificate.pem"), "-HTTP",
        ]
        process.currentDirectoryURL = URL(filePath: scratch.path(""))
        for (name, text) in answers { _ = try scratch.write(Array(text.utf8), to: name) }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        // It says so when it listens.
        var text = ""
        while !text.contains("ACCEPT") {
            let data = output.fileHandleForReading.availableData
            if data.isEmpty { return nil }
            text += String(decoding: data, as: UTF8.self)
        }
    }

    deinit { if process.isRunning { process.terminate() } }

    private static func run(_ arguments: [String]) throws -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
