import CProcess

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An open file or pipe, closed when nobody has it any more.
final class Descriptor: Sendable {
    let number: Int32

    init(owning number: Int32) { self.number = number }

    deinit { close(number) }

    /// Both ends of a pipe, which no program inherits; nil where there are too many open files.
    static func pipe() -> (reading: Descriptor, writing: Descriptor)? {
        var ends: [Int32] = [-1, -1]
        guard unsafe process_pipe(&ends) == 0 else { return nil }
        return (Descriptor(owning: ends[0]), Descriptor(owning: ends[1]))
    }

    /// Reads and writes return at once from here on, done or not.
    func stopWaiting() { _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK) }

    enum Outcome {
        case some(Int)
        /// Nothing for now.
        case nothing
        /// The end, or an error.
        case end
    }

    func read(into buffer: inout [UInt8]) -> Outcome {
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { buffer in
                unsafe readBytes(number, buffer)
            }
            if count > 0 { return .some(count) }
            if count < 0, errno == EINTR { continue }
            return count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK) ? .nothing : .end
        }
    }

    func write(_ bytes: [UInt8], from start: Int) -> Outcome {
        while true {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[start...])
                return unsafe writeBytes(number, rest)
            }
            if count >= 0 { return .some(count) }
            if errno == EINTR { continue }
            return errno == EAGAIN || errno == EWOULDBLOCK ? .nothing : .end
        }
    }

    /// Whether all could be written.
    func writeAll(_ bytes: [UInt8]) -> Bool {
        var done = 0
        while done < bytes.count {
            guard case .some(let count) = write(bytes, from: done) else { return false }
            done += count
        }
        return true
    }
}

// The methods hide the C library's functions of the same names.
private func readBytes(_ file: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    unsafe read(file, buffer.baseAddress, buffer.count)
}

private func writeBytes(_ file: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    unsafe write(file, buffer.baseAddress, buffer.count)
}

/// What the system says of its last failure, as a message has it.
func lastReason() -> String { failureReason(errno) }

func failureReason(_ number: Int32) -> String { unsafe String(cString: strerror(number)).lowercased() }
