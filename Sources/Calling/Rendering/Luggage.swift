import Blueprint
import Values

/// The files that an attempt carries along, with what has become known of them: where they lie, what their bytes are,
/// and what stands for them at the provider.
struct Luggage: Sendable {
    struct Parcel: Sendable {
        var media: Media
        /// What the provider gave for it.
        var gift: Value?
    }

    private var parcels: [String: Parcel] = [:]
    /// The input that a file came in, which says how it may travel.
    private var inputs: [String: ModelInput] = [:]

    mutating func pack(_ value: Value, of input: ModelInput) {
        for media in value.media where inputs[media.tag] == nil {
            inputs[media.tag] = input
            pack(media)
        }
    }

    func input(of media: Media) -> ModelInput? { inputs[media.tag] }

    subscript(media: Media) -> Parcel {
        get { parcels[media.tag] ?? Parcel(media: media) }
        set { parcels[media.tag] = newValue }
    }

    /// What is known of a file by where it lies.
    subscript(at path: String) -> Media? { parcels.values.first { $0.media.path == path }?.media }

    /// All that bear on one file: several values may be the same file.
    mutating func update(where isMeant: (Media) -> Bool, _ change: (inout Parcel) -> Void) {
        for (tag, var parcel) in parcels where isMeant(parcel.media) {
            change(&parcel)
            parcels[tag] = parcel
        }
    }

    mutating func give(_ gift: Value, for tag: String) { parcels[tag]?.gift = gift }

    subscript(tagged tag: String) -> Media? { parcels[tag]?.media }

    mutating func pack(_ media: Media) { if parcels[media.tag] == nil { parcels[media.tag] = Parcel(media: media) } }
}

extension Media {
    /// What tells it apart from other files of an attempt.
    var tag: String {
        // What is downloaded gets a path, and stays the same file.
        if let url { return url }
        if let path { return path }
        return "sha256:" + (sha256 ?? Hex.encode(SHA256.digest(of: content ?? [])))
    }

    /// How many bytes it has, where that is known.
    var size: Int? { bytes ?? content?.count }

    var isOnline: Bool { url.map(Address.isURL) ?? false }
}
