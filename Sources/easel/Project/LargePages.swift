import CMemory

/// Memory for whoever soon needs much, and then ends. The C library asks the system for a page or a few at a time, and the
/// system answers the first touch of each: for a large project that took a seventh of all time.
enum LargePages {
    /// Before the first of the memory is taken, by the process as a whole.
    static func prepare() { memory_grow_by_pieces() }

    /// By each thread that needs much. A large page is filled with zeros as a whole, so that little is better off without.
    static func use() { memory_use_large_pages() }
}
