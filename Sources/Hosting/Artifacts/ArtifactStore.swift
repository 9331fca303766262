package import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Files that runs have made, each kept once, under its content's hash; and the names that people gave them.
package final class ArtifactStore: Sendable {
    /// `.easel/artifacts`
    private let store: String
    /// `out`
    private let folder: String
    /// Whether everything in it has to outlive a power cut.
    private let isLasting: Bool

    package init(store: String, folder: String, isLasting: Bool = true) {
        self.store = store
        self.folder = folder
        self.isLasting = isLasting
    }

    package struct Failure: Error, Sendable, Equatable {
        package let message: String
    }

    /// A folder of its own for an attempt's files, which is not there yet.
    func scratch(_ name: String) -> String { "\(store)/work/\(name)" }

    func makeScratch() { Folders.make("\(store)/work") }

    /// Takes every file of a value in: moved from where it was made, or written from what an answer carried inline.
    func taking(_ value: Value) throws(Failure) -> Value {
        switch value {
        case .media(let media): return .media(try taking(media))
        case .list(let elements):
            var taken: [Value] = []
            for element in elements { taken.append(try taking(element)) }
            return .list(taken)
        case .map(let map): return .map(try taking(map))
        default: return value
        }
    }

    func taking(_ map: ValueMap) throws(Failure) -> ValueMap {
        var taken = map
        for (key, value) in map where value.mayHoldMedia { taken[key] = try taking(value) }
        return taken
    }

    private func taking(_ media: Media) throws(Failure) -> Media {
        var media = media
        if let content = media.content {
            let hash = media.sha256 ?? Hex.encode(SHA256.digest(of: content))
            let place = place(of: hash, media)
            if !Files.exists(place) { try Files.write(content, to: place, isLasting: isLasting) }
            media.content = nil
            media.sha256 = hash
            media.bytes = content.count
            media.path = place
        } else if let path = media.path, !path.hasPrefix(store + "/objects/"),
            media.sha256 != nil || path.hasPrefix(store + "/work/")
        {
            // What a download has written is known already; what a program has left is not.
            if media.sha256 == nil { (media.sha256, media.bytes) = try Files.digest(of: path) }
            let place = place(of: media.sha256 ?? "", media)
            if !Files.exists(place) { try Files.move(path, to: place, isLasting: isLasting) }
            media.path = place
        }
        return media
    }

    /// `objects/ab/abcdef….png`
    private func place(of hash: String, _ media: Media) -> String {
        let parent = "\(store)/objects/\(hash.prefix(2))"
        Folders.make(parent)
        return "\(parent)/\(hash)" + FileExtension.of(media)
    }

    /// Gives files their names within the folder of a run: the stem, and -2, -3 in a list.
    package func save(_ value: Value, as stem: String, of run: String) throws(Failure) -> [String] {
        var saved: [String] = []
        for (name, content) in Self.files(of: value, as: stem) {
            let target = "\(folder)/\(run)/\(name)"
            Folders.make(Folders.parent(of: target))
            switch content {
            case .media(let media):
                guard let path = media.path else { continue }
                try Files.link(path, to: target)
            case .string(let text): try Files.write(Array(text.utf8), to: target, isLasting: isLasting)
            default:
                let text = (try? content.jsonBytes(pretty: true)) ?? []
                try Files.write(text, to: target, isLasting: isLasting)
            }
            saved.append(target)
        }
        return saved
    }

    /// What the files of a value are called within the folder of a run, and what is in them.
    package static func files(of value: Value, as stem: String) -> [(name: String, content: Value)] {
        let stem = SafePath.of(stem)
        let media = value.allMedia
        guard media.isEmpty else {
            return media.enumerated().map { place, media in
                (stem + (place == 0 ? "" : "-\(place + 1)") + FileExtension.of(media), .media(media))
            }
        }
        if case .string = value { return [(stem + ".txt", value)] }
        return [(stem + ".json", value)]
    }
}

extension Value {
    fileprivate var mayHoldMedia: Bool {
        switch self {
        case .media, .list, .map: true
        default: false
        }
    }

    /// Every file in it, in order.
    package var allMedia: [Media] {
        switch self {
        case .media(let media): [media]
        case .list(let elements): elements.flatMap(\.allMedia)
        case .map(let map): map.entries.flatMap(\.value.allMedia)
        default: []
        }
    }
}

/// A stem as a path within a folder: no part of it leads out, and nothing in it surprises a shell or another system.
enum SafePath {
    static func of(_ stem: String) -> String {
        let parts = stem.split(separator: "/").map { part in
            let plain = String(part.unicodeScalars.map { isPlain($0) ? Character($0) : "_" })
            return plain.allSatisfy { $0 == "." } ? "_" : String(plain.prefix(120))
        }
        return parts.isEmpty ? "_" : parts.joined(separator: "/")
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value > 127 { return scalar.properties.isAlphabetic || scalar.properties.numericType != nil }
        return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            || " -_.,()+=@".unicodeScalars.contains(scalar)
    }
}
