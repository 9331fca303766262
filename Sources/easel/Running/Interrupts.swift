import HTTPServing
import Hosting
import Synchronization
import Threading

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Ctrl-C: once to stop starting, twice to leave at once; the run can be resumed either way.
enum Interrupts {
    /// - Parameter farewell: what is said to whoever leaves at once.
    static func listen(_ mailbox: Mailbox, farewell: String) { take(farewell) { mailbox.post([.stop]) } }

    /// A server gives the answers that are under way, and ends.
    static func stop(_ server: HTTPServer) { take("") { server.stop() } }

    private static func take(_ farewell: String, _ first: @escaping @Sendable () -> Void) {
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        unsafe sigaddset(&signals, SIGINT)
        unsafe sigaddset(&signals, SIGTERM)
        unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
        // Signals are taken by a thread that does nothing else, so that no handler interrupts anything.
        SystemThread {
            var signals = sigset_t()
            unsafe sigemptyset(&signals)
            unsafe sigaddset(&signals, SIGINT)
            unsafe sigaddset(&signals, SIGTERM)
            var signal: Int32 = 0
            unsafe sigwait(&signals, &signal)
            first()
            unsafe sigwait(&signals, &signal)
            if !farewell.isEmpty { _ = Output.send(Array("\n\(farewell)\n".utf8), to: 2) }
            _exit(ExitCode.interrupted.rawValue)
        }?.detach()
    }
}
