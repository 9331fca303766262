/// A picture, a clip, a sound or any other file: where it is, and what is known of it.
package struct Media: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        case image, video, audio, file
    }

    package var kind: Kind
    package var url: String?
    package var path: String?
    /// The content itself, when an answer carried it inline.
    package var content: [UInt8]?
    /// The stem of the file's name.
    package var name: String?
    package var contentType: String?
    package var bytes: Int?
    package var sha256: String?
    package var width: Int?
    package var height: Int?
    package var seconds: Double?
    package var fps: Double?
    package var codec: String?

    package init(kind: Kind) { self.kind = kind }
}
