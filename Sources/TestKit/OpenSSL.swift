package import Foundation

/// The `openssl` program, which signatures are held against.
package enum OpenSSL {
    package static func run(
        _ arguments: [String], input: Data = Data()
    ) throws -> (output: Data, status: Int32) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        let (given, told) = (Pipe(), Pipe())
        process.standardInput = given
        process.standardOutput = told
        process.standardError = FileHandle.nullDevice
        try process.run()
        try given.fileHandleForWriting.write(contentsOf: input)
        try given.fileHandleForWriting.close()
        let output = told.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (output, process.terminationStatus)
    }
}
