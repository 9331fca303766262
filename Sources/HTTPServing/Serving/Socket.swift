#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An open socket or the end of a pipe, which never waits, and is closed when nobody has it any more.
final class Socket: Sendable {
    let number: Int32

    init(owning number: Int32) {
        self.number = number
        _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
        _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    }

    deinit { close(number) }

    enum Outcome: Equatable {
        case some(Int)
        /// Nothing for now.
        case nothing
        case end
    }

    // MARK: Listening

    static func listening(at address: ListenAddress) throws(ServingFailure) -> Socket {
        var hints = unsafe addrinfo()
        unsafe hints.ai_family = AF_UNSPEC
        unsafe hints.ai_socktype = streams
        unsafe hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        var found: UnsafeMutablePointer<addrinfo>?
        let host = address.host.isEmpty ? "0.0.0.0" : address.host
        let status = unsafe getaddrinfo(host, String(address.port), &hints, &found)
        guard status == 0, let first = unsafe found else {
            throw ServingFailure(message: "'\(host)' is no address of this machine")
        }
        defer { unsafe freeaddrinfo(first) }
        let info = unsafe first.pointee
        let number = unsafe socket(info.ai_family, info.ai_socktype, info.ai_protocol)
        guard number >= 0 else { throw ServingFailure("no socket can be made", errno) }
        let socket = Socket(owning: number)
        socket.set(SOL_SOCKET, SO_REUSEADDR)
        guard unsafe bind(number, info.ai_addr, info.ai_addrlen) == 0, listen(number, 1024) == 0 else {
            throw ServingFailure("cannot listen at \(host):\(address.port)", errno)
        }
        return socket
    }

    /// The port that it listens at, whichever was asked for.
    var port: UInt16 {
        var space = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        return unsafe withUnsafeMutablePointer(to: &space) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard unsafe getsockname(number, address, &length) == 0 else { return 0 }
                // Both kinds of address have the port at the same place.
                return unsafe UnsafeRawPointer(address).load(fromByteOffset: 2, as: UInt16.self).bigEndian
            }
        }
    }

    func accepted() -> Socket? {
        let other = acceptConnection(number)
        guard other >= 0 else { return nil }
        let socket = Socket(owning: other)
        socket.set(Int32(IPPROTO_TCP), TCP_NODELAY)
        return socket
    }

    private func set(_ level: Int32, _ option: Int32) {
        var yes: Int32 = 1
        unsafe setsockopt(number, level, option, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    /// Nothing more will be sent.
    func finish() { shutdown(number, Int32(SHUT_WR)) }

    // MARK: Bytes

    func read(into buffer: inout [UInt8]) -> Outcome {
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe readBytes(number, $0) }
            if count > 0 { return .some(count) }
            if count < 0, errno == EINTR { continue }
            return count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK) ? .nothing : .end
        }
    }

    func write(_ bytes: [UInt8], from start: Int) -> Outcome {
        while true {
            let count = unsafe bytes.withUnsafeBytes { bytes in
                unsafe sendBytes(number, UnsafeRawBufferPointer(rebasing: bytes[start...]))
            }
            if count >= 0 { return .some(count) }
            if errno == EINTR { continue }
            return errno == EAGAIN || errno == EWOULDBLOCK ? .nothing : .end
        }
    }
}

#if canImport(Glibc)
    private let streams = Int32(SOCK_STREAM.rawValue)
#else
    private let streams = SOCK_STREAM
#endif

// The methods hide the C library's functions of the same names.
private func acceptConnection(_ socket: Int32) -> Int32 { accept(socket, nil, nil) }

private func readBytes(_ socket: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    unsafe recv(socket, buffer.baseAddress, buffer.count, 0)
}

private func sendBytes(_ socket: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
        unsafe send(socket, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
    #else
        unsafe send(socket, buffer.baseAddress, buffer.count, 0)
    #endif
}
