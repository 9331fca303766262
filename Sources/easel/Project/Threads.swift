import Compiling
import Synchronization
import Threading

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
    /// What each further thread does first.
    var start: @Sendable () -> Void = {}

    func map<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], _ work: @escaping @Sendable (Input) -> Output
    ) -> [Output] {
        let count = min(Self.processors, inputs.count / fewest)
        guard count > 1 else { return inputs.map(work) }
        let next = Counter()
        let done = Results<Output>()
        let (batch, begin) = (batch, start)
        let share: @Sendable () -> Void = {
            while true {
                let start = next.take(batch)
                guard start < inputs.count else { return }
                let part = inputs[start..<min(start + batch, inputs.count)].map(work)
                done.add(part, at: start)
            }
        }
        let helpers = (1..<count).compactMap { _ in
            SystemThread {
                begin()
                share()
            }
        }
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
