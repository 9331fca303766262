package import Reporting

/// Every message about recordings and the tests that replay them.
package enum RecordingChecks {
    package static let notFound = Check(
        "recording-not-found", .error, "a test replays a file that is not there",
        explanation: """
            The test is to be answered by a recording, and there is no such file, so nothing would answer. A path \
            begins at the folder of the test's own file. 'easel run WORKFLOW --record FILE' makes a recording.
            """)
    package static let noRecording = Check(
        "no-recording", .error, "a test replays a file that holds no recording",
        explanation: """
            What answers a test has to be a document with the key 'recording', as 'easel run WORKFLOW --record \
            FILE' writes it. The file that is named here holds none.
            """)
    package static let brokenOff = Check(
        "broken-off-recording", .warning, "a test replays a recording that was broken off",
        explanation: """
            The recording has no 'ended', because the run that it is of was ended from outside: whatever was still \
            to be asked is not in it, and a replay fails there. Go on with the run by 'easel resume --record', or \
            record another.
            """)
    package static let unused = Check(
        "unused-recording", .warning, "a recording of a model that the test never calls",
        explanation: """
            The recording holds exchanges with a model that the workflow does not call, so the test does not try \
            what was recorded: most often the workflow or its route has changed since. Record it anew.
            """)
    package static let file = Check(
        "recorded-file-missing", .error, "a recording without a file that it names",
        explanation: """
            Pictures and other large bodies of a recording are files beside it, and one of them is not there, so \
            its answer cannot be played. Commit the folder with the recording, or record it anew.
            """)
    package static let impossible = Check(
        "impossible-exchange", .error, "a recorded exchange that its model cannot have",
        explanation: """
            The recording has an exchange at a stage that the model's call does not have any more, so it could \
            never be asked for again. Record it anew, or take the exchange out.
            """)
    package static let time = Check(
        "malformed-time", .error, "a time that is none",
        explanation: """
            A recording says when its run began, and a replay begins then, so that dates in requests are the same. \
            A time is written like 2026-06-01T12:00:00Z.
            """)

    package static let all = [notFound, noRecording, brokenOff, unused, file, impossible, time]
}

extension Diagnostic {
    private typealias Checks = RecordingChecks

    static func recordingNotFound(_ path: String, _ workflow: String?, at span: SourceSpan) -> Diagnostic {
        let command = workflow.map { "'easel run \($0) --record \(path)' makes one" }
        return Diagnostic(
            Checks.notFound, "there is no file '\(path)'", at: span,
            help: command ?? "a path begins at the folder of the test's file")
    }

    static func noRecording(_ path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.noRecording, "'\(path)' holds no recording", at: span,
            help: "'easel run WORKFLOW --record FILE' makes one")
    }

    static func brokenOffRecording(at span: SourceSpan, recording: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.brokenOff, "the recording was broken off before its run had ended", at: span,
            related: [Label("it has no 'ended'", at: recording)],
            help: "go on with its run by 'easel resume --record', or record another")
    }

    static func unusedRecording(_ model: String, _ subject: String, at span: SourceSpan, first: SourceSpan)
        -> Diagnostic
    {
        Diagnostic(
            Checks.unused, "\(model) is in the recording, and \(subject) never calls it", at: span,
            related: [Label("recorded here", at: first)], help: "record it anew")
    }

    static func recordedFileMissing(_ path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.file, "there is no file '\(path)' beside the recording", at: span,
            help: "commit the folder with the recording, or record it anew")
    }

    static func impossibleExchange(_ model: String, _ occasion: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.impossible, "\(model) has nothing to do at '\(occasion)'", at: span,
            help: "record it anew, or take the exchange out")
    }

    static func noTime(_ text: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(Checks.time, "'\(text)' is no time", at: span, help: "write it like 2026-06-01T12:00:00Z")
    }
}
