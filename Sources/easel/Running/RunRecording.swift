import Exchanges
import Hosting
import Journaling
import Rehearsing
import Values

/// The recording that a run is to leave, at the path that was asked for.
struct RunRecording {
    private let path: String
    private let recorder: Recorder
    private let standing: StandingRecording?

    /// Nothing is written yet, and nothing that is no recording is ever written over.
    init(_ path: String, _ keyring: Keyring) throws(Obstacle) {
        self.path = path
        switch StandingRecording.find(path) {
        case .nothing: standing = nil
        case .recording(let recording): standing = recording
        case .unwritable: throw Obstacle(message: "cannot write '\(path)'", help: "name a file that can be made")
        case .other:
            throw Obstacle(
                message: "'\(path)' is there, and is no recording", help: "name a file that may be written over")
        }
        recorder = Recorder(path, keyring)
    }

    func around(_ outside: any Outside) -> any Outside { RecordingOutside(outside, recorder) }

    func hearing(_ clock: SystemClock) -> Transport.Deliver {
        { [recorder] ended in
            let now = clock.now
            for one in ended { recorder.heard(one.id, one.result, at: now) }
        }
    }

    /// In the place of an earlier one.
    func begin(_ run: String, of workflow: String, at start: Timestamp) {
        recorder.begin(run, of: workflow, at: start, after: nil)
    }

    /// Why it cannot go on with the recording that is there.
    func obstacle(to run: RunSummary) -> Obstacle? {
        guard let standing, standing.run != run.id else { return nil }
        return Obstacle(
            message: "'\(path)' is the recording of another run",
            help: "name its own recording to go on with it, or a file that is not there")
    }

    /// Goes on with the recording of the run, or begins one with what is still to come.
    func resume(_ run: RunSummary) { recorder.begin(run.id, of: run.workflow, at: run.started, after: standing) }

    /// Why it is not whole, if it is not.
    func end(_ ending: String) -> String? {
        recorder.end(ending)
        return recorder.problem
    }
}
