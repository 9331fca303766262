package import Running
package import Values

/// Who watches runs: a terminal, a log, a test.
package protocol Observer: AnyObject {
    /// Something has happened, and is durable.
    /// - Parameter item: what the event's item is called, as `draw[oslo]`.
    func happened(_ event: Event, to item: () -> String?, in run: String)
    /// A file has its name.
    func saved(_ path: String, in run: String)
    /// How far a run is: now and then, and at its end.
    func progressed(_ progress: Progress, waits: [String], in run: String, at now: Timestamp)
    /// Something that a person should know, and that does not stop the run.
    func warn(_ message: String)
}
