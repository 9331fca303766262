import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A program with its arguments, run from start to end in silence; knows how much memory it took at the most.
final class Program {
    private let arguments: [String]
    /// In bytes, of all runs. The system counts what the caller had when it made the process, too.
    private(set) var peakMemory = 0
    /// What the caller had: less than that cannot be seen.
    private(set) var leastMemory = 0

    /// - Parameter folder: where it runs; else where the caller does.
    init(_ arguments: [String], in folder: String? = nil) {
        self.arguments =
            folder.map { ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", $0] + arguments } ?? arguments
    }

    convenience init(_ arguments: String..., in folder: String? = nil) { self.init(arguments, in: folder) }

    /// How the program ended.
    func run() throws -> Int {
        _ = try sample()
        return 1
    }

    func sample() throws -> Sample {
        let start = ContinuousClock.now
        var pointers = unsafe arguments.map { unsafe strdup($0) } + [nil]
        defer { while let pointer = unsafe pointers.popLast() { unsafe free(pointer) } }
        #if canImport(Glibc)
            var actions = unsafe posix_spawn_file_actions_t()
        #else
            var actions: posix_spawn_file_actions_t?
        #endif
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        var own = rusage()
        unsafe getrusage(Self.caller, &own)
        leastMemory = max(leastMemory, own.ru_maxrss * Self.unit)
        var process = pid_t()
        guard unsafe posix_spawn(&process, arguments[0], &actions, nil, &pointers, environ) == 0 else {
            throw NotStarted(path: arguments[0])
        }
        var status: Int32 = 0
        var usage = rusage()
        guard unsafe wait4(process, &status, 0, &usage) == process else { throw NotStarted(path: arguments[0]) }
        guard status == 0 else { throw Failed(arguments: arguments) }
        peakMemory = max(peakMemory, usage.ru_maxrss * Self.unit)
        let times = [usage.ru_utime, usage.ru_stime].map { Double($0.tv_sec) + Double($0.tv_usec) / 1e6 }
        return Sample(
            wall: (ContinuousClock.now - start) / .seconds(1), processor: times[0] + times[1],
            memory: usage.ru_maxrss * Self.unit)
    }

    #if canImport(Glibc)
        private static let unit = 1024
        private static let caller = __rusage_who_t(RUSAGE_SELF.rawValue)
    #else
        private static let unit = 1
        private static let caller = RUSAGE_SELF
    #endif

    var memory: String {
        let amount = String(format: "%.1f MB", Double(max(peakMemory, leastMemory)) / 1e6)
        return peakMemory > leastMemory ? amount : "< " + amount
    }

    private struct NotStarted: Error { let path: String }
    private struct Failed: Error { let arguments: [String] }
}
