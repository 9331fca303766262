#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Says that artifacts are in use: whoever runs something shares it, and whoever clears away has it alone.
///
/// The system lets go of it when the process ends, however that comes.
final class ArtifactLock {
    private let descriptor: Int32

    /// Waits for whoever clears away, which does not take long. Nil where the disk knows no locks, or has no folder.
    static func shared(in folder: String) -> ArtifactLock? { ArtifactLock(folder, LOCK_SH) }

    /// Nil while anything runs.
    static func alone(in folder: String) -> ArtifactLock? { ArtifactLock(folder, LOCK_EX | LOCK_NB) }

    private init?(_ folder: String, _ operation: Int32) {
        guard NewFile.makeFolder(folder) else { return nil }
        descriptor = unsafe open(folder + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return nil }
        while flock(descriptor, operation) != 0 {
            guard errno == EINTR else {
                close(descriptor)
                return nil
            }
        }
    }

    deinit { close(descriptor) }
}
