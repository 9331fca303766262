import Hosting
import Simulating
import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file to try things out with.
enum Sample {
    /// Without a path where it cannot be written.
    static func file(_ kind: Media.Kind, in folder: String) -> Media {
        var media = Media(kind: kind)
        media.name = "sample"
        media.contentType = Samples.contentType(kind)
        let path = "\(folder)/sample.\(Samples.fileExtension(kind))"
        Folders.make(folder)
        if write(Samples.bytes(kind), to: path) { media.path = path }
        return media
    }

    private static func write(_ bytes: [UInt8], to path: String) -> Bool {
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { return false }
        defer { close(file) }
        var offset = 0
        while offset < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { unsafe Self.write(file, $0, offset) }
            guard count > 0 else { return false }
            offset += count
        }
        return true
    }

    private static func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int {
        #if canImport(Glibc)
            unsafe Glibc.write(file, bytes.baseAddress! + offset, bytes.count - offset)
        #else
            unsafe Darwin.write(file, bytes.baseAddress! + offset, bytes.count - offset)
        #endif
    }
}
