#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A process that leads runs, known so well that no other is ever taken for it.
package struct Owner: Sendable, Hashable {
    /// The computer as its processes see it: a container is a computer of its own, and so is one that was restarted.
    package let machine: String
    package let process: Int
    /// When the process started, as the system counts it; ids of processes are used again.
    package let started: String

    package init(machine: String, process: Int, started: String) {
        self.machine = machine
        self.process = process
        self.started = started
    }
}

extension Owner {
    /// This process.
    package static func current() -> Owner {
        let process = Int(getpid())
        return Owner(machine: thisMachine(), process: process, started: start(of: process) ?? "")
    }

    /// Whether the process is known to have ended. One on another computer may live as long as nothing says otherwise.
    package var isGone: Bool {
        guard machine == Self.thisMachine() else { return false }
        if let id = pid_t(exactly: process), kill(id, 0) != 0, errno == ESRCH { return true }
        guard let start = Self.start(of: process) else { return false }
        return start != started
    }

    private static func thisMachine() -> String {
        #if canImport(Glibc)
            let parts = [hostName(), text(of: "/proc/sys/kernel/random/boot_id"), link("/proc/self/ns/pid")]
        #else
            let parts = [hostName()]
        #endif
        return parts.compactMap { $0 }.joined(separator: " ")
    }

    private static func hostName() -> String? {
        var name = [UInt8](repeating: 0, count: 256)
        let status = unsafe name.withUnsafeMutableBytes { bytes in
            unsafe gethostname(bytes.baseAddress!.assumingMemoryBound(to: CChar.self), bytes.count - 1)
        }
        return status == 0 ? String(decoding: name.prefix { $0 != 0 }, as: UTF8.self) : nil
    }
}

#if canImport(Glibc)
    extension Owner {
        /// The twenty-second field of the kernel's line; the second is a name in parentheses, which may hold blanks.
        private static func start(of process: Int) -> String? {
            guard let line = text(of: "/proc/\(process)/stat"), let name = line.lastIndex(of: ")") else { return nil }
            let fields = line[name...].split(separator: " ")
            return fields.count > 20 ? String(fields[20]) : nil
        }

        /// What stands in one of the kernel's little files, without the line's end.
        private static func text(of path: String) -> String? {
            let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
            guard file >= 0 else { return nil }
            defer { close(file) }
            var bytes = [UInt8](repeating: 0, count: 4096)
            let count = unsafe bytes.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
            guard count > 0 else { return nil }
            return String(decoding: bytes[..<count].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        }

        private static func link(_ path: String) -> String? {
            var bytes = [UInt8](repeating: 0, count: 256)
            let count = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe readlink(path, buffer.baseAddress!.assumingMemoryBound(to: CChar.self), buffer.count)
            }
            return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
        }
    }
#else
    extension Owner {
        private static func start(of process: Int) -> String? {
            guard let id = pid_t(exactly: process) else { return nil }
            var info = unsafe proc_bsdinfo()
            let size = Int32(MemoryLayout<proc_bsdinfo>.size)
            guard unsafe proc_pidinfo(id, PROC_PIDTBSDINFO, 0, &info, size) == size else { return nil }
            return unsafe "\(info.pbi_start_tvsec).\(info.pbi_start_tvusec)"
        }
    }
#endif
