package import Hosting
package import Values

/// Passes everything on to the outside, and lets a recorder see it.
package final class RecordingOutside: Outside {
    private let outside: any Outside
    private let recorder: Recorder

    package init(_ outside: any Outside, _ recorder: Recorder) {
        self.outside = outside
        self.recorder = recorder
    }

    /// What comes by the mailbox the recorder hears from whoever puts it there.
    package func start(_ outgoing: [Outgoing], at now: Timestamp) -> [Due] {
        recorder.asked(outgoing, at: now)
        return outside.start(outgoing, at: now).map { due in
            Due(id: due.id, at: due.at) { [recorder] in
                let result = due.result()
                recorder.heard(due.id, result, at: due.at)
                return result
            }
        }
    }

    package var wantsItems: Bool { true }
    package func cancel(_ ids: [UInt64]) { outside.cancel(ids) }
    package func close() { outside.close() }
}
