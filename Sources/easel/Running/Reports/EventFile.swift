import Journaling
import Running
import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What happens in a run, a JSON object a line, for programs that watch.
final class EventFile {
    private let descriptor: Int32

    /// Nil where the file cannot be made.
    init?(path: String) {
        descriptor = unsafe path == "-" ? 1 : open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        if descriptor < 0 { return nil }
    }

    deinit { if descriptor > 2 { close(descriptor) } }

    /// - Parameter item: what the event's item is called, as `draw[oslo]`.
    func write(_ event: Event, of item: String?) {
        var line = ValueMap(["time": .string(event.time.description)])
        for (key, value) in EventCodec.values(of: event.kind).entries { line[key] = value }
        line["item"] = item.map { .string($0) }
        _ = Output.send(((try? Value.map(line).jsonBytes()) ?? []) + [UInt8(ascii: "\n")], to: descriptor)
    }
}
