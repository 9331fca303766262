import Hosting

/// What stands where a recording is to be written.
package struct StandingRecording: Sendable {
    /// The run that it is of.
    package let run: String?
    /// How many exchanges it has.
    let count: Int
    private let lines: [Substring]

    package enum Finding: Sendable {
        case nothing
        case recording(StandingRecording)
        /// Somebody else's, which nobody wants to be written over.
        case other
        /// No file could be written there.
        case unwritable
    }

    package static func find(_ path: String) -> Finding {
        guard RecordingFile.isPossible(path) else { return .unwritable }
        guard Files.exists(path) else { return .nothing }
        guard let bytes = Files.read(path) else { return .other }
        if bytes.isEmpty { return .nothing }
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.contains(where: { $0.hasPrefix("recording:") }) else { return .other }
        return .recording(StandingRecording(lines, count: RecordingText(text).entries.count))
    }

    private init(_ lines: [Substring], count: Int) {
        self.lines = lines
        self.count = count
        run = lines.first { $0.hasPrefix("run: ") }.map { $0.dropFirst(5).filter { $0 != "\"" } }
    }

    /// Takes its end away, so that it can go on.
    func reopen(_ path: String) throws(RecordingFile.Failure) {
        let rest = lines.filter { !$0.hasPrefix("ended:") }
        guard rest.count < lines.count else { return }
        do throws(Files.Failure) { try Files.write(Array(rest.joined(separator: "\n").utf8), to: path) } catch {
            throw RecordingFile.Failure(message: error.message)
        }
    }
}
