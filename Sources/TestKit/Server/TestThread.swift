#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A thread that nobody waits for.
enum TestThread {
    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    struct NotStarted: Error {}

    static func start(_ run: @escaping @Sendable () -> Void) throws {
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
                pthread_detach(pthread_self())
                unsafe Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run()
                return nil
            }, body.toOpaque())
        guard status == 0 else {
            unsafe body.release()
            throw NotStarted()
        }
    }
}
