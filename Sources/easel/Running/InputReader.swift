import Blueprint
import Expressions
import Reporting
import Values

/// Reads one input: from a word, from JSON or from files, as its declaration says.
struct InputReader {
    private let name: String
    /// Where paths begin.
    private let folder: String
    private(set) var mistakes: [RunInputs.Mistake] = []

    init(_ name: String, below folder: String = ".") {
        self.name = name
        self.folder = folder
    }

    private mutating func fail(_ path: String, _ message: String, _ help: String? = nil) {
        mistakes.append(RunInputs.Mistake(message: "the input '\(name)\(path)' \(message)", help: help))
    }

    /// A word of the command line.
    mutating func read(text: String, as declaration: TypeDeclaration, at path: String = "") -> Value? {
        switch declaration.type {
        case .string, .media, .inspected, .duration, .timestamp:
            return read(.string(text), as: declaration, at: path)
        case .any: return read((try? Value(json: text)) ?? .string(text), as: declaration, at: path)
        default: break
        }
        if let value = try? Value(json: text) { return read(value, as: declaration, at: path) }
        switch declaration.type {
        case .list(let element) where element.isMedia:
            return read(source: text, below: text.hasPrefix("/") ? "" : folder, as: declaration)
        case .list, .map, .object:
            fail(path, "must be \(declaration.type), as JSON", "write -i \(name)=@file.json to read it from a file")
        default: fail(path, "must be \(declaration.type), and '\(text)' is none")
        }
        return nil
    }

    mutating func read(file path: String, as declaration: TypeDeclaration) -> Value? {
        var file = InputFile(path)
        let value: Value?
        switch declaration.type {
        case .string: value = file.text().map { .string($0) }
        default: value = file.value()
        }
        guard let value else {
            fail("", "cannot be read: \(file.complaint)")
            return nil
        }
        return read(value, as: declaration, fromText: path.hasSuffix(".csv"))
    }

    /// A file of the project, or all whose names match.
    mutating func read(source: String, below root: String, as declaration: TypeDeclaration) -> Value? {
        guard case .list(let element) = declaration.type, element.isMedia else {
            return read(file: root == "." ? source : "\(root)/\(source)", as: declaration)
        }
        let paths = FilePattern(source).paths(below: root)
        guard !paths.isEmpty else {
            fail("", "finds no file: nothing matches '\(source)'")
            return nil
        }
        return read(.list(paths.map { .string($0) }), as: declaration)
    }

    // MARK: Values

    /// - Parameter fromText: Whether numbers may stand as text, as in a table of text.
    mutating func read(
        _ value: Value, as declaration: TypeDeclaration, at path: String = "", fromText: Bool = false
    ) -> Value? {
        guard let fitting = fit(value, declaration, path, fromText) else { return nil }
        if let violation = declaration.bounds.violation(by: fitting) {
            fail(path, violation)
            return nil
        }
        return fitting
    }

    private mutating func fit(
        _ value: Value, _ declaration: TypeDeclaration, _ path: String, _ fromText: Bool
    ) -> Value? {
        switch (declaration.type, value) {
        case (.any, _), (.string, .string), (.bool, .bool), (.int, .int), (.double, .double), (.media, .media),
            (.inspected, .media), (.duration, .duration), (.timestamp, .timestamp):
            return value
        case (.double, .int(let number)): return .double(Double(number))
        case (.int, .double(let number)): if let whole = Int(exactly: number) { return .int(whole) }
        case (.duration, .string(let text)):
            if let duration = Duration(configurationText: text) { return .duration(duration) }
        case (.timestamp, .string(let text)): if let timestamp = Timestamp(text) { return .timestamp(timestamp) }
        case (.media(let kind), .string(let text)): return media(text, kind ?? .file, path)
        case (.inspected(let kind), .string(let text)): return media(text, kind, path)
        case (.list, .list(let elements)): return list(elements, declaration, path, fromText)
        case (.map, .map(let map)), (.object, .map(let map)): return self.map(map, declaration, path, fromText)
        case (_, .string(let text)) where fromText: if let value = read(cell: text, as: declaration) { return value }
        default: break
        }
        fail(path, "must be \(declaration.type), and \(value.shown) is none")
        return nil
    }

    private func read(cell text: String, as declaration: TypeDeclaration) -> Value? {
        guard let value = try? Value(json: text) else { return nil }
        switch (declaration.type, value) {
        case (.int, .int), (.double, .double), (.bool, .bool): return value
        case (.double, .int(let number)): return .double(Double(number))
        default: return nil
        }
    }

    private mutating func list(
        _ elements: [Value], _ declaration: TypeDeclaration, _ path: String, _ fromText: Bool
    ) -> Value {
        guard case .elements(let element) = declaration.parts else { return .list(elements) }
        var list: [Value] = []
        list.reserveCapacity(elements.count)
        for (index, value) in elements.enumerated() {
            if let value = read(value, as: element, at: "\(path)[\(index)]", fromText: fromText) { list.append(value) }
        }
        return .list(list)
    }

    private mutating func map(
        _ map: ValueMap, _ declaration: TypeDeclaration, _ path: String, _ fromText: Bool
    ) -> Value {
        var result = ValueMap()
        switch declaration.parts {
        case .values(let values):
            for (key, value) in map {
                result[key.text] = read(value, as: values, at: "\(path).\(key.text)", fromText: fromText)
            }
        case .fields(let members):
            for (key, value) in map {
                guard let member = members[key.text] else {
                    fail(path, "has no field '\(key.text)'", Suggestion.help(for: key.text, among: members.map(\.name)))
                    continue
                }
                if fromText, value == .string(""), !member.isRequired { continue }
                result[key.text] = read(value, as: member, at: "\(path).\(key.text)", fromText: fromText)
            }
            for member in members where result[member.name] == nil && map[member.name] == nil {
                if let standard = member.declaration.standard { result[member.name] = standard }
                if member.declaration.isRequired { fail(path, "lacks the field '\(member.name)'") }
            }
        default: return .map(map)
        }
        return .map(result)
    }

    /// A URL, or a file that is there.
    private mutating func media(_ text: String, _ kind: Media.Kind, _ path: String) -> Value? {
        var media = Media(kind: kind)
        let file = text.hasPrefix("@") ? String(text.dropFirst()) : text
        if text.hasPrefix("https://") || text.hasPrefix("http://") {
            media.url = text
        } else {
            let place = file.hasPrefix("/") || folder == "." ? file : "\(folder)/\(file)"
            guard ProjectFiles.kind(of: place) == .file else {
                fail(path, "must be \(kind.rawValue), a URL or a file, and there is no file '\(file)'")
                return nil
            }
            // Programs run elsewhere, and a run may be taken up from elsewhere.
            media.path = ProjectFiles.absolute(place) ?? place
        }
        media.name = FilePattern.stem(of: file)
        media.contentType = FilePattern.contentType(of: file)
        return .media(media)
    }
}
