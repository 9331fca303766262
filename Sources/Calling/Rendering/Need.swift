import Blueprint
import Values

/// What has to be had before a request can be rendered.
enum Need: Hashable, Sendable {
    /// The file at a URL, on this machine.
    case download(String)
    /// The bytes of a file on this machine.
    case bytes(String)
    /// What stands for a file at the provider, by the file's tag.
    case upload(String)
    /// A token of the provider's own credentials, or of a request's.
    case token(place: String)
}

extension Need {
    /// What it would bring, as a preview says it.
    var word: String {
        switch self {
        case .download, .bytes: "bytes"
        case .upload: "upload"
        case .token: "token"
        }
    }
}
