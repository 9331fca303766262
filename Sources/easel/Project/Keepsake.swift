import Synchronization

/// Holds what is large until the process ends, because the system takes back all memory at once: to let go of every node
/// of every file one by one would take longer than to read them.
enum Keepsake {
    private static let kept = Mutex<[any Sendable]>([])

    static func keep(_ thing: some Sendable) { kept.withLock { $0.append(thing) } }
}
