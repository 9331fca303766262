import Hosting
import Simulating
import Values

/// A file to try things out with.
enum Sample {
    /// Without a path where it cannot be written.
    static func file(_ kind: Media.Kind, in folder: String) -> Media {
        var media = Media(kind: kind)
        media.name = "sample"
        media.contentType = Samples.contentType(kind)
        let path = "\(folder)/sample.\(Samples.fileExtension(kind))"
        Folders.make(folder)
        if (try? Files.write(Samples.bytes(kind), to: path, isLasting: false)) != nil { media.path = path }
        return media
    }
}
