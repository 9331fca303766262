#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Lets those who want to write to a file go in one after the other.
///
/// SQLite gives its lock to whoever asks at the right moment. One who writes again at once is nearly always there first,
/// and on a slow disk the others would wait until they lose patience. Here, whoever waits for SQLite's lock keeps the
/// turnstile, and whoever has just written comes to stand behind it. It is a lock on the file's folder: on the file
/// itself, letting go of it could let go of SQLite's as well.
final class Turnstile {
    private let descriptor: Int32

    /// Nil where the folder cannot be opened; SQLite will say it better.
    init?(beside path: String) {
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "./"
        descriptor = unsafe open(String(folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
    }

    /// The system lets go of it when the process ends, however that comes.
    deinit { close(descriptor) }

    /// Whether nobody stands in it any more, before that many milliseconds are over.
    func enter(patience: Int) -> Bool {
        for _ in 0...patience {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
            // Without locks everybody is as well off as without a turnstile.
            guard errno == EWOULDBLOCK || errno == EINTR else { return true }
            usleep(1000)
        }
        return false
    }

    func leave() { flock(descriptor, LOCK_UN) }
}
