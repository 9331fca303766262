import Calling
import Exchanges
import Hosting
import Values

/// What is another in every run, and what it is called where requests are written down: ids that were made up for an
/// attempt, and the places of its files.
struct AttemptNames: Sendable {
    private var texts: [(text: String, name: String)] = []
    private var numbers: [Int: String] = [:]

    init(_ outgoing: Outgoing, _ contents: inout ContentTable) {
        texts.append((outgoing.attempt, "‹key›"))
        for (key, value) in outgoing.minted { add(value, as: "‹\(key.text)›") }
        for media in Value.map(outgoing.inputs).allMedia {
            guard let path = media.path, let content = contents.mark(of: media) else { continue }
            texts.append((path, content.text))
        }
        switch outgoing.errand.exchange {
        case .program(let run): add(folder: run.folder)
        case .http(let request): if case .file(let path) = request.sink { add(folder: path) }
        }
        // A path may begin another.
        texts.sort { $0.text.utf8.count > $1.text.utf8.count }
    }

    private mutating func add(_ value: Value, as name: String) {
        switch value {
        case .int(let number): numbers[number] = name
        case .timestamp(let time):
            texts.append((time.description, name))
            numbers[time.seconds] = name
        case .string(let text): texts.append((text, name))
        default: break
        }
    }

    private mutating func add(folder path: String) {
        if let end = path.lastIndex(of: "/") { texts.append((String(path[..<end]), "‹folder›")) }
    }

    func naming(_ text: String) -> String {
        texts.reduce(text) { $1.text.isEmpty || !$0.contains($1.text) ? $0 : $0.replacing($1.text, with: $1.name) }
    }

    func naming(_ value: Value) -> Value {
        switch value {
        case .string(let text): .string(naming(text))
        case .int(let number): numbers[number].map { .string($0) } ?? value
        case .list(let elements): .list(elements.map { naming($0) })
        case .map(let map): .map(ValueMap(map.entries.map { ($0.key, naming($0.value)) }))
        default: value
        }
    }
}
