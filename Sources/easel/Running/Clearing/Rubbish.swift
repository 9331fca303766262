#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Files that are to go, and how much space the disk gets back: a file with another name elsewhere gives none.
struct Rubbish {
    private struct Place: Hashable {
        let device: UInt64
        let number: UInt64
    }

    private struct Content {
        var names = 0
        let links: Int
        let bytes: Int
    }

    private(set) var paths: [String] = []
    private var contents: [Place: Content] = [:]

    var count: Int { paths.count }

    /// In bytes.
    var freed: Int { contents.values.reduce(0) { $0 + ($1.names >= $1.links ? $1.bytes : 0) } }

    /// A file, or a folder with all below; a link goes, and not what it leads to.
    mutating func add(_ path: String) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR {
            for name in ProjectFiles.names(in: path) where name != "." && name != ".." { add(path + "/" + name) }
        } else {
            let place = Place(
                device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
            contents[place, default: Content(links: Int(status.st_nlink), bytes: Int(status.st_size))].names += 1
        }
        paths.append(path)
    }

    /// - Returns: those that could not be removed.
    func remove() -> [String] {
        paths.filter { path in
            // A folder comes after what is in it.
            unsafe unlink(path) != 0 && rmdir(path) != 0 && access(path, F_OK) == 0
        }
    }
}

/// A number of bytes, for people: `340 KB`, `1.2 GB`.
enum ByteCount {
    static func text(_ bytes: Int) -> String {
        if bytes == 1 { return "1 byte" }
        var (value, place) = (Double(bytes), 0)
        while value >= 999.5, place < units.count - 1 {
            value /= 1000
            place += 1
        }
        guard place > 0, value < 9.95 else { return "\(Int(value.rounded())) \(units[place])" }
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10) \(units[place])" : "\(tenths / 10).\(tenths % 10) \(units[place])"
    }

    private static let units = ["bytes", "KB", "MB", "GB", "TB"]
}
