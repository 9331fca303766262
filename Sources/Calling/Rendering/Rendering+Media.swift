import Blueprint
import Exchanges
import Values

/// How files travel: in the first way that the model takes and that fits.
extension Rendering {
    /// The value with every file written as it travels in JSON, in a parameter or in text.
    mutating func travelling(_ value: Value) throws(Trouble) -> Value {
        guard value.holdsMedia else { return value }
        var lacking = needs
        defer { needs = lacking }
        return try value.replacingMedia { (media) throws(Trouble) in
            switch try way(of: media) {
            case .written(let value): return value
            case .needed(let need):
                lacking.insert(need)
                return isPreview ? .string("‹\(need.word) of \(media.title)›") : .null
            }
        }
    }

    private enum Written {
        case written(Value)
        case needed(Need)
    }

    private func way(of given: Media) throws(Trouble) -> Written {
        let parcel = luggage[given]
        let media = parcel.media
        let input = luggage.input(of: given)
        let ways =
            isUploading ? [.base64] : input?.ways ?? (counterpart.upload == nil ? [.url] : [.url, .upload])
        for way in ways {
            var most = input?.maxBytes[way]
            switch way {
            case .part: continue
            case .url:
                guard let url = media.url, media.isOnline || (isPreview && media.isPretended) else { continue }
                if let most, let size = media.size, size > most { continue }
                return .written(.string(url))
            case .upload:
                guard let upload = counterpart.upload else { continue }
                if let gift = parcel.gift { return .written(gift) }
                most = [most, upload.maxBytes].compactMap(\.self).min()
                if let most, !isPreview || media.size != nil {
                    guard let size = media.size else { return .needed(media.need) }
                    if size > most { continue }
                }
                return .needed(.upload(given.tag))
            case .dataURI, .base64:
                if let size = media.size, let most, size > most { continue }
                guard let encoded = encoded(media) else { return .needed(media.need) }
                if way == .base64 { return .written(.string(encoded)) }
                return .written(.string("data:\(media.contentType ?? FileType.unknown);base64,\(encoded)"))
            }
        }
        throw Trouble(.invalid, refusal(of: media, input, ways))
    }

    /// Nil where its bytes have to be had first. A preview does not read them.
    private func encoded(_ media: Media) -> String? {
        if let content = media.content { return Base64.encode(content) }
        return isPreview && media.path != nil ? "‹bytes of \(media.title)›" : nil
    }

    /// The file as such, for a part or a whole body; nil where it has to be had first.
    mutating func content(_ value: Value, _ what: String) throws(Trouble) -> HTTPRequest.Content? {
        switch value {
        case .bytes(let bytes): return .bytes(bytes)
        case .string(let text): return .bytes(Array(text.utf8))
        case .media(let given):
            let media = luggage[given].media
            if let input = luggage.input(of: given), let most = input.maxBytes[.part], let size = media.size,
                size > most
            {
                throw Trouble(.invalid, refusal(of: media, input, [.part]))
            }
            if let path = media.path { return .file(path) }
            if let content = media.content { return .bytes(content) }
            needs.insert(media.need)
            return isPreview ? .bytes(Array("‹bytes of \(media.title)›".utf8)) : nil
        default: throw Trouble(.invalid, "\(what) is no file")
        }
    }

    private func refusal(of media: Media, _ input: ModelInput?, _ ways: [ModelInput.Way]) -> String {
        let what = input.map { "'\($0.name)'" } ?? "a file"
        let model = counterpart.model.name
        if !media.isOnline, ways == [.url] {
            return "\(what) is a file on this machine, and '\(model)' takes it by its URL only: give a URL, "
                + "or add 'upload' to the provider"
        }
        let size = media.size.map { " has \($0) bytes and" } ?? ""
        return "\(what)\(size) fits none of the ways in which '\(model)' takes it: "
            + ways.map(\.rawValue).joined(separator: ", ")
    }
}

extension Media {
    /// What brings its bytes nearer.
    var need: Need {
        if let path { return .bytes(path) }
        return .download(url ?? "")
    }
}
