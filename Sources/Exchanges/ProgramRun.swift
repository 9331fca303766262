package import Values

/// One run of a program on this machine. There is no shell.
package struct ProgramRun: Sendable, Equatable {
    package var program: String
    package var arguments: [String]
    /// Beside the few variables of this process that every program gets.
    package var environment: [String: String] = [:]
    package var input: [UInt8] = []
    /// Written into the scratch folder before, by name.
    package var files: [String: HTTPRequest.Content] = [:]
    /// The folder it runs in, which is made for it and must not be there yet.
    package var folder: String
    package var timeout = Duration.seconds(600)
    /// The most that is kept of what it prints.
    package var outputBytes = 16 << 20

    package init(program: String, arguments: [String], folder: String) {
        self.program = program
        self.arguments = arguments
        self.folder = folder
    }
}

/// How a program ended.
package struct ProgramAnswer: Sendable, Equatable {
    /// 128 and the signal's number where a signal ended it.
    package let exitCode: Int
    package let output: [UInt8]
    package let complaint: [UInt8]
    /// The files in its folder, as paths within it, sorted: what it was given, and what it made.
    package let files: [String]

    package init(exitCode: Int, output: [UInt8], complaint: [UInt8], files: [String]) {
        self.exitCode = exitCode
        self.output = output
        self.complaint = complaint
        self.files = files
    }
}
