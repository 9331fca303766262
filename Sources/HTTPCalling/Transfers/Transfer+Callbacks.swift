import CCurl

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Transfer {
    /// Makes libcurl tell this object what comes, and ask it before it connects and before it sends.
    func prepareCallbacks() {
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        let (functions, easy) = unsafe (handle.curl.functions, handle.pointer)
        unsafe ccurl_set_pointer(functions, easy, CURLOPT_PRIVATE, context)
        unsafe ccurl_set_write(
            functions, easy, { unsafe Transfer.receive($0, $1 * $2, $3) { unsafe $0.receive($1) } },
            context)
        unsafe ccurl_set_header(
            functions, easy, { unsafe Transfer.receive($0, $1 * $2, $3) { unsafe $0.receive(line: $1) } },
            context)
        unsafe ccurl_set_prereq(
            functions, easy,
            { context, address, _, _, _ in
                guard let transfer = unsafe Transfer.at(context), let address = unsafe address else {
                    return CURL_PREREQFUNC_ABORT
                }
                let isAllowed = unsafe transfer.mayBeSent(to: String(cString: address))
                return isAllowed ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
            }, context)
        unsafe ccurl_set_open(
            functions, easy,
            { context, _, address in
                guard let transfer = unsafe Transfer.at(context), let address = unsafe address else { return -1 }
                return unsafe transfer.openSocket(to: address)
            }, context)
    }

    private static func at(_ context: UnsafeMutableRawPointer?) -> Transfer? {
        guard let context = unsafe context else { return nil }
        return unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    }

    /// Gives a piece to the request that it is for. Any other number than all of it makes libcurl stop.
    private static func receive(
        _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ context: UnsafeMutableRawPointer?,
        by body: (Transfer, UnsafeBufferPointer<UInt8>) -> Bool
    ) -> Int {
        guard count > 0 else { return 0 }
        guard let transfer = unsafe at(context), let bytes = unsafe bytes else { return 0 }
        let goesOn = unsafe bytes.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
            unsafe body(transfer, UnsafeBufferPointer(start: bytes, count: count))
        }
        return goesOn ? count : 0
    }

    /// A socket to an address that may be connected to, which no program that is started inherits; else none.
    private func openSocket(to target: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
        let (family, kind, number) = unsafe (target.pointee.family, target.pointee.socktype, target.pointee.protocol)
        guard mayConnect(to: unsafe Self.address(of: target)) else { return -1 }
        #if canImport(Glibc)
            let descriptor = socket(family, kind | Int32(SOCK_CLOEXEC.rawValue), number)
        #else
            let descriptor = socket(family, kind, number)
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        #endif
        if descriptor >= 0 { surroundings.wait.opened(descriptor) }
        return descriptor
    }

    private static func address(of target: UnsafeMutablePointer<curl_sockaddr>) -> NetworkAddress {
        guard let start = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return NetworkAddress([]) }
        let address = unsafe UnsafeRawPointer(target) + start
        // Behind the family and the port; in IPv6 behind a label, too.
        let (offset, count) = unsafe target.pointee.family == AF_INET6 ? (8, 16) : (4, 4)
        return NetworkAddress((0..<count).map { unsafe address.load(fromByteOffset: offset + $0, as: UInt8.self) })
    }
}
