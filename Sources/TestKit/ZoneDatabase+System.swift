import Foundation
package import Values

extension ZoneDatabase {
    /// The time zones of this machine; nil, with a notice, where it has none (package `tzdata`).
    package static let system: ZoneDatabase? = {
        let folder = URL(filePath: "/usr/share/zoneinfo")
        guard FileManager.default.fileExists(atPath: folder.path) else {
            print("notice: skipped, no time zones at \(folder.path)")
            return nil
        }
        return ZoneDatabase { name in (try? Data(contentsOf: folder.appending(path: name))).map { [UInt8]($0) } }
    }()
}
