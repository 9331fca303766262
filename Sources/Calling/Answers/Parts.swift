import Blueprint
import Expressions
import Values

/// Reads an answer in parts (RFC 2046): the name, the type and the bytes of each.
enum Parts {
    /// Nil for what is no answer in parts.
    static func read(_ bytes: [UInt8], contentType: String) -> ValueMap? {
        guard let boundary = parameter("boundary", of: contentType), !boundary.isEmpty else { return nil }
        let line = Array(("--" + boundary).utf8)
        var places: [Int] = []
        var place = 0
        while let found = bytes.find(line, from: place) {
            places.append(found)
            place = found + line.count
        }
        guard places.count > 1 else { return nil }
        var parts = ValueMap()
        for (index, start) in places.dropLast().enumerated() {
            guard let head = bytes.endOfLine(from: start + line.count) else { continue }
            var end = places[index + 1]
            if end >= 2, bytes[end - 2] == 0x0D, bytes[end - 1] == 0x0A { end -= 2 } else if end > head { end -= 1 }
            guard head <= end else { continue }
            add(Array(bytes[head..<end]), index + 1, to: &parts)
        }
        return parts
    }

    private static func add(_ part: [UInt8], _ number: Int, to parts: inout ValueMap) {
        var place = 0
        var name: String?
        var type = FileType.unknown
        while let end = part.endOfLine(from: place), end > place {
            let line = String(decoding: part[place..<end], as: UTF8.self).trimmed
            place = end
            if line.isEmpty { break }
            let pair = line.split(separator: ":", maxSplits: 1)
            guard pair.count == 2 else { continue }
            switch pair[0].lowercased() {
            case "content-disposition": name = parameter("name", of: String(pair[1]))
            case "content-type": type = String(pair[1]).trimmed
            default: break
            }
        }
        let content = Array(part[min(place, part.count)...])
        parts[name ?? "part_\(number)"] = value(content, type, hasType: type != FileType.unknown)
    }

    private static func value(_ content: [UInt8], _ type: String, hasType: Bool) -> Value {
        let plain = type.prefix { $0 != ";" }.lowercased()
        if plain == "application/json", let value = try? Value(json: content) { return value }
        if plain.hasPrefix("text/") || !hasType { return .string(String(decoding: content, as: UTF8.self)) }
        var media = Media(kind: Media.Kind(contentType: plain))
        media.contentType = plain
        media.name = "file"
        media.content = content
        media.bytes = content.count
        return .media(media)
    }

    /// `name="image"` within a header's value.
    static func parameter(_ name: String, of header: String) -> String? {
        for field in header.split(separator: ";").dropFirst() {
            let pair = field.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, String(pair[0]).trimmed.lowercased() == name else { continue }
            return String(pair[1]).trimmed.replacing("\"", with: "")
        }
        return nil
    }
}

extension [UInt8] {
    fileprivate func find(_ wanted: [UInt8], from start: Int) -> Int? {
        guard count >= wanted.count, start <= count - wanted.count else { return nil }
        var place = start
        while place <= count - wanted.count {
            if self[place] == wanted[0], self[place..<place + wanted.count].elementsEqual(wanted) { return place }
            place += 1
        }
        return nil
    }

    /// The place after the next line break.
    fileprivate func endOfLine(from start: Int) -> Int? {
        guard start <= count else { return nil }
        return self[start...].firstIndex(of: 0x0A).map { $0 + 1 }
    }
}

extension String {
    var trimmed: String {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
