import Foundation
import Testing
import Values

@testable import Hosting

@Suite struct ArtifactStoreTests {
    @Test func `a file that a program has left is kept by its content's hash`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = ArtifactStore(store: folder, folder: folder + "/out")
        let scratch = store.scratch("attempt")
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        // More than one piece of what is read at a time.
        let content = Data((0..<600_000).map { UInt8(truncatingIfNeeded: $0 / 7) })
        try content.write(to: URL(filePath: scratch + "/film.mp4"))
        var film = Media(kind: .video)
        film.path = scratch + "/film.mp4"
        film.contentType = "video/mp4"

        guard case .media(let kept) = try store.taking(.media(film)) else { return #expect(Bool(false)) }

        let hash = Hex.encode(SHA256.digest(of: [UInt8](content)))
        #expect(kept.sha256 == hash)
        #expect(kept.bytes == 600_000)
        #expect(kept.path == "\(folder)/objects/\(hash.prefix(2))/\(hash).mp4")
        #expect(try Data(contentsOf: URL(filePath: kept.path ?? "")) == content)
    }

    @Test func `a file that is somebody else's stays where it is`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var picture = Media(kind: .image)
        picture.path = "/somewhere/else.png"
        let store = ArtifactStore(store: folder, folder: folder + "/out")
        #expect(try store.taking(.media(picture)) == .media(picture))
    }
}
