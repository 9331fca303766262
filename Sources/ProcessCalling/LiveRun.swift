import CProcess
import Exchanges
import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A program at work.
struct LiveRun {
    /// Why it is being ended before its time.
    private enum Ending {
        case timeout, cancelled
    }

    let id: UInt64
    private let run: ProgramRun
    private let folder: ScratchFolder
    private let pid: pid_t
    /// Readable when it has ended; nil where the system has no such thing.
    let watch: Descriptor?
    private(set) var input: Descriptor?
    private var sent = 0
    private(set) var output: Stream
    private(set) var complaint: Stream
    /// When to do more about its end, in nanoseconds: to ask for it, and then to force it.
    private(set) var deadline: Int
    private var ending: Ending?
    private let grace: Int

    /// What it prints, as far as it is kept.
    struct Stream {
        private(set) var source: Descriptor?
        private(set) var bytes: [UInt8] = []
        private(set) var dropped = 0
        private let most: Int

        init(_ source: Descriptor, most: Int) {
            self.source = source
            self.most = most
        }

        /// Takes all that there is for now.
        mutating func drain(_ buffer: inout [UInt8]) {
            while let open = source {
                switch open.read(into: &buffer) {
                case .some(let count):
                    let kept = min(count, max(most - bytes.count, 0))
                    bytes += buffer[..<kept]
                    dropped += count - kept
                case .nothing: return
                case .end: source = nil
                }
            }
        }

        mutating func close() { source = nil }
    }

    init(_ id: UInt64, _ run: ProgramRun, now: Int, grace: Int) throws(ExchangeFailure) {
        self.id = id
        self.run = run
        self.grace = grace
        folder = try ScratchFolder(making: run.folder)
        for (name, content) in run.files.sorted(by: { $0.key < $1.key }) { try folder.write(content, to: name) }
        let started = try Spawning.start(run)
        pid = started.pid
        input = started.input
        output = Stream(started.output, most: run.outputBytes)
        complaint = Stream(started.complaint, most: run.outputBytes)
        let number = process_watch(pid)
        watch = number < 0 ? nil : Descriptor(owning: number)
        let (sum, overflow) = now.addingReportingOverflow(max(run.timeout.nanoseconds, 0))
        deadline = overflow ? .max : sum
    }

    var hasEnded: Bool { process_has_ended(pid) != 0 }

    // MARK: Pipes

    /// Says on what it is to be told.
    mutating func feed() {
        while let open = input {
            guard sent < run.input.count else {
                input = nil
                return
            }
            switch open.write(run.input, from: sent) {
            case .some(let count): sent += count
            case .nothing: return
            // It does not want to hear more, which is its right.
            case .end: input = nil
            }
        }
    }

    mutating func drain(_ buffer: inout [UInt8]) {
        output.drain(&buffer)
        complaint.drain(&buffer)
    }

    // MARK: The end

    mutating func cancel(now: Int) {
        guard ending == nil else { return }
        ending = .cancelled
        end(by: SIGTERM, now)
    }

    /// Its time is over: it is asked to end, with all that it has started, and after a grace it is ended.
    mutating func remind(now: Int) {
        if ending == nil {
            ending = .timeout
            end(by: SIGTERM, now)
        } else {
            end(by: SIGKILL, now)
        }
    }

    mutating func kill(now: Int) {
        ending = ending ?? .cancelled
        end(by: SIGKILL, now)
    }

    private mutating func end(by signal: Int32, _ now: Int) {
        _ = killpg(pid, signal)
        let (sum, overflow) = now.addingReportingOverflow(grace)
        deadline = overflow ? .max : sum
    }

    /// For one that has ended: its children end with it, and what it printed is read to the end.
    mutating func finish(_ buffer: inout [UInt8]) -> Result<Answer, ExchangeFailure> {
        _ = killpg(pid, SIGKILL)
        var status: Int32 = 0
        while unsafe waitpid(pid, &status, 0) < 0, errno == EINTR {}
        drain(&buffer)
        output.close()
        complaint.close()
        switch ending {
        case .timeout:
            return .failure(
                ExchangeFailure(
                    .timeout, wasSent: true, "'\(run.program)' did not end within \(run.timeout.description)"))
        case .cancelled:
            return .failure(ExchangeFailure(.cancelled, wasSent: true, "'\(run.program)' was cancelled"))
        case nil: break
        }
        let signal = status & 0x7F
        let code = signal == 0 ? status >> 8 & 0xFF : 128 + signal
        return .success(
            .program(
                ProgramAnswer(
                    exitCode: Int(code), output: output.bytes, complaint: complaint.bytes + droppedNotes,
                    files: folder.files)))
    }

    private var droppedNotes: [UInt8] {
        var notes = ""
        for (name, stream) in [("output", output), ("complaints", complaint)] where stream.dropped > 0 {
            notes +=
                "\nonly the first \(stream.bytes.count) bytes of its \(name) were kept, "
                + "\(stream.dropped) more were dropped\n"
        }
        return Array(notes.utf8)
    }
}
