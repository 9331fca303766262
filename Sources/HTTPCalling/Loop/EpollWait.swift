import Threading

#if os(Linux)
    import CCurl
    import Glibc

    /// Waits with epoll, which costs what happens, not what is open.
    ///
    /// libcurl forgets a kept connection's socket after each request and names it again with the next. The socket is
    /// left in the set meanwhile, which spares two system calls a request; one that speaks up while nobody wants it
    /// is taken out. libcurl tells of each socket that it opens and closes, so that a number that comes again is not
    /// taken for its predecessor.
    ///
    /// Why this is safe: libcurl holds a pointer to this object, whose owner keeps it longer than libcurl's handles.
    @safe final class EpollWait: SocketWait {
        private let multi: MultiHandle
        private let waker: Waker
        private let epoll: Int32
        private let events: UnsafeMutableBufferPointer<epoll_event>
        /// By socket: what libcurl wants to know, and what the system was asked for.
        private var wanted: [UInt32] = []
        private var registered: [UInt32] = []
        /// When libcurl wants to be called, in nanoseconds of the clock.
        private var due: Int?
        private let clock: TurnClock

        init(_ multi: MultiHandle, _ waker: Waker, _ clock: TurnClock) {
            self.multi = multi
            self.waker = waker
            self.clock = clock
            epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
            unsafe events = .allocate(capacity: 256)
            unsafe events.initialize(repeating: epoll_event())
            var event = unsafe epoll_event()
            unsafe event.events = EPOLLIN.rawValue
            unsafe event.data.fd = waker.reading
            unsafe epoll_ctl(epoll, EPOLL_CTL_ADD, waker.reading, &event)
            let context = unsafe Unmanaged.passUnretained(self).toOpaque()
            unsafe multi.tellSockets(
                { _, socket, what, context, _ in
                    guard let context = unsafe context else { return 0 }
                    unsafe Unmanaged<EpollWait>.fromOpaque(context).takeUnretainedValue().want(what, of: socket)
                    return 0
                }, context)
            unsafe multi.tellTimes(
                { _, milliseconds, context in
                    guard let context = unsafe context else { return 0 }
                    unsafe Unmanaged<EpollWait>.fromOpaque(context).takeUnretainedValue().call(in: milliseconds)
                    return 0
                }, context)
        }

        deinit {
            unsafe events.deallocate()
            close(epoll)
        }

        func watch(_ handle: EasyHandle) {
            unsafe ccurl_set_close(
                handle.curl.functions, handle.pointer,
                { context, socket in
                    guard let context = unsafe context else { return close(socket) }
                    unsafe Unmanaged<EpollWait>.fromOpaque(context).takeUnretainedValue().forget(socket)
                    return close(socket)
                }, Unmanaged.passUnretained(self).toOpaque())
        }

        func opened(_ socket: Int32) { forget(socket) }

        private func forget(_ socket: Int32) {
            guard registered.indices.contains(Int(socket)) else { return }
            registered[Int(socket)] = 0
        }

        // MARK: What libcurl asks for

        private func call(in milliseconds: Int) {
            clock.update()
            due = milliseconds < 0 ? nil : clock.now + milliseconds * 1_000_000
        }

        private func want(_ what: Int32, of socket: Int32) {
            let place = Int(socket)
            if place >= wanted.count {
                let missing = [UInt32](repeating: 0, count: place + 64 - wanted.count)
                wanted += missing
                registered += missing
            }
            var mask: UInt32 = 0
            if what == CURL_POLL_IN || what == CURL_POLL_INOUT { mask |= EPOLLIN.rawValue }
            if what == CURL_POLL_OUT || what == CURL_POLL_INOUT { mask |= EPOLLOUT.rawValue }
            wanted[place] = mask
            guard mask != 0, mask != registered[place] else { return }
            if !control(registered[place] == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, socket, mask) {
                _ = control(errno == EEXIST ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, socket, mask)
            }
            registered[place] = mask
        }

        private func control(_ operation: Int32, _ socket: Int32, _ mask: UInt32) -> Bool {
            var event = unsafe epoll_event()
            unsafe event.events = mask
            unsafe event.data.fd = socket
            return unsafe epoll_ctl(epoll, operation, socket, &event) == 0
        }

        // MARK: Turning

        func push() {
            while let time = due, time <= clock.now {
                due = nil
                multi.tick()
            }
        }

        func turn(nanoseconds: Int?) {
            let count = unsafe epoll_wait(
                epoll, events.baseAddress, Int32(events.count), milliseconds(within: nanoseconds))
            clock.update()
            for place in 0..<max(0, Int(count)) {
                let event = unsafe events[place]
                let socket = unsafe event.data.fd
                if socket == waker.reading {
                    waker.quiet()
                } else if wanted[Int(socket)] == 0 {
                    _ = control(EPOLL_CTL_DEL, socket, 0)
                    registered[Int(socket)] = 0
                } else {
                    multi.act(on: socket, Self.action(for: unsafe event.events))
                }
            }
            push()
        }

        private func milliseconds(within nanoseconds: Int?) -> Int32 {
            let own = due.map { max(0, $0 - clock.now) }
            guard let least = [nanoseconds, own].compactMap({ $0 }).min() else { return -1 }
            return Int32(min((least + 999_999) / 1_000_000, 3_600_000))
        }

        private static func action(for events: UInt32) -> Int32 {
            var action: Int32 = 0
            if events & EPOLLIN.rawValue != 0 { action |= CURL_CSELECT_IN }
            if events & EPOLLOUT.rawValue != 0 { action |= CURL_CSELECT_OUT }
            if events & (EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0 { action |= CURL_CSELECT_ERR }
            return action
        }
    }
#endif
