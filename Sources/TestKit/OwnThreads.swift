import Dispatch
package import Testing

/// Runs a test beside the threads that all tests share: one that goes to and fro between threads waits at each step for
/// all that are busy with something long, and what it looks at (a connection that is kept for a while) has gone by then.
package struct OwnThreads: TestTrait, SuiteTrait, TestScoping {
    package let isRecursive = true

    package func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(Threads.shared) { try await function() }
    }
}

extension Trait where Self == OwnThreads {
    package static var ownThreads: OwnThreads { OwnThreads() }
}

private final class Threads: TaskExecutor {
    static let shared = Threads()
    private let queue = DispatchQueue(label: "own threads", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
