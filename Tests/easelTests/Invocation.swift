import Foundation

/// One run of the built program: what it is given, and what it prints and ends with.
struct Invocation {
    let output: String
    let errors: String
    let exitCode: Int32

    /// The tests are built beside it.
    static var program: URL {
        URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "easel")
    }

    init(_ arguments: [String], input: String = "", in folder: URL? = nil) throws {
        let process = Process()
        process.executableURL = Self.program
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = folder }
        let (given, printed, complained) = (Pipe(), Pipe(), Pipe())
        process.standardInput = given
        process.standardOutput = printed
        process.standardError = complained
        try process.run()
        try given.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try given.fileHandleForWriting.close()
        output = String(decoding: try printed.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        errors = String(decoding: try complained.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        exitCode = process.terminationStatus
    }
}
