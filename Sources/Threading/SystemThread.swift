#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A thread of the system's that runs one function.
package struct SystemThread: Sendable {
    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    #if canImport(Glibc)
        private let handle: pthread_t
    #else
        private nonisolated(unsafe) let handle: pthread_t
    #endif

    /// Nil where the system lends no more threads.
    package init?(_ run: @escaping @Sendable () -> Void) {
        // The thread takes over the one reference, and gives it up when it is done.
        let body = unsafe Unmanaged.passRetained(Body(run))
        #if canImport(Glibc)
            var handle = pthread_t()
        #else
            var handle: pthread_t?
        #endif
        let status = unsafe pthread_create(
            &handle, nil,
            { pointer in
                #if canImport(Glibc)
                    guard let pointer = unsafe pointer else { return nil }
                #endif
                unsafe Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run()
                return nil
            }, body.toOpaque())
        guard status == 0 else {
            unsafe body.release()
            return nil
        }
        #if canImport(Glibc)
            self.handle = handle
        #else
            guard let handle else { return nil }
            self.handle = handle
        #endif
    }

    /// Waits for its end; a thread that would wait for itself only gives up its handle.
    package func join() {
        if pthread_equal(handle, pthread_self()) != 0 {
            pthread_detach(handle)
        } else {
            pthread_join(handle, nil)
        }
    }

    /// Nobody waits for it.
    package func detach() { pthread_detach(handle) }
}
