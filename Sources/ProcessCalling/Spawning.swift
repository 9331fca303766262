import CProcess
import Exchanges

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Starts programs: by their arguments, with no shell, each as the head of a group of processes of its own.
enum Spawning {
    struct Started {
        let pid: pid_t
        /// Nil where there is nothing to be said to it.
        let input: Descriptor?
        let output: Descriptor
        let complaint: Descriptor
    }

    static func start(_ run: ProgramRun) throws(ExchangeFailure) -> Started {
        let path = try Surroundings.path(of: run.program)
        guard !([run.program] + run.arguments).contains(where: { $0.utf8.contains(0) }) else {
            throw ExchangeFailure(.program, wasSent: false, "an argument of '\(run.program)' has a zero byte")
        }
        guard let output = Descriptor.pipe(), let complaint = Descriptor.pipe() else {
            throw .program(run.program, errno)
        }
        var input: (reading: Descriptor, writing: Descriptor)?
        if !run.input.isEmpty {
            input = Descriptor.pipe()
            if input == nil { throw .program(run.program, errno) }
        }
        let environment = Surroundings.environment(adding: run.environment)
        var pid: pid_t = 0
        let status = spawn(
            &pid, path, [run.program] + run.arguments, environment, run.folder, input?.reading.number,
            output.writing.number, complaint.writing.number)
        guard status == 0 else { throw .program(run.program, status) }
        for end in [input?.writing, output.reading, complaint.reading] { end?.stopWaiting() }
        return Started(pid: pid, input: input?.writing, output: output.reading, complaint: complaint.reading)
    }

    private static func spawn(
        _ pid: inout pid_t, _ path: String, _ arguments: [String], _ environment: [String], _ folder: String,
        _ input: Int32?, _ output: Int32, _ complaint: Int32
    ) -> Int32 {
        var argv = unsafe arguments.map { unsafe strdup($0) } + [nil]
        var envp = unsafe environment.map { unsafe strdup($0) } + [nil]
        defer { unsafe (argv + envp).forEach { unsafe free($0) } }
        return unsafe process_spawn(&pid, path, &argv, &envp, folder, input ?? -1, output, complaint)
    }
}

extension ExchangeFailure {
    fileprivate static func program(_ name: String, _ number: Int32) -> ExchangeFailure {
        ExchangeFailure(.program, wasSent: false, "the program '\(name)' cannot be started: \(failureReason(number))")
    }
}
