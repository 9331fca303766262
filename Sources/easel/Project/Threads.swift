import Compiling
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Spreads work over the processors. For a few inputs it is not worth a thread.
struct Threads: Workers {
    /// For fewer inputs than this a further thread is not worth it.
    var fewest = 16
    /// How many inputs a thread takes at a time.
    var batch = 8

    func map<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], _ work: @escaping @Sendable (Input) -> Output
    ) -> [Output] {
        let count = min(Self.processors, inputs.count / fewest)
        guard count > 1 else { return inputs.map(work) }
        let next = Counter()
        let done = Results<Output>()
        let batch = batch
        let share: @Sendable () -> Void = {
            while true {
                let start = next.take(batch)
                guard start < inputs.count else { return }
                let part = inputs[start..<min(start + batch, inputs.count)].map(work)
                done.add(part, at: start)
            }
        }
        let helpers = (1..<count).compactMap { _ in Thread(share) }
        share()
        for helper in helpers { helper.join() }
        return done.inOrder
    }

    private static let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

    private final class Counter: Sendable {
        private let value = Atomic(0)
        func take(_ count: Int) -> Int { value.add(count, ordering: .relaxed).oldValue }
    }

    private final class Results<Output: Sendable>: Sendable {
        private let parts = Mutex<[(start: Int, part: [Output])]>([])

        func add(_ part: [Output], at start: Int) { parts.withLock { $0.append((start, part)) } }

        var inOrder: [Output] { parts.withLock { $0.sorted { $0.start < $1.start }.flatMap(\.part) } }
    }
}

/// One thread of the system, which runs one function and is waited for.
struct Thread {
    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    private let handle: pthread_t

    /// Nil where the system lends no more threads; the others do its work.
    init?(_ run: @escaping @Sendable () -> Void) {
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

    func join() { pthread_join(handle, nil) }

    /// Nobody waits for it.
    func detach() { pthread_detach(handle) }
}
