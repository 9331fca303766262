import Exchanges
import Synchronization
import Threading

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Works out answers that take a while, beside the loop that must not wait.
final class DrawingThreads: Sendable {
    typealias Result = Swift.Result<Answer, ExchangeFailure>

    private struct State {
        var works: [@Sendable () -> Void] = []
        var threads = 0
    }

    private let state = Mutex(State())
    private static let most = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

    func draw(_ work: @escaping @Sendable () -> Result) -> Drawing {
        let drawing = Drawing(work)
        run { drawing.begin() }
        return drawing
    }

    func run(_ work: @escaping @Sendable () -> Void) {
        let needsThread = state.withLock { state in
            state.works.append(work)
            guard state.threads < Self.most else { return false }
            state.threads += 1
            return true
        }
        if needsThread {
            let thread = SystemThread { [self] in drawAll() }
            if thread == nil { state.withLock { $0.threads -= 1 } }
            thread?.detach()
        }
    }

    private func drawAll() {
        while true {
            let next = state.withLock { state -> (@Sendable () -> Void)? in
                guard !state.works.isEmpty else {
                    state.threads -= 1
                    return nil
                }
                return state.works.removeFirst()
            }
            guard let next else { return }
            next()
        }
    }
}

/// An answer that is being worked out. Whoever needs it before anybody has begun does the work.
final class Drawing: Sendable {
    private let work: @Sendable () -> DrawingThreads.Result
    private let result = Mutex<DrawingThreads.Result?>(nil)

    init(_ work: @escaping @Sendable () -> DrawingThreads.Result) { self.work = work }

    func begin() { _ = wait() }

    /// The lock is held while it is drawn: a second one who comes waits for the first.
    func wait() -> DrawingThreads.Result {
        result.withLock { result in
            if let result { return result }
            let drawn = work()
            result = drawn
            return drawn
        }
    }
}
